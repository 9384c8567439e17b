import type { Point, Rect, Size } from '@/charts/core/geometry'
import { textWidth } from '@/charts/core/text'
import type { LineItem, LineModel, LinePoint } from './model'

export interface PlacedPoint extends Point {
  readonly point: LinePoint & { readonly text: string }
}
export interface EndLabel {
  readonly name: string
  readonly text: string
  readonly x: number
  readonly y: number
}
export interface PlacedLine {
  readonly item: LineItem
  readonly points: readonly PlacedPoint[]
  readonly label: EndLabel | null
  readonly first: EndLabel | null
  readonly zone: Rect
}
export interface LineLayout {
  readonly lines: readonly PlacedLine[]
  readonly ticks: readonly { readonly text: string; readonly y: number }[]
  readonly years: readonly { readonly text: string; readonly x: number }[]
  readonly plot: Rect
  /** Words of an end stand in one row, or on a narrow picture in two. */
  readonly compact: boolean
}

interface Frame {
  readonly model: LineModel
  readonly size: Size
  readonly type: readonly number[]
}

/**
 * Where lines lie: years evenly from left to right, and the words of each line at its end, moved
 * apart where they would meet.
 */
export function layoutLine({ model, size, type }: Frame): LineLayout {
  const [small = 14, medium = 16] = type
  const compact = size.width < 640
  const endRoom =
    Math.max(0, ...model.lines.map(line => endWidth(line, { compact, small, medium }))) + 26
  const startRoom =
    Math.max(...model.lines.map(({ points }) => textWidth(points[0]?.text ?? '', small + 1)), 0) +
    26
  const tickRoom = compact
    ? 0
    : Math.max(0, ...model.ticks.map(({ text }) => textWidth(text, small))) + 12
  const plot = {
    x: tickRoom + startRoom,
    y: small * 1.4,
    width: Math.max(40, size.width - tickRoom - startRoom - endRoom),
    height: Math.max(40, size.height - small * 4),
  }
  const at = (point: LinePoint): Point => ({
    x: xOf(model, plot, point.year),
    y: plot.y + plot.height * (1 - point.fen / model.top),
  })
  const bare = model.lines.map(item => ({
    item,
    points: item.points.map(point => ({ ...at(point), point })),
  }))
  const high = compact ? small * 2.8 : medium * 1.6
  const ends = spread(
    bare.map(({ points }) => points.at(-1)?.y ?? null),
    { high, most: plot.y + plot.height + (compact ? small * 0.4 : high / 2) },
  )
  const firsts = spread(
    bare.map(({ points }) => (points.length > 1 ? (points[0]?.y ?? null) : null)),
    { high: small * 1.5, most: plot.y + plot.height + small },
  )
  return {
    plot,
    compact,
    ticks: model.ticks.map(({ text, fen }) => ({
      text,
      y: plot.y + plot.height * (1 - fen / model.top),
    })),
    years: model.years.map(({ year, text }) => ({ text, x: xOf(model, plot, year) })),
    lines: bare.map(({ item, points }, index) => {
      const [end, start, y, firstY] = [points.at(-1), points[0], ends[index], firsts[index]]
      const label =
        end && y !== null && y !== undefined
          ? { name: item.name, text: end.point.text, x: plot.x + plot.width + 18, y }
          : null
      const first =
        start && firstY !== null && firstY !== undefined
          ? { name: '', text: start.point.text, x: start.x - 14, y: firstY }
          : null
      return {
        item,
        points,
        label,
        first,
        zone: {
          x: plot.x + plot.width - 10,
          y: (y ?? 0) - high / 2,
          width: endRoom + 10,
          height: high,
        },
      }
    }),
  }
}

function endWidth(
  { name, points }: LineItem,
  { compact, small, medium }: { compact: boolean; small: number; medium: number },
): number {
  const text = points.at(-1)?.text ?? ''
  return compact
    ? Math.max(textWidth(name, small), textWidth(text, small + 1))
    : textWidth(name, medium) + 12 + textWidth(text, medium)
}

function xOf({ years }: LineModel, { x, width }: Rect, year: number): number {
  const first = years[0]?.year ?? year
  return years.length < 2 ? x + width : x + (width * (year - first)) / (years.length - 1)
}

/**
 * Moves heights apart until each has `high` px, from the top down and back up from `most`; the
 * order stays.
 */
function spread(
  heights: readonly (number | null)[],
  { high, most }: { high: number; most: number },
): readonly (number | null)[] {
  const order = heights
    .flatMap((y, index) => (y === null ? [] : [{ y, index }]))
    .sort((a, b) => a.y - b.y || a.index - b.index)
  for (let index = 1; index < order.length; index++) {
    const [above, here] = [order[index - 1], order[index]]
    if (above && here) here.y = Math.max(here.y, above.y + high)
  }
  let floor = most
  for (const place of [...order].reverse()) {
    place.y = Math.min(place.y, floor - high / 2)
    floor = place.y - high / 2
  }
  return heights.map((_, index) => order.find(place => place.index === index)?.y ?? null)
}
