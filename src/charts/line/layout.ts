import { placeColumn } from '@/charts/core/column'
import { overlap, type Point, type Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine, writePart } from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'
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
  yearLine: 1.25,
  /** Of all years together, as wide as lines can be told by. */
  least: 6,
} as const
const narrowEms = 46
const middle = 0.5
/** Names get no more than this share of the width. */
const nameShare = 0.4
const nameLines = 3

interface LineLabel {
  readonly lines: readonly RichLine[]
  readonly position: 'left' | 'right' | 'top' | 'bottom'
  readonly offset: [number, number]
  /** How wide the figure is that it begins with, where a name follows. */
  readonly figure?: number | undefined
}
export type LineLayout = ReturnType<typeof layoutLine>
export const labelKey = (item: LineItem, year: number) => `${item.key} ${year}`

/** The room for the lines, and figures beside their points, moved apart at both ends; in px. */
export function layoutLine(model: LineModel, context: DrawContext) {
  const { em, size, measure } = context
  const { lines, years, ticks, top } = model
  const narrow = size.width < em * narrowEms
  const widest = (texts: readonly { readonly text: string }[]) =>
    Math.max(0, ...texts.map(({ text }) => measure(text, em)))
  const widthOf = (ends: readonly { readonly forms: readonly (readonly RichLine[])[] }[]) =>
    Math.max(0, ...ends.map(({ forms: [full = []] }) => measureRich(full, context).width))
  const beside = writeLast(model, false, context)
  const isBelow = narrow || widthOf(beside) > size.width * nameShare
  const last = isBelow ? writeLast(model, true, context) : beside
  const first = writeFirst(model)
  const far = em * (ems.chosenMark / 2 + ems.line + ems.gap)
  const halfYear = widest(years) / 2
  const tickRoom = narrow ? 0 : widest(ticks)
  const endRoom = Math.max(halfYear, widthOf(last) + far + em * ems.edge)
  const startRooms = [Math.max(widthOf(first) + far + em * ems.tickGap, halfYear - tickRoom)]
  const widthBetween = (startRoom: number) => size.width - tickRoom - startRoom - endRoom
  // The first figures go before the lines do.
  const startRoom =
    startRooms.find(room => widthBetween(room) >= em * ems.least) ??
    Math.max(0, halfYear - tickRoom)
  const isStacked = widthBetween(startRoom) / Math.max(1, years.length - 1) <= widest(years)
  const foot = ems.foot + (isStacked ? ems.yearLine : 0)
  const grid = {
    x: tickRoom + startRoom,
    y: em * ems.head,
    width: Math.max(1, widthBetween(startRoom)),
    height: Math.max(1, size.height - em * (ems.head + foot)),
  }
  const low = grid.y + grid.height
  const at = ({ year, fen }: { year: number; fen: number }): Point => {
    // The library puts the only year of all into the middle (6.1).
    const share = years.length > 1 ? (year - (years[0]?.year ?? year)) / (years.length - 1) : middle
    return { x: grid.x + grid.width * share, y: grid.y + grid.height * (1 - fen / top) }
  }

  /** By line and year; what has no room is left to the table. */
  const labels = new Map<string, LineLabel>()
  const taken: Rect[] = []
  for (const [ends, position] of [
    [startRooms.includes(startRoom) ? first : [], 'left'],
    [last, 'right'],
  ] as const) {
    const placed = placeColumn(
      ends.map(end => ({ ...end, middle: at(end.point).y, amount: end.point.fen })),
      { width: size.width, from: 0, to: low + em * ems.yearGap },
      context,
    )
    for (const { item, point, figure, lines, width, height, middle } of placed) {
      const from = at(point)
      // The names of lines that end early stand at the end too.
      const x = position === 'left' || years.length === 1 ? from.x : grid.x + grid.width
      const offset: [number, number] = [x - from.x, middle - from.y]
      labels.set(labelKey(item, point.year), { lines, position, offset, figure })
      const left = position === 'left' ? x - far - width : x
      taken.push({ x: left, y: middle - height / 2, width: width + far, height })
    }
  }
  const side = em * ems.mark
  const marks = lines.flatMap(item =>
    item.points.map(point => {
      const { x, y } = at(point)
      return { item, rect: { x: x - side / 2, y: y - side / 2, width: side, height: side } }
    }),
  )
  for (const item of lines) {
    const others = marks.flatMap(mark => (mark.item === item ? [] : [mark.rect]))
    for (const point of item.points) {
      const key = labelKey(item, point.year)
      if (labels.has(key)) continue
      const words = [[writePart('quiet', point.text)]]
      const { width, height } = measureRich(words, context)
      const { x, y } = at(point)
      const places = [
        ['top', y - far - height],
        ['bottom', y + far],
      ] as const
      for (const [position, edge] of places) {
        const rect = { x: x - width / 2, y: edge, width, height }
        const isOut = edge < 0 || edge + height > low || rect.x < 0 || rect.x + width > size.width
        if (isOut || [...taken, ...others].some(other => overlap(rect, other))) continue
        labels.set(key, { lines: words, position, offset: [0, 0] })
        taken.push(rect)
        break
      }
    }
  }
  return {
    grid,
    startRoom,
    narrow,
    labels,
    /** That a year is inferred stands under it, where years have no room beside each other. */
    yearTexts: years.map(({ text }) => (isStacked ? text.replace('（', '\n（') : text)),
  }
}

const isLoud = ({ chosen }: LineModel, { key }: LineItem) => chosen === null || chosen === key

/** The figures of the first year, of lines that have others too. */
const writeFirst = (model: LineModel) =>
  model.lines.flatMap(item => {
    const [point, next] = item.points
    if (!point || !next || point.year !== model.years[0]?.year) return []
    const role = isLoud(model, item) ? 'amount' : 'tiny'
    return [{ item, point, figure: undefined, forms: [[[writePart(role, point.text)]]] }]
  })

/** The last figures with the names of their lines: `below` them, or left out, where room is short. */
const writeLast = (model: LineModel, below: boolean, context: DrawContext) =>
  model.lines.flatMap(item => {
    const point = item.points.at(-1)
    if (!point) return []
    const isMain = isLoud(model, item)
    const { size } = context
    const place = { role: 'quiet', width: size.width * nameShare, lines: nameLines }
    const role = below ? (isMain ? 'amount' : 'tiny') : isMain ? 'title' : 'name'
    const first = [writePart(role, point.text)]
    const beside = [writePart(role, `${point.text}   `), writePart('name', item.name)]
    const names = below ? wrapRich(item.name, place, context) : []
    const figure = measureRich([first], context).width
    return [{ item, point, figure, forms: below ? [[first, ...names], [first]] : [[beside]] }]
  })
