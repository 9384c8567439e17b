import { proseRounding, type TracedAmount } from '@/budget/figures/tracedAmount'
import { traceChange } from '@/budget/figures/traceAmounts'
import type { Barrier, Comparison } from './comparison'
import type { CurrentFigure } from './currentFigures'
import type { StatedFigures } from './stated'
import { compareStated, findState, isOpposite, readPercent } from './statedChanges'

/** Last year's amount as its own document or a column prints it, and what stands against it. */
export interface PrintedPrior {
  readonly amount: TracedAmount
  /** `BudgetDocument.id` of the earlier document; `null` for a column of this one. */
  readonly document: string | null
  readonly barrier: Barrier | null
}

export interface CompareInput {
  readonly current: CurrentFigure
  readonly stated?: StatedFigures | undefined
  readonly printed: PrintedPrior | null
}

/**
 * Compares a figure with last year's as it is printed, else as a sentence states it, in 分 and
 * tenths of a percent.
 */
export function compare({ current: known, stated, printed }: CompareInput): Comparison {
  const byStatement = stated ? compareStated(known, stated) : leaveUndisclosed(known)
  if (!printed) return byStatement
  const { figure: current } = known
  const { amount: prior, barrier } = printed
  const change = traceChange({ current, prior }, current && current.fen - prior.fen)
  const isContrary =
    stated?.statement.reason !== undefined &&
    isOpposite(stated.change.direction, change.difference?.fen ?? null)
  return {
    ...byStatement,
    // A reason for a rise explains no fall, whichever document the figures are of.
    ...(isContrary && { reason: null, contrary: true as const }),
    state: barrier ? 'notComparable' : findState(current, prior),
    current,
    inTable: null,
    prior,
    priorDocument: printed.document,
    ...change,
    printedPercent: stated
      ? readPercent({
          stated,
          asked: known.key === 'total' ? { asked: known.label } : {},
          prior: prior.fen,
          difference: change.difference?.fen ?? null,
        })
      : null,
    barrier,
    mismatch: byStatement.prior && findMismatch(prior, byStatement.prior),
  }
}

/** A figure that nothing of last year is known of. */
function leaveUndisclosed({ key, label, code, figure }: CurrentFigure): Comparison {
  return {
    key,
    label,
    code,
    state: 'notDisclosed',
    current: figure,
    inTable: null,
    prior: null,
    priorDocument: null,
    difference: null,
    rate: null,
    printedPercent: null,
    statement: null,
    reason: null,
    barrier: null,
    mismatch: null,
  }
}

function findMismatch(own: TracedAmount, derived: TracedAmount): Comparison['mismatch'] {
  const difference = own.fen - derived.fen
  return Math.abs(difference) > proseRounding ? { own, derived, difference } : null
}
