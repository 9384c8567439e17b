import { type Comparison, isAgainstSpent, isMove } from './comparison'

/**
 * Comparisons by the size of the change in 分 or in percent, largest first; those without one last,
 * in the order given.
 */
export function rankComparisons(
  comparisons: readonly Comparison[],
  by: 'amount' | 'percent',
): readonly Comparison[] {
  const size = ({ difference, rate }: Comparison) => {
    const value = by === 'amount' ? difference?.fen : rate?.tenths
    return value === undefined ? -1 : Math.abs(value)
  }
  return [...comparisons].sort((first, second) => size(second) - size(first))
}

/**
 * What has changed, as `rankComparisons` orders it: first since last year, then against what was spent
 * last year, where the document compares with that. `told` is what a headline speaks of: the first of
 * these that there is.
 */
export function rankMoves(comparisons: readonly Comparison[], by: 'amount' | 'percent') {
  const sinceLastYear = rankComparisons(comparisons.filter(isMove), by)
  const againstSpent = rankComparisons(
    comparisons.filter(row => isAgainstSpent(row) && row.difference !== null),
    by,
  )
  return {
    ranked: [...sinceLastYear, ...againstSpent],
    told: sinceLastYear.length > 0 ? sinceLastYear : againstSpent,
  }
}

/** A change this many times the next one would leave no room for it on the same scale. */
const crushing = 10

/**
 * Parts the few largest changes from the rest where one scale cannot show both; `apart` is empty
 * where it can. Both by size in 分.
 */
export function setApart(comparisons: readonly Comparison[]): {
  readonly apart: readonly Comparison[]
  readonly rest: readonly Comparison[]
} {
  const ranked = rankComparisons(comparisons, 'amount').filter(
    ({ difference }) => difference !== null && difference.fen !== 0,
  )
  const gap = ranked.findIndex(({ difference }, index) => {
    const next = ranked[index + 1]?.difference
    return next && Math.abs(difference?.fen ?? 0) >= Math.abs(next.fen) * crushing
  })
  const few = gap >= 0 && (gap + 1) * 2 <= ranked.length ? gap + 1 : 0
  return { apart: ranked.slice(0, few), rest: ranked.slice(few) }
}
