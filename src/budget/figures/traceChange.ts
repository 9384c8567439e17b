import type { Fen } from '@/document/money'
import { toTenths } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import type { TracedAmount, TracedDifference, TracedRate } from './tracedAmount'

/** This year's amount and last year's, with the statement that compares them, if one does. */
export interface Compared {
  readonly current: TracedAmount | null
  readonly prior: TracedAmount | null
  readonly statement?: { readonly id: string } | null
  /** What the screen calls the figure, where the statement may speak of another. */
  readonly asked?: string | undefined
}

/** A change in 分 and in tenths of a percent of the prior amount; `null` where there is none. */
export interface TracedChange {
  readonly difference: TracedDifference | null
  readonly rate: TracedRate | null
}

/**
 * Gives a difference in 分 its rate and the provenance of both: the statement that the prior amount
 * is derived from, else both years' amounts.
 */
export function traceChange(compared: Compared, difference: Fen | null): TracedChange {
  const { current, prior, statement, asked } = compared
  if (difference === null) return { difference: null, rate: null }
  const stated =
    statement && prior?.derived
      ? { statement: statement.id, ...(asked !== undefined && { asked }) }
      : null
  const provenance: Provenance = stated
    ? { ...stated, says: 'difference' }
    : {
        sum: [current?.provenance ?? null],
        less: [prior?.provenance ?? null],
        name: '比上年增减',
      }
  const tenths = prior && prior.fen >= 0 ? toTenths(difference, prior.fen) : null
  return {
    difference: { fen: difference, provenance },
    rate:
      tenths === null || !prior
        ? null
        : {
            tenths,
            provenance: stated
              ? { ...stated, says: 'rate' }
              : { part: provenance, whole: prior.provenance, name: '比上年变幅' },
          },
  }
}
