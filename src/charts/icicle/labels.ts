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
  const { theme, em } = context
  const targets = theme.type.map((size, place) => [
    `target${place}`,
    buildTextStyle(theme, { size, weight: bold, color: theme.colours.ink }),
  ])
  const styles: TextStyles = { ...context.tileStyles, ...Object.fromEntries(targets) }
  const choose = (kind: IcicleItem['kind'], large: string, small: string) => {
    const fits = ({ item: { name }, rect }: IcicleBox) =>
      measureRich([[{ role: large, text: name }]], { ...context, styles }).width <=
      roomIn(rect, em).width
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
  const isDimension = item.kind === 'dimension'
  const [large, small, quiet] = isDimension
    ? [roles.dimension, 'loud0', 'soft0']
    : [roles.category, 'tiny', 'quiet']
  const inner = roomIn(rect, em)
  const weight = item.weightText ? [{ role: quiet, text: item.weightText }] : null
  const names = [
    [large, item.name, 1],
    [small, item.name, 1],
    [large, item.name, 2],
    [small, item.shortName, 1],
    [small, item.shortName, 2],
  ] as const
  const labels = names.flatMap(([role, name, lines]) => {
    const wrapped = wrapRich(name, { role, width: inner.width, lines }, context)
    const [first = [], ...more] = wrapped
    if (first.length === 0 || !weight) return [wrapped]
    const beside = more.length === 0 ? [[[...first, space, ...weight]]] : []
    return [[...wrapped, weight], ...beside, wrapped]
  })
  const label = fitLines(labels, { ...inner, height: rect.height }, context)
  const { height } = measureRich(label, context)
  const y = Math.max(rect.y, Math.min(inner.y, rect.y + (rect.height - height) / 2))
  return drawText(label, { at: { x: inner.x, y }, styles })
}

const space = { role: 'tiny', text: '  ' } as const

/** A name that has no room beside the weight takes its place. */
function drawIndicator(box: IcicleBox, context: LabelContext): readonly DrawnElement[] {
  const { item, rect } = box
  const role = item.length === 0 ? 'quiet' : isTallBox(rect, context) ? 'name' : 'tiny'
  const weight = item.weightText ? [[{ role, text: item.weightText }]] : []
  const forms = [weight, []].map(said => writeIndicator(box, said, context))
  const pieces = forms.find(([name]) => name && name.lines.length > 0) ?? forms[0] ?? []
  return pieces.flatMap(({ lines, x, ...place }) =>
    drawText(lines, {
      at: { x, y: rect.y + rect.height / 2 },
      styles: context.styles,
      verticalAlign: 'middle',
      ...place,
    }),
  )
}

const isTallBox = ({ height }: Rect, { em }: LabelContext) => height >= ems.tallBox * em

interface Piece {
  readonly lines: readonly RichLine[]
  readonly x: number
  readonly align?: 'right'
}

/**
 * Name, target and weight side by side on a wide box, name and target one over the other on a
 * narrow one; the name comes first. A name that its share of the box does not hold takes what the
 * target leaves.
 */
function writeIndicator(
  { item, rect }: IcicleBox,
  weight: readonly RichLine[],
  context: LabelContext,
): readonly Piece[] {
  const { em } = context
  const inner = { ...roomIn(rect, em), height: rect.height }
  const isTall = isTallBox(rect, context)
  const gap = ems.gap * em
  const left = weight.length > 0 ? measureRich(weight, context).width + gap : 0
  const room = { ...inner, width: inner.width - left }
  const targets = labelTargets(item, isTall)
  const write = (roles: readonly string[], width: number) =>
    roles.map(role => wrapRich(item.name, { role, width, lines: mostNameLines }, context))
  const stack = () => {
    const [name = []] = write(['tiny'], room.width)
    const labels = [...targets.map(target => [...name, ...target]), name]
    return [{ lines: name.length > 0 ? fitLines(labels, room, context) : [], x: room.x }]
  }
  const placeBeside = () => {
    const least = measureRich(targets.at(-1) ?? [], context).width
    const widths = [room.width * nameShare, room.width - least - gap]
    const tried = widths.map(width => {
      const names = write(isTall ? ['name', 'tiny'] : ['tiny'], width)
      return { width, lines: fitLines(names, { ...room, width }, context) }
    })
    const { width, lines } = tried.find(({ lines }) => lines.length > 0) ?? {
      width: room.width * nameShare,
      lines: [],
    }
    const free = { ...room, width: room.width - width - gap }
    return [
      { lines, x: room.x },
      { lines: fitLines(targets, free, context), x: room.x + width + gap },
    ]
  }
  const isWide = room.width >= ems.wideBox * em
  const at = { lines: fitLines([weight], inner, context), x: inner.x + inner.width }
  return [...(isWide ? placeBeside() : stack()), { ...at, align: 'right' }]
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
