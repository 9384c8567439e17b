import { proseRounding, type TracedAmount, tracePrior } from '@/budget/figures/tracedAmount'
import { traceChange } from '@/budget/figures/traceChange'
import type { Fen } from '@/document/money'
import type { Statement } from '@/document/prose'
import type { CurrentFigure } from './currentFigures'
import type { Barrier, Comparison, ComparisonState, PrintedPercent } from './comparison'
import type { PrintedPrior } from './printedPriors'
import { findScopeClause, type StatedFigures, trimReason } from './stated'

/** Last year's own document: its figure of the same key, and what stands against comparing. */
export interface Earlier {
  readonly document: string
  readonly figure: TracedAmount | null
  readonly barrier: Barrier | null
  readonly isLastYear: boolean
}

export interface CompareInput {
  readonly current: CurrentFigure
  readonly stated?: StatedFigures | undefined
  readonly printed?: PrintedPrior | undefined
  readonly earlier?: Earlier | null
  /** A figure that is not there means nothing: so for classes, which a table lists in full. */
  readonly absentIsNothing?: boolean
}

/**
 * Compares one figure with last year's: by last year's document, else by a printed column, else by
 * what a sentence lets compute. In 分 and tenths of a percent.
 */
export function compare(input: CompareInput): Comparison {
  const { current: known, printed, earlier = null } = input
  const stated = !earlier || earlier.isLastYear ? input.stated : undefined
  const statement = stated?.statement ?? null
  /** A sentence that speaks for the whole may be on another figure of the same amount. */
  const asked = known.key === 'total' ? known.label : undefined
  const own = earlier ? earlier.figure : (printed?.figure ?? null)
  const derived = statement && tracePrior(statement, asked)
  const prior = own ?? derived
  const current = own || !stated ? known.figure : chooseCurrent(known.figure, stated, asked)
  const barrier = earlier?.figure
    ? earlier.barrier
    : findBarrier({ stated, printed: own ? printed : undefined, prior })
  const change = traceChange(
    { current, prior, statement, asked },
    own || !stated ? subtract(current, prior) : stated.difference,
  )
  const reason = readReason(statement)
  const scopeClause = reason && findScopeClause(reason.text)
  return {
    key: known.key,
    label: known.label,
    code: known.code,
    state: barrier ? 'notComparable' : findState({ ...input, current, prior }),
    current,
    inTable: known.figure && current && known.figure.fen !== current.fen ? known.figure : null,
    prior,
    priorDocument: earlier?.figure ? earlier.document : null,
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
    mismatch:
      own && derived && Math.abs(own.fen - derived.fen) > proseRounding
        ? { own, derived, difference: own.fen - derived.fen }
        : null,
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

interface BarrierInput {
  readonly stated: StatedFigures | undefined
  readonly printed: PrintedPrior | undefined
  readonly prior: TracedAmount | null
}

function findBarrier({ stated, printed, prior }: BarrierInput): Barrier | null {
  if (printed?.executed) return { kind: 'basis', text: '上年数是执行数，本年数是预算数。' }
  if (printed) return null
  const against = stated?.statement.change?.against ?? ''
  if (/执行|决算/.test(against))
    return { kind: 'basis', text: `说明与“${against}”相比，不是与上年预算相比。` }
  if (prior && prior.fen < 0) return { kind: 'prior', text: '由说明推算的上年数为负。' }
  return stated && !prior ? { kind: 'prior', text: '说明没有给出差额，推算不出上年数。' } : null
}

interface StateInput extends Pick<CompareInput, 'absentIsNothing' | 'earlier'> {
  readonly current: TracedAmount | null
  readonly prior: TracedAmount | null
}

function findState({ current, prior, absentIsNothing, earlier }: StateInput): ComparisonState {
  if (absentIsNothing && earlier && !current && prior) return prior.fen === 0 ? 'same' : 'ended'
  if (absentIsNothing && earlier && current && !prior) return current.fen === 0 ? 'same' : 'new'
  if (!current || !prior) return 'notDisclosed'
  if (current.fen === prior.fen) return 'same'
  return prior.fen === 0 ? 'new' : current.fen === 0 ? 'ended' : 'changed'
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
