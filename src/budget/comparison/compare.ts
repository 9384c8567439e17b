import { printedOtherwise } from './changes'
import { toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import type { CurrentFigure } from './currentFigures'
import type { PrintedPrior } from './printedPriors'
import { scopeWords } from './scopeWords'
import { printedPercentOf, reasonOf, type StatedComparison } from './stated'
import { type Traced, tracePrior } from '@/budget/figures/traced'
import type { Barrier, Comparison, ComparisonState } from './types'

/** Half of 0.01 万元: sentences in 万元 round what tables in 元 print. */
const rounding: Fen = 5000

/**
 * Last year's own document: its figure under the same key, and what stands against comparing with
 * it.
 */
export interface Earlier {
  readonly document: string
  readonly figure: Traced | null
  readonly barrier: Barrier | null
  readonly isLastYear: boolean
}

export interface CompareInput {
  readonly current: CurrentFigure
  readonly stated: StatedComparison | undefined
  readonly printed: PrintedPrior | undefined
  readonly earlier: Earlier | null
  /**
   * Whether a figure that is not there means that there is nothing: so for classes, which a table
   * lists in full.
   */
  readonly absentIsNothing: boolean
}

/**
 * Sets one figure against last year's: by last year's document, else by a printed column, else by
 * what a sentence lets compute.
 */
export function compare({
  current: { key, label, code, figure },
  stated,
  printed,
  earlier,
  absentIsNothing,
}: CompareInput): Comparison {
  const said = !earlier || earlier.isLastYear ? stated : undefined
  const statement = said?.statement ?? null
  const derived = statement && tracePrior(statement)
  const own = earlier ? earlier.figure : (printed?.figure ?? null)
  const prior = own ?? derived
  const current = own || !said ? figure : currentOf(figure, said)
  const difference = own || !said ? minus(current, prior) : said.change.difference
  const barrier = earlier?.figure
    ? earlier.barrier
    : barrierOf({ said, printed: own ? printed : undefined, prior })
  const percent = printedPercentOf(statement)
  const reason = reasonOf(statement)
  const words = reason && scopeWords(reason.text)
  return {
    key,
    label,
    code,
    state: barrier ? 'notComparable' : stateOf({ current, prior, absentIsNothing, earlier }),
    current,
    inTable: figure && current && figure.fen !== current.fen ? figure : null,
    prior,
    priorDocument: earlier?.figure ? earlier.document : null,
    difference,
    tenths: difference === null || !prior || prior.fen < 0 ? null : toTenths(difference, prior.fen),
    printedPercent: percent,
    percentDiffers:
      !!statement?.change &&
      printedOtherwise(statement.change, { prior: prior?.fen ?? null, difference }) !== null,
    statement: statement?.change
      ? { id: statement.id, text: statement.change.text, line: statement.change.line }
      : null,
    reason: reason && { ...reason, shared: false },
    scopeChanged: words === null || !reason ? null : { words, line: reason.line },
    barrier,
    mismatch:
      own && derived && Math.abs(own.fen - derived.fen) > rounding
        ? { own, derived, difference: own.fen - derived.fen }
        : null,
  }
}

/**
 * This year's figure that the sentence compares; the table's cell where both are the same amount.
 */
function currentOf(figure: Traced | null, { change, statement }: StatedComparison): Traced | null {
  if (figure?.fen === change.current) return figure
  if (!statement) return figure
  return {
    fen: change.current,
    origin: { kind: 'stated', statement: statement.id, line: statement.line, text: statement.text },
  }
}

interface BarrierInput {
  readonly said: StatedComparison | undefined
  readonly printed: PrintedPrior | undefined
  readonly prior: Traced | null
}

function barrierOf({ said, printed, prior }: BarrierInput): Barrier | null {
  if (printed?.executed) return { kind: 'basis', words: '上年数是执行数，本年数是预算数。' }
  if (printed) return null
  if (/执行|决算/.test(said?.statement?.change?.against ?? ''))
    return {
      kind: 'basis',
      words: `说明与“${said?.statement?.change?.against}”相比，不是与上年预算相比。`,
    }
  if (prior && prior.fen < 0) return { kind: 'prior', words: '由说明推算的上年数为负。' }
  return said && !prior ? { kind: 'prior', words: '说明没有给出差额，推算不出上年数。' } : null
}

type StateInput = Pick<CompareInput, 'absentIsNothing' | 'earlier'> & {
  readonly current: Traced | null
  readonly prior: Traced | null
}

function stateOf({ current, prior, absentIsNothing, earlier }: StateInput): ComparisonState {
  if (absentIsNothing && earlier && !current && prior) return prior.fen === 0 ? 'same' : 'ended'
  if (absentIsNothing && earlier && current && !prior) return current.fen === 0 ? 'same' : 'new'
  if (!current || !prior) return 'notDisclosed'
  if (current.fen === prior.fen) return 'same'
  return prior.fen === 0 ? 'new' : current.fen === 0 ? 'ended' : 'changed'
}

const minus = (one: Traced | null, other: Traced | null) =>
  one && other ? one.fen - other.fen : null
