import { alignShare } from '@/charts/core/custom'
import { placeColumn } from '@/charts/core/column'
import type { Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine, writePart } from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'
import type { BalanceItem, BalanceModel } from './model'

/** Lengths in parts of the smallest type. */
export const ems = { pad: 0.9, leader: 0.3, headGap: 0.6, partGap: 0.5, narrow: 46 } as const
const columnEms = [1.4, 6.3] as const
const columnShare = 0.08
/** What labels of parts take of the width at most, at each side. */
const labelShare = 0.29
const nameLines = 3
/** How totals are written, from the fullest: with unit, without it, and just the name. */
const totalForms = [
  ['title', 2],
  ['amount', 2],
  ['amount', 1],
  ['amount', 0],
] as const

/** Words that stand by themselves: from `x` on, around it or up to it; in px. */
interface WordsRequest {
  readonly key: string
  readonly details: readonly string[]
  readonly lines: readonly RichLine[]
  readonly at: { readonly x: number; readonly bottom: number }
  readonly align: keyof typeof alignShare
}

/**
 * Where columns lie, on one ground and as high as their totals, with labels outside, and the money
 * of each year between them; in px.
 */
export function layoutBalance(model: BalanceModel, context: DrawContext) {
  const { size, em } = context
  const sizeOf = (lines: readonly RichLine[]) => measureRich(lines, context)
  const pad = em * ems.pad
  const width = Math.min(Math.max(em * columnEms[0], size.width * columnShare), em * columnEms[1])
  const { totals, left, right } = fitTotals(model, width, context)
  const verdict = [[writePart('quiet', model.verdict)]]
  const between = { from: left + width, to: size.width - right - width }
  // What the sides differ by stands over their totals, where it has no room between them.
  const isOver = sizeOf(verdict).width > between.to - between.from - em / 2
  const over = isOver ? sizeOf(verdict).height : 0
  const head = Math.round(sizeOf(totals[0]).height + over + em * ems.headGap)
  const scale = Math.max(1, size.height - head) / model.most

  const sides = model.sides.map(({ parts, total }, side) => {
    const x = side === 0 ? left : between.to
    const column = { x, y: size.height - total * scale, width, height: total * scale }
    let { y } = column
    const rects = parts.map(item => {
      const rect = { x, y, width, height: item.amount * scale }
      y += rect.height
      return { ...item, item, rect, middle: rect.y + rect.height / 2 }
    })
    const room = (side === 0 ? left : right) - pad
    const labels = placeColumn(
      rects.map(each => ({ ...each, forms: labelForms(each.item, room, context) })),
      { width: room, from: head, to: size.height, gap: em * ems.partGap },
      context,
    )
    return {
      column,
      parts: rects.map(each => ({
        lines: [],
        ...each,
        ...labels.find(({ item }) => item === each.item),
      })),
    }
  })

  const place = ({ at: { x, bottom }, ...said }: WordsRequest) => {
    const { width, height } = sizeOf(said.lines)
    return {
      ...said,
      rect: { x: x - width * alignShare[said.align], y: bottom - height, width, height } as Rect,
    }
  }
  const ground = head - em * ems.headGap
  const sayTotal = (side: 0 | 1) =>
    place({
      key: `total ${side === 0 ? 'revenue' : 'expenditure'}`,
      details: [model.sides[side].name, model.sides[side].totalText],
      lines: totals[side],
      at: { x: side === 0 ? between.from : between.to, bottom: ground },
      align: side === 0 ? 'right' : 'left',
    })
  const [one, other] = [sayTotal(0), sayTotal(1)]
  const middle = (between.from + between.to) / 2
  const difference = place({
    key: 'difference',
    details: [model.verdict],
    lines: verdict,
    at: isOver ? { x: size.width / 2, bottom: one.rect.y } : { x: middle, bottom: ground },
    align: 'center',
  })

  const bridges = placeBridges(model, sides, scale)
  const room = { width: between.to - between.from - em, from: head, to: size.height }
  return {
    sides,
    bridges,
    head,
    words: [
      one,
      other,
      difference,
      ...labelBridges(bridges, room, context).map(({ key, details, lines, middle: y, height }) =>
        place({ key, details, lines, at: { x: middle, bottom: y + height / 2 }, align: 'center' }),
      ),
    ],
  }
}

/** The fullest totals that have room over their columns, and how much they leave at both sides. */
function fitTotals(model: BalanceModel, width: number, context: DrawContext) {
  const { size, em } = context
  const sizeOf = (lines: readonly RichLine[]) => measureRich(lines, context)
  const pad = em * ems.pad
  const [first, second] = model.sides.map(({ parts }) => {
    const labels = parts.map(item => sizeOf(labelForms(item, Infinity, context)[0] ?? []).width)
    return Math.min(size.width * labelShare, Math.max(0, ...labels)) + pad
  }) as [number, number]
  const forms = totalForms.map(([role, said]) => {
    const totals = model.sides.map(({ name, totalText }) => {
      const figure = totalText.split(' ').slice(0, said).join(' ')
      const isNarrow = size.width < em * ems.narrow
      const lines = isNarrow && figure ? [name, figure] : [`${name} ${figure}`.trim()]
      return lines.map(line => [writePart(role, line)])
    }) as unknown as readonly [RichLine[], RichLine[]]
    const [one, other] = [sizeOf(totals[0]).width, sizeOf(totals[1]).width]
    const [left, right] = [Math.max(first, one - width), Math.max(second, other - width)]
    const fits = one + other <= size.width - em && left + right + 2 * width <= size.width
    return { totals, left, right, fits }
  })
  return forms.find(({ fits }) => fits) ?? (forms.at(-1) as (typeof forms)[0])
}

/** The bands between the columns, from the top down: where each begins and ends at both. */
function placeBridges(
  { bridges }: BalanceModel,
  sides: readonly { readonly column: Rect }[],
  scale: number,
) {
  let [y, otherY] = sides.map(({ column }) => column.y) as [number, number]
  return bridges.map(bridge => {
    const [top, otherTop] = [y, otherY]
    y += bridge.from * scale
    otherY += bridge.to * scale
    return { bridge, left: [top, y], right: [otherTop, otherY] } as const
  })
}

/** Name and figures of each band, on it or beside it. */
function labelBridges(
  bridges: ReturnType<typeof placeBridges>,
  { width, from, to }: Record<'width' | 'from' | 'to', number>,
  context: DrawContext,
) {
  const room = { width, height: to - from }
  const labels = bridges.map(({ bridge: { key, name, text, from: amount }, left, right }) => {
    const [top, low] = [Math.max(left[0], right[0]), Math.min(left[1], right[1])]
    const write = (lines: readonly string[]) =>
      lines.map((line, index) => [writePart(index === 0 ? 'tiny' : 'quiet', line)])
    const [two, many] = [write([name, text]), write([name, ...text.split(/ · |(?<=，)/)])]
    const within = fitLines([two, many], { ...room, height: low - top }, context)
    // Beside a band that is too low, they stand on the one over it.
    const lines = fitLines([within, write([`${name} ${text}`]), two, many], room, context)
    const { height } = measureRich(lines, context)
    const roof = Math.min(left[0], right[0])
    const above = roof - height / 2 >= from + height / 2 ? roof - height / 2 : low + height / 2
    return {
      key: `bridge ${key}`,
      details: [name, text],
      amount,
      forms: [lines],
      middle: height <= low - top ? (top + low) / 2 : above,
    }
  })
  return placeColumn(labels, { width, from, to }, context)
}

/** The ways to write the label of a part in `room` px, from the fullest to the shortest. */
function labelForms(
  { name, amountText, shareText }: BalanceItem,
  room: number,
  context: DrawContext,
): readonly (readonly RichLine[])[] {
  const fits = (role: string, text: string) =>
    measureRich([[{ role, text }]], context).width <= room
  const role = fits('name', name) ? 'name' : 'tiny'
  const names = wrapRich(name, { role, width: room, lines: nameLines }, context)
  const joined = `${amountText} · ${shareText}`
  const figures = fits('quiet', joined) ? [joined] : [amountText, shareText]
  return [
    [...names, ...figures.map(line => [writePart('quiet', line)])],
    [[writePart('tiny', `${name}  `), writePart('quiet', amountText)]],
    [[writePart('tiny', name)]],
    names,
  ]
}
