import type { CourseLine, CoursePoint } from '@/text/provenance'

/** The size of a drawing and the room at its edges, in units of its own. */
export interface LineRoom {
  readonly width: number
  readonly height: number
  readonly edge: number
}
interface Dot {
  readonly x: number
  readonly y: number
  readonly year: number
  /** `hollow`: computed; `shown`: of the year that is looked at; `alone`: no line leads to it. */
  readonly kind: 'hollow' | 'shown' | 'alone'
}

/**
 * The drawing of a line from zero up: steps between years that follow each other as paths, dashed where
 * an end is computed; no step over a gap or a break, which has its place in `breaks`.
 */
export function lineShape(
  { points }: CourseLine,
  shown: number,
  { width, height, edge }: LineRoom,
) {
  const known = points.flatMap(({ fen }) => fen ?? [])
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0
  const x = (index: number) => round(points.length > 1 ? edge + index * step : width / 2)
  const y = (fen: number) =>
    round(height - edge - (high > low ? ((fen - low) / (high - low)) * (height - 2 * edge) : 0))
  const steps = points.slice(1).flatMap((point, index) => {
    const before = points[index]
    return before?.fen == null || point.fen === null || point.breaks !== ''
      ? []
      : [
          {
            path: `M${x(index)} ${y(before.fen)}L${x(index + 1)} ${y(point.fen)}`,
            isDashed: before.derived || point.derived,
            ends: [before.year, point.year],
          },
        ]
  })
  const joined = new Set(steps.flatMap(({ ends }) => ends))
  const pathOf = (isDashed: boolean) =>
    steps.flatMap(own => (own.isDashed === isDashed ? own.path : [])).join('')
  return {
    solid: pathOf(false),
    dashed: pathOf(true),
    zero: y(0),
    breaks: points.flatMap((point, index) =>
      point.breaks === '' ? [] : round(x(index) - step / 2),
    ),
    years: points.map(({ year }, index) => ({ year, x: x(index) })),
    dots: points.flatMap((point, index): Dot[] => {
      const kind = kindOf(point, shown, joined)
      return point.fen === null || kind === null
        ? []
        : [{ x: x(index), y: y(point.fen), year: point.year, kind }]
    }),
  }
}

function kindOf(
  { year, derived }: CoursePoint,
  shown: number,
  joined: ReadonlySet<number>,
): Dot['kind'] | null {
  if (derived) return 'hollow'
  if (year === shown) return 'shown'
  return joined.has(year) ? null : 'alone'
}

const round = (size: number) => Math.round(size * 10) / 10
