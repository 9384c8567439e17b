import type { DimensionGroup, IndicatorLine, IndicatorList, SheetSpread, Spread } from './types'

interface Sums { all: number, quantified: number, qualitative: number, unclear: number, sum: number, unweighted: number, points: Record<DimensionGroup, number> }

/** What some indicators come to together, and on each sheet that has any of them; sheets in the order printed. */
export function spreadOf({ sheets }: Pick<IndicatorList, 'sheets'>, lines: readonly IndicatorLine[]): { readonly whole: Spread, readonly sheets: readonly SheetSpread[] } {
  const whole = nothing()
  const each = new Map<string, Sums>()
  for (const line of lines) {
    let own = each.get(line.sheet.key)
    if (!own) each.set(line.sheet.key, own = nothing())
    add(own, line)
    add(whole, line)
  }
  return {
    whole: toSpread(whole),
    sheets: sheets.flatMap(of => {
      const own = each.get(of.sheet.key)
      return own ? [{ ...toSpread(own), of }] : []
    }),
  }
}

const nothing = (): Sums => ({ all: 0, quantified: 0, qualitative: 0, unclear: 0, sum: 0, unweighted: 0, points: { output: 0, cost: 0, effect: 0, satisfaction: 0, other: 0 } })

function add(sums: Sums, { facts: { target: { form }, weight }, group }: IndicatorLine): void {
  sums.all++
  if (form === 'quantified' || form === 'qualitative') sums[form]++
  else sums.unclear++
  if (weight === null) sums.unweighted++
  else {
    sums.sum += weight
    sums.points[group] += weight
  }
}

const toSpread = ({ all, quantified, qualitative, unclear, points, sum, unweighted }: Sums): Spread => ({ counts: { all, quantified, qualitative, unclear }, points, sum, unweighted })
