import type { DimensionGroup, IndicatorLine, IndicatorList, SheetSpread, Spread } from './types'

interface Sums {
  readonly counts: { all: number; quantified: number; qualitative: number; unclear: number }
  sum: number
  unweighted: number
  readonly points: Record<DimensionGroup, number>
}

/**
 * What some indicators come to together, and on each sheet that has any of them; sheets in the
 * order printed.
 */
export function spreadOf(
  { sheets }: Pick<IndicatorList, 'sheets'>,
  lines: readonly IndicatorLine[],
): { readonly whole: Spread; readonly sheets: readonly SheetSpread[] } {
  const whole = nothing()
  const each = new Map<string, Sums>()
  for (const line of lines) {
    let own = each.get(line.sheet.key)
    if (!own) each.set(line.sheet.key, (own = nothing()))
    add(own, line)
    add(whole, line)
  }
  return {
    whole,
    sheets: sheets.flatMap(of => {
      const own = each.get(of.sheet.key)
      return own ? [{ ...own, of }] : []
    }),
  }
}

const nothing = (): Sums => ({
  counts: { all: 0, quantified: 0, qualitative: 0, unclear: 0 },
  sum: 0,
  unweighted: 0,
  points: { output: 0, cost: 0, effect: 0, satisfaction: 0, other: 0 },
})

function add(
  sums: Sums,
  {
    facts: {
      target: { form },
      weight,
    },
    group,
  }: IndicatorLine,
): void {
  sums.counts.all++
  if (form === 'quantified' || form === 'qualitative') sums.counts[form]++
  else sums.counts.unclear++
  if (weight === null) sums.unweighted++
  else {
    sums.sum += weight
    sums.points[group] += weight
  }
}
