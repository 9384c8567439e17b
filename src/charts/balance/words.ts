import { alignShare } from '@/charts/core/custom'
import { overlap, type Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine } from '@/charts/core/rich'
import { type BalanceLayout, ems } from './layout'
import type { BalanceBridge, BalanceModel } from './model'

/** Words that stand by themselves, and what is said of them. */
export interface PlacedWords {
  readonly key: string
  readonly lines: readonly RichLine[]
  readonly align: 'left' | 'center' | 'right'
  readonly rect: Rect
  readonly details: readonly string[]
}
/** Money of one year from one column to the other: where its band begins and ends at both. */
export interface PlacedBridge {
  readonly bridge: BalanceBridge
  readonly left: readonly [top: number, low: number]
  readonly right: readonly [top: number, low: number]
}

/** The bands between the columns, from the top down. */
export function placeBridges(
  { bridges }: BalanceModel,
  { sides, scale }: BalanceLayout,
): readonly PlacedBridge[] {
  let [left, right] = [sides[0].column.y, sides[1].column.y]
  return bridges.map((bridge): PlacedBridge => {
    const [top, other] = [left, right]
    left += bridge.from * scale
    right += bridge.to * scale
    return { bridge, left: [top, left], right: [other, right] }
  })
}

/** Totals over their columns, what they differ by, and words in or beside each band. */
export function placeWords(
  model: BalanceModel,
  layout: BalanceLayout,
  context: DrawContext,
): readonly PlacedWords[] {
  const { size, em } = context
  const [{ column: first }, { column: second }] = layout.sides
  const [from, to] = [first.x + first.width, second.x]
  const ground = layout.head - em * ems.headGap

  const place = (
    said: Pick<PlacedWords, 'key' | 'details' | 'lines'>,
    { align, x, bottom }: { align: PlacedWords['align']; x: number; bottom: number },
  ): PlacedWords => {
    const { width, height } = measureRich(said.lines, context)
    const start = x - width * alignShare[align]
    return { ...said, align, rect: { x: start, y: bottom - height, width, height } }
  }
  const sayTotal = (side: 0 | 1) => ({
    key: `total ${side === 0 ? 'revenue' : 'expenditure'}`,
    details: [model.sides[side].name, model.sides[side].totalText],
    lines: layout.total(side),
  })
  const left = place(sayTotal(0), { align: 'right', x: from, bottom: ground })
  const right = place(sayTotal(1), { align: 'left', x: to, bottom: ground })
  const verdict = place(
    { key: 'difference', details: [model.verdict], lines: layout.verdict },
    {
      align: 'center',
      x: layout.isOver ? size.width / 2 : (from + to) / 2,
      bottom: layout.isOver ? left.rect.y : ground,
    },
  )

  const words = [left, right, verdict]
  for (const { bridge, ...band } of placeBridges(model, layout)) {
    const top = Math.max(band.left[0], band.right[0])
    const low = Math.min(band.left[1], band.right[1])
    const { key, name, text: figures } = bridge
    const stacked = [name, ...figures.split(/ · |(?<=，)/)]
    const choices = [[name, figures], stacked, [`${name} ${figures}`]].map(lines =>
      lines.map((line, index) => [{ role: index === 0 ? 'tiny' : 'quiet', text: line }]),
    )
    const [two = [], many = [], one = []] = choices
    const room = { width: to - from, height: size.height }
    const within = fitLines([two, many], { ...room, height: low - top }, context)
    const lines = within.length > 0 ? within : fitLines([one, two, many], room, context)
    if (lines.length === 0) continue
    const { height } = measureRich(lines, context)
    const bottoms = [(top + low + height) / 2, top, low + height].slice(height > low - top ? 1 : 0)
    const free = bottoms
      .map(bottom =>
        place(
          { key: `bridge ${key}`, details: [name, figures], lines },
          { align: 'center', x: (from + to) / 2, bottom },
        ),
      )
      .find(
        ({ rect }) =>
          rect.y >= layout.head &&
          rect.y + rect.height <= size.height &&
          !words.some(other => overlap(rect, other.rect)),
      )
    if (free) words.push(free)
  }
  return words
}
