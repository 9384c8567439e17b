import {
  isAmountUnit,
  type Traced,
  type TracedAmount,
  tracePrinted,
} from '@/budget/figures/tracedAmount'
import { summarise, type Summary } from '@/budget/tree/summary'
import type { BudgetDocument } from '@/document/document'
import { type Figure, findSides, findTotal } from '@/document/lookup'
import { type Fen, toFen } from '@/document/money'
import { once } from '@/document/once'
import type { StatedChange, Statement } from '@/document/prose'
import { traceChange } from '@/budget/figures/traceAmounts'
import { saysNothing } from '@/document/reasons'
import { toTenths } from '@/text/format'
import type { Stated } from '@/text/provenance'
import type { Barrier, Comparison, ComparisonState, PrintedPercent } from './comparison'
import type { CurrentFigure } from './currentFigures'
import { classPrefix } from './figureNames'
import { indexSubjectFigures, subjectPrefix } from './subjectFigures'
import { findLeading, readStatedFigures, type StatedFigures, trimReason } from './stated'

/**
 * All changes that the document's own sentences state, in the order of a report; found once, as every
 * view asks.
 */
export const findStatedChanges = once((document: BudgetDocument): readonly Comparison[] => {
  const summary = summarise(document)
  return readStatedFigures(document, summary).map(stated =>
    compareStated(findCurrent({ document, summary, stated }), stated),
  )
})

interface CurrentInput {
  readonly document: BudgetDocument
  readonly summary: Summary
  readonly stated: StatedFigures
}

/** The figure that a sentence speaks of, with its cell where a table has one. */
export function findCurrent({ document, summary, stated }: CurrentInput): CurrentFigure {
  const { key, label, code } = stated
  const figure = findInTables({ document, summary, stated })
  return { key, label, code, figure: figure && tracePrinted(figure) }
}

function findInTables({ document, summary, stated }: CurrentInput): Figure | null {
  const { key, code } = stated
  if (key.startsWith(subjectPrefix))
    return (code !== null && indexSubjectFigures(document).get(code)?.figure) || null
  if (key.startsWith(classPrefix))
    return summary.classes.find(item => item.code !== null && item.code === code)?.figure ?? null
  const ofWhole = {
    total: summary.total,
    basic: summary.basic,
    personnel: summary.personnel,
    operating: summary.operating,
    project: summary.project,
    threePublic: summary.threePublic,
  }[key]
  return ofWhole ?? findTotal(findSides(document, ['threePublic'], ['threePublic']), key)
}

/** Compares a figure with last year's as a sentence states it, in 分 and tenths of a percent. */
export function compareStated(
  { key, label, code, figure }: CurrentFigure,
  stated: StatedFigures,
): Comparison {
  const { statement, change, difference } = stated
  const { id, text, line, reason } = statement
  // A sentence that speaks for the whole may be on another figure of the same amount.
  const requestedName = key === 'total' ? { asked: label } : {}
  const prior =
    stated.prior === null
      ? null
      : (tracePrintedPrior(stated) ??
        ({
          fen: stated.prior,
          provenance: { statement: id, says: 'prior', ...requestedName },
          derived: true,
          sentence: { text: change.text, line: change.line },
        } satisfies TracedAmount))
  const current =
    figure?.fen === stated.current
      ? figure
      : ({
          fen: stated.current,
          provenance: { statement: id, says: 'current', ...requestedName },
          derived: false,
          sentence: { text, line },
        } satisfies TracedAmount)
  const tenths =
    difference === null || !prior || prior.fen < 0 ? null : toTenths(difference, prior.fen)
  const barrier = findBarrier(stated, prior)
  const isContrary = reason !== undefined && isOpposite(change.direction, difference)
  const byBoth = stated.printsPrior ? traceChange({ current, prior }, difference) : null
  return {
    key,
    label,
    code,
    state: barrier ? 'notComparable' : findState(current, prior),
    current,
    inTable: figure === current ? null : figure,
    prior,
    priorDocument: null,
    difference: byBoth
      ? byBoth.difference
      : difference === null
        ? null
        : { fen: difference, provenance: { statement: id, says: 'difference', ...requestedName } },
    rate: byBoth
      ? byBoth.rate
      : tenths === null
        ? null
        : { tenths, provenance: { statement: id, says: 'rate', ...requestedName } },
    printedPercent: readPercent({ stated, asked: requestedName, prior: stated.prior, difference }),
    statement: { id, text: change.text, line: change.line },
    reason: null,
    ...(isContrary ? { contrary: true as const } : reason && readReason(reason)),
    barrier,
    mismatch: null,
  }
}

/** What explains a change, and what but stands in the place of that. */
function readReason({
  text: printed,
  line,
  scope = 'own',
}: NonNullable<Statement['reason']>): Pick<Comparison, 'reason' | 'emptyReason'> {
  const text = trimReason(printed)
  return saysNothing(scope)
    ? { reason: null, emptyReason: { says: scope, text, line } }
    : { reason: { text, line, shared: scope === 'general' } }
}

/**
 * Last year's figure as the words print it, by the statement that holds it; `null` where the
 * difference they print besides gives another.
 */
function tracePrintedPrior({
  prior,
  change: { printedPrior },
  statement: { unit },
}: StatedFigures): TracedAmount | null {
  if (!printedPrior?.amount || !isAmountUnit(unit) || prior === null) return null
  if (toFen(printedPrior.amount, unit) !== prior) return null
  const { statement, text, line } = printedPrior
  return {
    fen: prior,
    provenance: { statement, says: 'amount' },
    derived: false,
    sentence: { text, line },
  }
}

/** Whether the words say up where the two figures say down, or the other way round. */
export function isOpposite(direction: StatedChange['direction'], difference: Fen | null): boolean {
  return (
    difference !== null &&
    ((direction === 'increase' && difference < 0) || (direction === 'decrease' && difference > 0))
  )
}

function findBarrier(
  { change: { against = '', printedPrior }, isSpent, isOfYear }: StatedFigures,
  prior: TracedAmount | null,
): Barrier | null {
  if (isOfYear) return { kind: 'basis', text: `说明与“${against}”相比，不是与上年相比。` }
  const isAgainstSpent = /执行|决算/.test(against) || printedPrior?.basis === 'executed'
  if (isAgainstSpent && !isSpent)
    return {
      kind: 'basis',
      text: `说明与“${against || '上年执行数'}”相比，不是与上年预算相比。`,
    }
  if (isSpent && !isAgainstSpent && against.includes('预算'))
    return { kind: 'basis', text: `说明与“${against}”相比，不是与上年决算相比。` }
  if (!prior) return { kind: 'prior', text: '说明没有给出差额，推算不出上年数。' }
  return prior.fen < 0 ? { kind: 'prior', text: '由说明推算的上年数为负。' } : null
}

/** What two figures are to each other where nothing stands against comparing them. */
export function findState(
  current: TracedAmount | null,
  prior: TracedAmount | null,
): ComparisonState {
  if (!current || !prior) return 'notDisclosed'
  if (current.fen === prior.fen) return 'same'
  return prior.fen === 0 ? 'new' : current.fen === 0 ? 'ended' : 'changed'
}

interface PercentInput {
  readonly stated: StatedFigures
  readonly asked: Pick<Stated, 'asked'>
  readonly prior: Fen | null
  readonly difference: Fen | null
}

/** The printed percentage with its sign, and whether the amounts give another; `null` without. */
export function readPercent({
  stated: {
    statement,
    change: { percent, direction },
  },
  asked,
  prior,
  difference,
}: PercentInput): PrintedPercent | null {
  if (percent === null) return null
  const sign = { decrease: '\u2212', increase: '+', same: '' }[direction]
  return {
    text: `${sign}${percent}%`,
    provenance: { statement: statement.id, says: 'percent', ...asked },
    differs:
      prior !== null &&
      prior > 0 &&
      difference !== null &&
      roundPercent(difference, prior, percent.split('.')[1]?.length ?? 0) !==
        BigInt(percent.replace('.', '')),
  }
}

/** Size of a change in percent as an integer of as many decimals, rounded half up. */
function roundPercent(difference: Fen, prior: Fen, decimals: number): bigint {
  const scaled = BigInt(Math.abs(difference)) * 200n * 10n ** BigInt(decimals)
  return (scaled + BigInt(prior)) / (2n * BigInt(prior))
}

/** The change of the whole, or of what is all of it this year; `null` without one. */
export function leadingChange(changes: readonly Comparison[], summary: Summary): Comparison | null {
  return findLeading(changes, ({ current }) => current?.fen, summary)
}

/** A change shown under another figure's name of the same amount, as its provenance then says. */
export function showUnder(change: Comparison | null, requestedName: string): Comparison | null {
  const name = <Figure extends Traced>(figure: Figure | null): Figure | null =>
    figure?.provenance && 'statement' in figure.provenance
      ? { ...figure, provenance: { ...figure.provenance, asked: requestedName } }
      : figure
  return (
    change && {
      ...change,
      current: name(change.current),
      prior: name(change.prior),
      difference: name(change.difference),
      rate: name(change.rate),
    }
  )
}
