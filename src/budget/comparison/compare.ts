import { proseRounding, type TracedAmount, tracePrior } from '@/budget/figures/tracedAmount'
import { traceChange } from '@/budget/figures/traceChange'
import type { Fen } from '@/document/money'
import type { Statement } from '@/document/prose'
import type { CurrentFigure } from './currentFigures'
import type { Barrier, Comparison, ComparisonState, PrintedPercent } from './comparison'
import { findScopeClause, type StatedFigures, trimReason } from './stated'

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
  readonly printed?: PrintedPrior | null
}

/**
 * Compares one figure with last year's as it is printed, else with what a sentence lets compute. In
 * 分 and tenths of a percent.
 */
export function compare({ current: known, stated, printed = null }: CompareInput): Comparison {
  const statement = stated?.statement ?? null
  /** A sentence that speaks for the whole may be on another figure of the same amount. */
  const asked = known.key === 'total' ? known.label : undefined
  const derived = statement && tracePrior(statement, asked)
  const prior = printed?.amount ?? derived
  const current = printed || !stated ? known.figure : chooseCurrent(known.figure, stated, asked)
  const barrier = printed ? printed.barrier : findBarrier(stated, prior)
  const change = traceChange(
    { current, prior, statement, asked },
    printed || !stated ? subtract(current, prior) : stated.difference,
  )
  const reason = readReason(statement)
  const scopeClause = reason && findScopeClause(reason.text)
  return {
    key: known.key,
    label: known.label,
    code: known.code,
    state: barrier ? 'notComparable' : findState(current, prior),
    current,
    inTable: known.figure && current && known.figure.fen !== current.fen ? known.figure : null,
    prior,
    priorDocument: printed?.document ?? null,
    ...change,
    printedPercent: readPercent(statement, {
      prior: prior?.fen ?? null,
      difference: change.difference?.fen ?? null,
      asked,
    }),
    statement: statement?.change
      ? { id: statement.id, text: statement.change.text, line: statement.change.line }
      : null,
    reason,
    scopeChanged: scopeClause === null || !reason ? null : { text: scopeClause, line: reason.line },
    barrier,
    mismatch: printed && derived && findMismatch(printed.amount, derived),
  }
}

/** The amount that the sentence compares; the table's cell where both are the same. */
function chooseCurrent(
  inTable: TracedAmount | null,
  { current, statement }: StatedFigures,
  asked: string | undefined,
): TracedAmount {
  if (inTable?.fen === current) return inTable
  return {
    fen: current,
    provenance: { statement: statement.id, says: 'current', ...(asked !== undefined && { asked }) },
    derived: false,
    sentence: { text: statement.text, line: statement.line },
  }
}

function findBarrier(
  stated: StatedFigures | undefined,
  prior: TracedAmount | null,
): Barrier | null {
  const against = stated?.statement.change?.against ?? ''
  if (/执行|决算/.test(against))
    return { kind: 'basis', text: `说明与“${against}”相比，不是与上年预算相比。` }
  if (prior && prior.fen < 0) return { kind: 'prior', text: '由说明推算的上年数为负。' }
  return stated && !prior ? { kind: 'prior', text: '说明没有给出差额，推算不出上年数。' } : null
}

function findState(current: TracedAmount | null, prior: TracedAmount | null): ComparisonState {
  if (!current || !prior) return 'notDisclosed'
  if (current.fen === prior.fen) return 'same'
  return prior.fen === 0 ? 'new' : current.fen === 0 ? 'ended' : 'changed'
}

function findMismatch(own: TracedAmount, derived: TracedAmount): Comparison['mismatch'] {
  const difference = own.fen - derived.fen
  return Math.abs(difference) > proseRounding ? { own, derived, difference } : null
}

function subtract(current: TracedAmount | null, prior: TracedAmount | null): Fen | null {
  return current && prior ? current.fen - prior.fen : null
}

interface PercentInput {
  readonly prior: Fen | null
  readonly difference: Fen | null
  readonly asked: string | undefined
}

/** The printed percentage with its sign, and whether the amounts give another; `null` without. */
function readPercent(
  statement: Statement | null,
  { prior, difference, asked }: PercentInput,
): PrintedPercent | null {
  const change = statement?.change
  if (!change || change.percent === null) return null
  const sign = { decrease: '\u2212', increase: '+', same: '' }[change.direction]
  return {
    text: `${sign}${change.percent}%`,
    provenance: { statement: statement.id, says: 'percent', ...(asked !== undefined && { asked }) },
    differs:
      prior !== null &&
      prior > 0 &&
      difference !== null &&
      roundPercent(difference, prior, decimalsOf(change.percent)) !==
        BigInt(change.percent.replace('.', '')),
  }
}

/** Size of a change in percent as an integer of as many decimals, rounded half up. */
function roundPercent(difference: Fen, prior: Fen, decimals: number): bigint {
  const scaled = BigInt(Math.abs(difference)) * 200n * 10n ** BigInt(decimals)
  return (scaled + BigInt(prior)) / (2n * BigInt(prior))
}

const decimalsOf = (decimal: string) => decimal.split('.')[1]?.length ?? 0

function readReason(statement: Statement | null): Comparison['reason'] {
  const reason = statement?.reason
  return reason ? { text: trimReason(reason.text), line: reason.line, shared: false } : null
}
