import { type DrawnElement, drawText } from '@/charts/core/custom'
import { inset, type Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import {
  bold,
  buildTextStyle,
  fitLines,
  measureRich,
  type RichLine,
  type TextStyles,
} from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'
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

/** What every label needs: the styles of tiles for dimensions, of the page for the rest. */
export interface LabelContext extends Omit<DrawContext, 'styles'> {
  readonly styles: TextStyles
  /** Roles of the names of a column: the larger one where each then stands in one line. */
  readonly roles: { readonly dimension: string; readonly category: string }
}

/** Adds to a context one size for all names of each column of groups. */
export function prepareLabels(boxes: readonly IcicleBox[], context: DrawContext): LabelContext {
  const { theme } = context
  const target = (size: number) =>
    buildTextStyle(theme, { size, weight: bold, color: theme.colours.ink })
  const [target0, target1, target2] = [
    target(theme.type[0]),
    target(theme.type[1]),
    target(theme.type[2]),
  ]
  const styles = { ...context.tileStyles, target0, target1, target2 }
  const choose = (kind: IcicleItem['kind'], large: string, small: string) => {
    const fits = ({ item, rect }: IcicleBox) =>
      measureRich([[{ role: large, text: item.name }]], { ...context, styles }).width <=
      roomIn(rect, context.em).width
    return boxes.every(box => box.item.kind !== kind || fits(box)) ? large : small
  }
  const roles = {
    dimension: choose('dimension', 'loud1', 'loud0'),
    category: choose('category', 'name', 'tiny'),
  }
  return { ...context, styles, roles }
}

/**
 * The words of a box, as many as it has room for; what is left out is in the table and in its
 * tooltip.
 */
export function drawBoxWords(box: IcicleBox, context: LabelContext): readonly DrawnElement[] {
  return box.item.kind === 'indicator' ? drawIndicator(box, context) : drawGroup(box, context)
}

function roomIn(rect: Rect, em: number): Rect {
  const pad = (rect.width < ems.narrowBox * em ? ems.narrowPad : ems.pad) * em
  const low = Math.min(pad, Math.max(0, (rect.height - em) / 2))
  return { ...inset(rect, pad), y: rect.y + low, height: rect.height - 2 * low }
}

/** Name and weight from the top, shorter where only that fits. */
function drawGroup({ item, rect }: IcicleBox, context: LabelContext): readonly DrawnElement[] {
  const { styles, roles, em } = context
  const [large, small, quiet] =
    item.kind === 'dimension'
      ? [roles.dimension, 'loud0', 'soft0']
      : [roles.category, 'tiny', 'quiet']
  const inner = roomIn(rect, em)
  const room = { ...inner, height: rect.height }
  const weight = item.weightText ? [{ role: quiet, text: item.weightText }] : null
  const labels = (
    [
      [large, item.name, 1],
      [small, item.name, 1],
      [large, item.name, 2],
      [small, item.shortName, 1],
      [small, item.shortName, 2],
    ] as const
  ).flatMap(([role, name, lines]) => {
    const names = wrapRich(name, { role, width: room.width, lines }, context)
    if (!names || !weight) return names ? [names] : []
    const [first = []] = names
    const beside = names.length === 1 ? [[[...first, space, ...weight]]] : []
    return [[...names, weight], ...beside, names]
  })
  const label = fitLines(labels, room, context)
  if (label.length === 0) return []
  const { height } = measureRich(label, context)
  const y = Math.max(rect.y, Math.min(inner.y, rect.y + (rect.height - height) / 2))
  return [drawText(label, { at: { x: inner.x, y }, styles })]
}

const space = { role: 'tiny', text: '  ' } as const

/**
 * Name, target and weight side by side on a wide box, name and target one over the other on a
 * narrow one.
 */
function drawIndicator({ item, rect }: IcicleBox, context: LabelContext): readonly DrawnElement[] {
  const { styles, em } = context
  const room = { ...roomIn(rect, em), height: rect.height }
  const isTall = rect.height >= ems.tallBox * em
  const role = item.length === 0 ? 'quiet' : isTall ? 'name' : 'tiny'
  const weight = item.weightText ? [[{ role, text: item.weightText }]] : []
  const weightRoom = item.weightText ? measureRich(weight, context).width + ems.gap * em : 0
  const inner = { item, isTall, room: { ...room, width: room.width - weightRoom } }
  const isWide = inner.room.width >= ems.wideBox * em
  const y = rect.y + rect.height / 2
  return [
    ...(isWide ? placeBeside(inner, context) : placeStacked(inner, context)),
    { lines: fitLines([weight], room, context), x: room.x + room.width, align: 'right' as const },
  ].flatMap(({ lines, x, ...place }) =>
    lines.length > 0
      ? [drawText(lines, { at: { x, y }, styles, verticalAlign: 'middle', ...place })]
      : [],
  )
}

interface PlacedLines {
  readonly lines: readonly RichLine[]
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
  context: LabelContext,
): readonly PlacedLines[] {
  const name = wrapRich(
    item.name,
    { role: 'tiny', width: room.width, lines: mostNameLines },
    context,
  )
  if (!name) return []
  const labels = [...labelTargets(item, isTall).map(target => [...name, ...target]), name]
  return [{ lines: fitLines(labels, room, context), x: room.x }]
}

/** A name that its share of the box does not hold takes what the target leaves. */
function placeBeside(
  { item, room, isTall }: IndicatorRoom,
  context: LabelContext,
): readonly PlacedLines[] {
  const gap = ems.gap * context.em
  const targets = labelTargets(item, isTall)
  const least = measureRich(targets.at(-1) ?? [], context).width
  for (const width of [room.width * nameShare, room.width - least - gap]) {
    const place = { ...room, width }
    const names = (isTall ? ['name', 'tiny'] : ['tiny']).flatMap(role => {
      const lines = wrapRich(item.name, { role, width, lines: mostNameLines }, context)
      return lines ? [lines] : []
    })
    const lines = fitLines(names, place, context)
    const target = fitLines(targets, { ...room, width: room.width - width - gap }, context)
    if (lines.length > 0)
      return [
        { lines, x: room.x },
        { lines: target, x: room.x + width + gap },
      ]
  }
  return [{ lines: fitLines(targets, room, context), x: room.x + room.width * nameShare + gap }]
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
