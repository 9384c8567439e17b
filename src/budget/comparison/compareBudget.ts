import type { BudgetDocument } from '@/document/document'
import { traceChange, traceElsewhere } from '@/budget/figures/traceAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { summarise } from '@/budget/tree/summary'
import { compare, type PrintedPrior } from './compare'
import { type CurrentFigure, currentFigures } from './currentFigures'
import { printedPriors } from './printedPriors'
import { classPrefix, rankInReport } from './figureNames'
import { compareStated, findCurrent, findStatedChanges } from './statedChanges'
import { scopeNames, scopeOf } from './scopes'
import { findLeading, readStatedFigures, type StatedFigures } from './stated'
import type { Barrier, Comparison } from './comparison'

/**
 * Every figure of a budget that can have a prior year, against it, in 分 and tenths of a percent.
 * With an earlier document of the unit its printed figures are the prior ones; of another unit,
 * they are shown and not compared.
 */
export function compareBudget(
  document: BudgetDocument,
  earlier: BudgetDocument | null = null,
): readonly Comparison[] {
  const stated = statedByKey(document)
  const printed = printedPriors(document)
  const before = new Map(
    (earlier ? currentFigures(earlier) : []).map(figure => [figure.key, figure]),
  )
  const isLastYear = !earlier || earlier.year === document.year - 1
  const onlyStated = isLastYear
    ? [...stated].map(([key, { label, code }]) => ({ key, label, code, figure: null }))
    : []
  return markShared(
    allFigures(document, before, onlyStated).map(current => {
      const { key } = current
      const comparison = compare({
        current: key === 'total' ? nameLeading(current, stated) : current,
        stated: isLastYear ? stated.get(key) : undefined,
        printed: earlier
          ? readEarlier({ document, earlier, current, before: before.get(key) })
          : (printed.get(key) ?? null),
      })
      return earlier && key.startsWith(classPrefix) ? readAbsent(comparison) : comparison
    }),
  )
}

/**
 * The changes of a budget in the order of a report: against last year's own document; where that
 * has no figure of the same scope, by the sentences, and `barrier` says why.
 */
export function listChanges(
  document: BudgetDocument,
  earlier: BudgetDocument | null,
): readonly Comparison[] {
  if (!earlier) return findStatedChanges(document)
  const summary = summarise(document)
  const statedFigures = statedByKey(document)
  return sortForReport(
    compareBudget(document, earlier).flatMap(row => {
      const stated = statedFigures.get(row.key)
      const isOwn = row.priorDocument !== null && row.barrier === null
      if (!stated || (isOwn && row.state !== 'notDisclosed')) return fillAbsent(row) ?? []
      const change = compareStated(findCurrent({ document, summary, stated }), stated)
      return row.priorDocument === null ? change : { ...change, barrier: row.barrier }
    }),
  )
}

/** Reads a class that one of the years' tables leaves out: tables list all that there are. */
function readAbsent(comparison: Comparison): Comparison {
  const { state, current, prior } = comparison
  const only = current ?? prior
  if (state !== 'notDisclosed' || !only || (current && prior)) return comparison
  return { ...comparison, state: only.fen === 0 ? 'same' : current ? 'new' : 'ended' }
}

/** What a full table says of a class by leaving it out. */
const nothing: TracedAmount = { fen: 0, provenance: null, derived: false }

/** Puts 0 for a class that a table leaves out, with the change; `null` for what nobody discloses. */
function fillAbsent(row: Comparison): Comparison | null {
  if (row.state === 'notDisclosed') return null
  const [current, prior] = [row.current ?? nothing, row.prior ?? nothing]
  if (row.barrier)
    return { ...row, current, prior, difference: null, rate: null, printedPercent: null }
  return {
    ...row,
    current,
    prior,
    ...traceChange({ current: row.current, prior: row.prior }, current.fen - prior.fen),
  }
}

/** Changes in the order of a report: wholes, classes by amount, parts. */
function sortForReport(changes: readonly Comparison[]): readonly Comparison[] {
  const amountOf = ({ current }: Comparison) => current?.fen ?? 0
  return [...changes].sort(
    (a, b) => rankInReport(a.key) - rankInReport(b.key) || amountOf(b) - amountOf(a),
  )
}

/** Key of 收支总计 where what is said of a part of it speaks for the whole. */
const otherTotal = 'totalWithCarryOver'

/** Figures that sentences state, by the keys of a comparison; a part that is all speaks for all. */
function statedByKey(document: BudgetDocument): ReadonlyMap<string, StatedFigures> {
  const summary = summarise(document)
  const found = readStatedFigures(document, summary)
  const leading = findLeading(found, ({ current }) => current, summary)
  // What is said of 收支总计 itself, money left over included, stands aside where a part leads.
  return new Map(
    found.map(stated => {
      if (stated === leading) return ['total', stated]
      return [stated.key === 'total' ? otherTotal : stated.key, stated]
    }),
  )
}

/** Names the whole by what its change is stated of, where that is a part which is all of it. */
function nameLeading(
  current: CurrentFigure,
  stated: ReadonlyMap<string, StatedFigures>,
): CurrentFigure {
  const leading = stated.get('total')
  const isOther = leading && leading.key !== 'total' && stated.has(otherTotal)
  return isOther ? { ...current, label: leading.label } : current
}

/** This year's figures, then those that only sentences or last year's document have. */
function allFigures(
  document: BudgetDocument,
  before: ReadonlyMap<string, CurrentFigure>,
  onlyStated: readonly CurrentFigure[],
): readonly CurrentFigure[] {
  const figures = new Map(currentFigures(document).map(figure => [figure.key, figure]))
  for (const figure of [...onlyStated, ...before.values()])
    if (!figures.has(figure.key)) figures.set(figure.key, { ...figure, figure: null })
  return [...figures.values()]
}

interface EarlierInput {
  readonly document: BudgetDocument
  readonly earlier: BudgetDocument
  readonly current: CurrentFigure
  readonly before: CurrentFigure | undefined
}

function readEarlier({ document, earlier, current, before }: EarlierInput): PrintedPrior | null {
  return before?.figure
    ? {
        amount: traceElsewhere(before.figure, earlier.id),
        document: earlier.id,
        barrier: findBarrier({ document, earlier, current, before }),
      }
    : null
}

function findBarrier({ document, earlier, current, before }: EarlierInput): Barrier | null {
  if (!isSameUnit(document, earlier))
    return { kind: 'unit', text: `${earlier.unit.name}与${document.unit.name}不是同一单位。` }
  if (!current.figure || !before?.figure) return null
  const [then, now] = [scopeOf(earlier, before.figure), scopeOf(document, current.figure)]
  return then === now
    ? null
    : {
        kind: 'scope',
        text: `上年数只含${scopeNames[then]}，本年数含${scopeNames[now]}，口径不同。`,
      }
}

function isSameUnit({ unit }: BudgetDocument, { unit: unitBefore }: BudgetDocument): boolean {
  return unit.code !== null && unitBefore.code !== null
    ? unit.code === unitBefore.code
    : unit.name === unitBefore.name
}

function markShared(comparisons: readonly Comparison[]): readonly Comparison[] {
  const count = ({ line, text }: NonNullable<Comparison['reason']>) =>
    comparisons.filter(({ reason }) => reason?.line === line && reason.text === text).length
  return comparisons.map(comparison =>
    comparison.reason && count(comparison.reason) > 1
      ? { ...comparison, reason: { ...comparison.reason, shared: true } }
      : comparison,
  )
}
