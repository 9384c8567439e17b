import type { Outlays } from '@/budget/revenue/outlays'
import type { RevenueFunding, RevenueTable } from '@/budget/revenue/types'
import type { Provenance } from '@/text/provenance'

interface Sides {
  readonly table: RevenueTable | null
  /** Sources that no other source is a part of. */
  readonly sources: readonly RevenueFunding[]
  readonly outlays: Outlays | null
}

/**
 * Where a part of either side comes from, with its share; what its parts leave, from the whole and
 * these.
 */
export function partProvenance(sides: Sides, key: string): Provenance | null {
  if (/^(?:bridge|total|difference)\b/.test(key)) return textProvenance(sides, key)
  const { table, sources, outlays } = sides
  const ofExpenditure =
    key === 'rest expenditure' || outlays?.lines.some(line => line.key === key) === true
  const whole = (ofExpenditure ? outlays?.whole : table?.whole)?.total?.provenance ?? null
  const lines = ofExpenditure ? (outlays?.lines ?? []) : sources
  const line = lines.find(candidate => candidate.key === key)
  const main = line
    ? (line.total?.provenance ?? null)
    : {
        sum: [whole],
        less: lines.map(({ total }) => total?.provenance ?? null),
        name: '差额',
      }
  return {
    main,
    also: [
      { part: main, whole },
      line?.currentYear?.provenance ?? null,
      line?.carryOver?.provenance ?? null,
    ],
  }
}

/** Where the figures come from that stand over the columns and between them. */
function textProvenance({ table, outlays }: Sides, key: string): Provenance | null {
  const [from, to] = [table?.whole, outlays?.whole]
  const revenue = from?.total?.provenance ?? null
  const expenditure = to?.total?.provenance ?? null
  if (key === 'total revenue') return revenue
  if (key === 'total expenditure') return expenditure
  if (key === 'difference') return { sum: [revenue], less: [expenditure], name: '收入与支出相差' }
  const year =
    key === 'bridge currentYear'
      ? 'currentYear'
      : key === 'bridge carryOver'
        ? 'carryOver'
        : 'total'
  const main = from?.[year]?.provenance ?? null
  return {
    main,
    also: [
      ...(year === 'total' ? [] : [{ part: main, whole: revenue }]),
      to?.[year]?.provenance ?? null,
    ],
  }
}
