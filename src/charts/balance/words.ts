import type { RenderContext } from '@/charts/core/chart'
import { overlap, type Rect } from '@/charts/core/geometry'
import { buildTextStyles, fitLines, measureRich, type RichLine } from '@/charts/core/rich'
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
/** Money of one year from one column to the other, as the corners of its band. */
export interface PlacedBridge {
  readonly bridge: BalanceBridge
  readonly points: [number, number][]
}

/** The bands between the columns, from the top down. */
export function placeBridges({ bridges, most }: BalanceModel, layout: BalanceLayout) {
  const [from, to] = layout.sides.map(({ column }) => column) as [Rect, Rect]
  const scale = layout.height / most
  let [left, right] = [from.y, to.y]
  return bridges.map((bridge): PlacedBridge => {
    const [top, other] = [left, right]
    left += bridge.from * scale
    right += bridge.to * scale
    const x = from.x + from.width
    return {
      bridge,
      points: [
        [x, top],
        [to.x, other],
        [to.x, right],
        [x, left],
      ],
    }
  })
}

/** Totals over their columns, what they differ by, and words in or beside each band. */
export function placeWords(
  model: BalanceModel,
  layout: BalanceLayout,
  { theme, size, measure }: RenderContext,
): readonly PlacedWords[] {
  const [em] = theme.type
  const text = { styles: buildTextStyles(theme), measure }
  const [left, right] = layout.sides.map(({ column }) => column) as [Rect, Rect]
  const [from, to] = [left.x + left.width, right.x]
  const middle = (from + to) / 2
  const ground = layout.head - em * ems.headGap

  const place = (
    { key, details, lines }: Pick<PlacedWords, 'key' | 'details' | 'lines'>,
    { align, x, bottom }: { align: PlacedWords['align']; x: number; bottom: number },
  ): PlacedWords => {
    const { width, height } = measureRich(lines, text)
    const start = x - width * { left: 0, center: 0.5, right: 1 }[align]
    return { key, details, lines, align, rect: { x: start, y: bottom - height, width, height } }
  }
  const [revenue, expenditure] = model.sides
  const heads = [
    place(
      { key: 'total revenue', details: [revenue.name, revenue.totalText], lines: layout.total(0) },
      { align: 'right', x: from, bottom: ground },
    ),
    place(
      {
        key: 'total expenditure',
        details: [expenditure.name, expenditure.totalText],
        lines: layout.total(1),
      },
      { align: 'left', x: to, bottom: ground },
    ),
  ]
  const verdict = place(
    { key: 'difference', details: [model.verdict], lines: layout.verdict },
    layout.isOver
      ? { align: 'center', x: size.width / 2, bottom: heads[0]?.rect.y ?? ground }
      : { align: 'center', x: middle, bottom: ground },
  )

  const words = [...heads, verdict]
  for (const { bridge, points } of placeBridges(model, layout)) {
    const [top, low] = [
      Math.max(points[0]?.[1] ?? 0, points[1]?.[1] ?? 0),
      Math.min(points[2]?.[1] ?? 0, points[3]?.[1] ?? 0),
    ]
    const { key, name, text: figures } = bridge
    const stacked = [name, ...figures.split(/ · |(?<=，)/)]
    const choices = [[`${name} ${figures}`], [name, figures], stacked].map(lines =>
      lines.map((line, index) => [{ role: index === 0 ? 'tiny' : 'quiet', text: line }]),
    )
    const room = { width: to - from, height: size.height }
    const within = fitLines(choices.slice(1), { room: { ...room, height: low - top }, ...text })
    const lines = within ?? fitLines(choices, { room, ...text })
    if (!lines) continue
    const { height } = measureRich(lines, text)
    const bottoms = [(top + low + height) / 2, top, low + height].slice(height > low - top ? 1 : 0)
    const free = bottoms
      .map(bottom =>
        place(
          { key: `bridge ${key}`, details: [name, figures], lines },
          { align: 'center', x: middle, bottom },
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
