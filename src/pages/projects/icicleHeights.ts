import type { SheetFacts } from '@/budget/projects'

/** Characters in a line of a name, beside its target and over it. */
const [besideLine, overLine] = [14, 9]
/** Of a line of a name and of the air in a row, and of all rows, in parts of the smallest type. */
const [lineEms, airEms, mostEms] = [1.3, 0.45, 115]
/** Of a row on a sheet without weights, and of one that alone lacks its weight. */
const [evenEms, unweightedEms] = [2.6, 2.15]
const mostLines = 3

/**
 * How high the picture of a sheet must be for the name of each row to stand in it whole, in parts of
 * the smallest type: where names stand beside targets, and where they stand over them.
 */
export function leastHeights({ rows, weights }: SheetFacts): {
  readonly beside: number
  readonly over: number
} {
  const whole = weights.sum + (weights.rest ?? 0)
  const unweighted = weights.missing.length * unweightedEms
  const heightIn = (line: number) => {
    const needed = rows.map(({ weight, indicator: { name } }) => {
      const lines = Math.min(mostLines, Math.max(1, Math.ceil(name.length / line)))
      return { weight, height: lines * lineEms + airEms }
    })
    const scales = needed.flatMap(({ weight, height }) =>
      weight !== null && weight > 0 ? [height / weight] : [],
    )
    if (scales.length === 0)
      return rows.length * Math.max(evenEms, ...needed.map(({ height }) => height))
    return Math.min(mostEms, Math.ceil(Math.max(...scales) * whole + unweighted))
  }
  return { beside: heightIn(besideLine), over: heightIn(overLine) }
}
