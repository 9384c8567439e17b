import type { RenderContext } from '@/charts/core/chart'
import { type DrawnElement, drawText } from '@/charts/core/custom'
import { inset, type Rect, type Size } from '@/charts/core/geometry'
import { buildTileStyles } from '@/charts/core/label'
import {
  bold,
  buildTextStyle,
  buildTextStyles,
  fitLines,
  measureRich,
  type RichLine,
  type TextStyles,
} from '@/charts/core/rich'
import { wrap } from '@/charts/core/text'
import type { ChartTheme } from '@/theme'
import type { IcicleBox } from './layout'
import type { IcicleItem } from './model'

/** Lengths in parts of the smallest type. */
const ems = {
  narrowBox: 5.7,
  narrowPad: 0.35,
  pad: 0.7,
  gap: 1,
  wideBox: 18,
  tallBox: 4.3,
} as const
/** Of a wide box: the rest is the target's. */
const nameShare = 0.56
const mostNameLines = 3

/** What every label needs. */
export interface LabelSetting {
  readonly context: RenderContext
  readonly styles: TextStyles
  /** Roles of the names of a column: the larger one where each then stands in one line. */
  readonly roles: { readonly dimension: string; readonly category: string }
}

/** The styles of an icicle: those of tiles for dimensions, of the page for the rest. */
export function buildIcicleStyles(theme: ChartTheme): TextStyles {
  const [small, medium, large] = theme.type
  const target = (size: number) =>
    buildTextStyle(theme, { size, weight: bold, color: theme.colours.ink })
  return {
    ...buildTileStyles(theme),
    ...buildTextStyles(theme),
    target0: target(small),
    target1: target(medium),
    target2: target(large),
  }
}

/** One size for all names of each column of groups. */
export function chooseRoles(
  boxes: readonly IcicleBox[],
  { context, styles }: Pick<LabelSetting, 'context' | 'styles'>,
): LabelSetting['roles'] {
  const choose = (kind: IcicleItem['kind'], [large, small]: readonly [string, string]) =>
    boxes.every(
      ({ item, rect }) =>
        item.kind !== kind ||
        measureRich([[{ role: large, text: item.name }]], { styles, measure: context.measure })
          .width <= roomIn(rect, context).width,
    )
      ? large
      : small
  return {
    dimension: choose('dimension', ['loud1', 'loud0']),
    category: choose('category', ['name', 'tiny']),
  }
}

/**
 * The words of a box, as many as it has room for; what is left out is in the table and in its
 * tooltip.
 */
export function drawBoxWords(box: IcicleBox, setting: LabelSetting): readonly DrawnElement[] {
  return box.item.kind === 'indicator' ? drawIndicator(box, setting) : drawGroup(box, setting)
}

function roomIn(rect: Rect, { theme }: RenderContext): Rect {
  const em = theme.type[0]
  const pad = (rect.width < ems.narrowBox * em ? ems.narrowPad : ems.pad) * em
  const low = Math.min(pad, Math.max(0, (rect.height - em) / 2))
  return { ...inset(rect, pad), y: rect.y + low, height: rect.height - 2 * low }
}

/** Name and weight from the top, shorter where only that fits. */
function drawGroup({ item, rect }: IcicleBox, setting: LabelSetting): readonly DrawnElement[] {
  const { context, styles, roles } = setting
  const isDimension = item.kind === 'dimension'
  const [role, small, quiet] = isDimension
    ? [roles.dimension, 'loud0', 'soft0']
    : [roles.category, 'tiny', 'quiet']
  const pad = roomIn(rect, context)
  const room = { ...pad, height: rect.height }
  const weight = item.weightText ? [{ role: quiet, text: item.weightText }] : null
  const labels = [
    { role, name: item.name, lines: 1 },
    { role: small, name: item.name, lines: 1 },
    { role, name: item.name, lines: 2 },
    { role: small, name: item.shortName, lines: 1 },
    { role: small, name: item.shortName, lines: 2 },
  ].flatMap(({ role, name, lines }) => {
    const names = breakName(name, { role, room, lines, setting })
    if (!names) return []
    const [first = []] = names
    const beside = weight && names.length === 1 ? [[[...first, space, ...weight]]] : []
    return [...(weight ? [[...names, weight]] : []), ...beside, names]
  })
  const label = fitLines(labels, { room, styles, measure: context.measure })
  if (!label) return []
  const { height } = measureRich(label, { styles, measure: context.measure })
  const y = Math.max(rect.y, Math.min(pad.y, rect.y + (rect.height - height) / 2))
  return [drawText(label, { at: { x: pad.x, y }, styles })]
}

const space = { role: 'tiny', text: '  ' } as const

function breakName(
  name: string,
  {
    role,
    room,
    lines,
    setting: { styles, context },
  }: { role: string; room: Size; lines: number; setting: LabelSetting },
): readonly RichLine[] | null {
  const { fontSize = 0, fontWeight = 0 } = styles[role] ?? {}
  const broken = wrap(name, {
    size: fontSize,
    weight: fontWeight,
    width: room.width,
    lines,
    measure: context.measure,
  })
  return broken && broken.map(text => [{ role, text }])
}

/**
 * Name, target and weight side by side on a wide box, name and target one over the other on a
 * narrow one.
 */
function drawIndicator({ item, rect }: IcicleBox, setting: LabelSetting): readonly DrawnElement[] {
  const { context, styles } = setting
  const em = context.theme.type[0]
  const text = { styles, measure: context.measure }
  const inner = roomIn(rect, context)
  const room = { ...inner, height: rect.height }
  const isTall = rect.height >= ems.tallBox * em
  const middle = rect.y + rect.height / 2
  const weightRole = item.length === 0 ? 'quiet' : isTall ? 'name' : 'tiny'
  const weight: readonly RichLine[] = item.weightText
    ? [[{ role: weightRole, text: item.weightText }]]
    : []
  const weightRoom = weight.length > 0 ? measureRich(weight, text).width + ems.gap * em : 0
  const width = room.width - weightRoom
  const isWide = width >= ems.wideBox * em
  const words = isWide
    ? placeBeside({ item, room: { ...room, width }, isTall }, setting)
    : placeStacked({ item, room: { ...room, width }, isTall }, setting)
  const end = { lines: fitLines([weight], { room, ...text }), x: room.x + room.width }
  return [...words, { ...end, align: 'right' as const }].flatMap(({ lines, x, ...place }) =>
    lines && lines.length > 0
      ? [drawText(lines, { at: { x, y: middle }, styles, verticalAlign: 'middle', ...place })]
      : [],
  )
}

interface PlacedLines {
  readonly lines: readonly RichLine[] | null
  readonly x: number
  readonly align?: 'right'
}
interface IndicatorRoom {
  readonly item: IcicleItem
  readonly room: Rect
  readonly isTall: boolean
}

function placeStacked(
  { item, room, isTall }: IndicatorRoom,
  setting: LabelSetting,
): readonly PlacedLines[] {
  const name = breakName(item.name, { role: 'tiny', room, lines: mostNameLines, setting })
  if (!name) return []
  const labels = [...labelTargets(item, isTall).map(target => [...name, ...target]), name]
  const { styles, context } = setting
  return [{ lines: fitLines(labels, { room, styles, measure: context.measure }), x: room.x }]
}

/** A name that its share of the box does not hold takes what the target leaves. */
function placeBeside(
  { item, room, isTall }: IndicatorRoom,
  setting: LabelSetting,
): readonly PlacedLines[] {
  const { styles, context } = setting
  const text = { styles, measure: context.measure }
  const gap = ems.gap * context.theme.type[0]
  const targets = labelTargets(item, isTall)
  const least = measureRich(targets.at(-1) ?? [], text).width
  for (const width of [room.width * nameShare, room.width - least - gap]) {
    const place = { ...room, width }
    const names = (isTall ? ['name', 'tiny'] : ['tiny']).flatMap(role => {
      const lines = breakName(item.name, { role, room: place, lines: mostNameLines, setting })
      return lines ? [lines] : []
    })
    const lines = fitLines(names, { room: place, ...text })
    const targetRoom = { ...room, width: room.width - width - gap }
    const target = fitLines(targets, { room: targetRoom, ...text })
    if (lines)
      return [
        { lines, x: room.x },
        { lines: target, x: room.x + width + gap },
      ]
  }
  return [{ lines: fitLines(targets, { room, ...text }), x: room.x + room.width * nameShare + gap }]
}

/** The target, loud where it is a number, with what it means beside or under it. */
function labelTargets(
  { targetText, mark, qualitative }: IcicleItem,
  isTall: boolean,
): readonly (readonly RichLine[])[] {
  const roles = qualitative ? ['name', 'tiny'] : ['target2', 'target1', 'target0']
  const note = mark ? [{ role: 'quiet', text: mark }] : null
  return (isTall ? roles : roles.slice(-2)).flatMap(role => {
    const target = [{ role, text: targetText }]
    return [...(note ? [[[...target, space, ...note]], [target, note]] : []), [target]]
  })
}
