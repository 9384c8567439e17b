import { overlap, type Point, type Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine } from '@/charts/core/rich'
import { spread } from '@/charts/core/spread'
import { wrap } from '@/charts/core/text'
import type { LineItem, LineModel } from './model'

/** Lengths in parts of the smallest type. */
export const ems = {
  mark: 0.75,
  chosenMark: 1,
  line: 0.14,
  chosenLine: 0.28,
  dash: 0.5,
  dashGap: 0.35,
  /** Between a mark and its figure. */
  gap: 0.6,
  tickGap: 0.9,
  yearGap: 0.9,
  /** Free behind the longest name, for the dot of a relation that does not hold. */
  edge: 0.5,
  head: 1.4,
  foot: 2.6,
  /** Of all years together, as wide as lines can be told by. */
  least: 6,
} as const
const narrowEms = 46
const middle = 0.5
/** Names get no more than this share of the width. */
const nameShare = 0.4
const nameLines = 3

export interface LineLabel {
  readonly lines: readonly RichLine[]
  readonly position: 'left' | 'right' | 'top' | 'bottom'
  readonly offset: [number, number]
}
export interface LineLayout {
  readonly grid: Rect
  /** Room between the figures of the scale and the first year. */
  readonly startRoom: number
  readonly narrow: boolean
  /** By line and year; what has no room is left to the table. */
  readonly labels: ReadonlyMap<string, LineLabel>
}
export const labelKey = (item: LineItem, year: number) => `${item.key} ${year}`

/** The room for the lines, and figures beside their points, moved apart at both ends; in px. */
export function layoutLine(model: LineModel, context: DrawContext): LineLayout {
  const { em, size, measure } = context
  const { lines, years, ticks, top } = model
  const narrow = size.width < em * narrowEms
  const sizeOf = (words: readonly RichLine[]) => measureRich(words, context)
  const write = (below: boolean) =>
    lines.map(item => ({ item, ...writeEnds(item, { model, below, context }) }))
  const isLong = () => write(false).some(({ last }) => sizeOf(last).width > size.width * nameShare)
  const written = write(narrow || isLong())
  const tall = written.reduce((sum, { last }) => sum + sizeOf(last).height, 0)
  // Where names below figures have no room they are left to the table.
  const ends =
    tall <= size.height - em * ems.foot
      ? written
      : written.map(end => ({ ...end, last: end.last.slice(0, 1) }))
  const far = em * (ems.chosenMark / 2 + ems.line + ems.gap)
  const widthOf = (side: 'first' | 'last') =>
    Math.max(0, ...ends.map(end => sizeOf(end[side]).width)) + far
  const halfYear = Math.max(0, ...years.map(({ text }) => measure(text, em))) / 2
  const tickRoom = narrow ? 0 : Math.max(0, ...ticks.map(({ text }) => measure(text, em)))
  const endRoom = Math.max(halfYear, widthOf('last') + em * ems.edge)
  const startRoom = (isFirst: boolean) =>
    Math.max(isFirst ? widthOf('first') + em * ems.tickGap : 0, halfYear - tickRoom)
  const widthBetween = (isFirst: boolean) => size.width - tickRoom - startRoom(isFirst) - endRoom
  // The first figures go before the lines do.
  const hasFirst = widthBetween(true) >= em * ems.least
  const grid = {
    x: tickRoom + startRoom(hasFirst),
    y: em * ems.head,
    width: Math.max(1, widthBetween(hasFirst)),
    height: Math.max(1, size.height - em * (ems.head + ems.foot)),
  }
  const right = grid.x + grid.width
  const low = grid.y + grid.height
  const at = ({ year, fen }: { year: number; fen: number }): Point => ({
    // The library puts the only year of all into the middle (6.1).
    x:
      grid.x +
      grid.width *
        (years.length > 1 ? (year - (years[0]?.year ?? year)) / (years.length - 1) : middle),
    y: grid.y + grid.height * (1 - fen / top),
  })

  const labels = new Map<string, LineLabel>()
  const taken: Rect[] = []
  for (const side of ['first', 'last'] as const) {
    const placed = ends
      .flatMap(({ item, [side]: words }) => {
        const point = item.points.at(side === 'first' ? 0 : -1)
        if (!point || words.length === 0 || (side === 'first' && !hasFirst)) return []
        const from = at(point)
        return [{ key: labelKey(item, point.year), words, from, middle: from.y, ...sizeOf(words) }]
      })
      .sort((one, other) => one.middle - other.middle)
    const middles = spread(placed, { from: 0, to: low + em * ems.yearGap })
    for (const [index, { key, words, from, width, height }] of placed.entries()) {
      const y = middles[index] ?? from.y
      // The names of lines that end early stand at the end too.
      const x = side === 'first' || years.length === 1 ? from.x : right
      labels.set(key, {
        lines: words,
        position: side === 'first' ? 'left' : 'right',
        offset: [x - from.x, y - from.y],
      })
      taken.push({
        x: side === 'first' ? x - far - width : x,
        y: y - height / 2,
        width: width + far,
        height,
      })
    }
  }
  for (const item of lines) {
    for (const point of item.points) {
      const key = labelKey(item, point.year)
      if (labels.has(key)) continue
      const words = [[{ role: 'quiet', text: point.text }]]
      const { width, height } = sizeOf(words)
      const { x, y } = at(point)
      for (const [position, edge] of [
        ['top', y - far - height],
        ['bottom', y + far],
      ] as const) {
        const rect = { x: x - width / 2, y: edge, width, height }
        const isOut = edge < 0 || edge + height > low || rect.x < 0 || rect.x + width > size.width
        if (isOut || taken.some(other => overlap(rect, other))) continue
        labels.set(key, { lines: words, position, offset: [0, 0] })
        taken.push(rect)
        break
      }
    }
  }
  return { grid, startRoom: startRoom(hasFirst), narrow, labels }
}

/** The first figure, and the last one with the name: `below` it where room is short. */
function writeEnds(
  { key, name, points }: LineItem,
  { model, below, context }: { model: LineModel; below: boolean; context: DrawContext },
): Readonly<Record<'first' | 'last', readonly RichLine[]>> {
  const { measure, size, em } = context
  const loud = model.chosen === null || model.chosen === key
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return { first: [], last: [] }
  const small = loud ? 'amount' : 'tiny'
  const width = size.width * nameShare
  const names = wrap(name, { size: em, width, lines: nameLines, measure }) ?? []
  return {
    first:
      points.length > 1 && first.year === model.years[0]?.year
        ? [[{ role: small, text: first.text }]]
        : [],
    last: below
      ? [[{ role: small, text: last.text }], ...names.map(text => [{ role: 'quiet', text }])]
      : [
          [
            { role: loud ? 'title' : 'name', text: `${last.text}   ` },
            { role: 'name', text: name },
          ],
        ],
  }
}
