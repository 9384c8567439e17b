import type { BudgetDocument } from '@/document/document'
import { compare, type Earlier } from './compare'
import { type CurrentFigure, currentFigures } from './currentFigures'
import { printedPriors } from './printedPriors'
import { scopeNames, scopeOf } from './scopes'
import { statedComparisons } from './stated'
import type { Barrier, Comparison } from './types'

/**
 * Every figure of a budget that can have a prior year, against it, in 分 and tenths of a percent.
 * With an earlier document of the unit its printed figures are the prior ones; of another unit,
 * they are shown and not compared.
 */
export function compareBudget(
  document: BudgetDocument,
  earlier: BudgetDocument | null = null,
): readonly Comparison[] {
  const stated = statedComparisons(document)
  const printed = printedPriors(document)
  const before = new Map(
    (earlier ? currentFigures(earlier) : []).map(figure => [figure.key, figure]),
  )
  const isLastYear = !earlier || earlier.year === document.year - 1
  const said = isLastYear
    ? [...stated.values()].map(({ key, change: { label, code } }) => ({
        key,
        label,
        code,
        figure: null,
      }))
    : []
  const figures = allFigures(document, before, said)
  return markShared(
    figures.map(current =>
      compare({
        current,
        stated: stated.get(current.key),
        printed: printed.get(current.key),
        earlier:
          earlier && earlierOf({ document, earlier, current, before: before.get(current.key) }),
        absentIsNothing: current.key.startsWith('class:'),
      }),
    ),
  )
}

/** This year's figures, then those that only sentences or last year's document have. */
function allFigures(
  document: BudgetDocument,
  before: ReadonlyMap<string, CurrentFigure>,
  said: readonly CurrentFigure[],
): readonly CurrentFigure[] {
  const figures = new Map(currentFigures(document).map(figure => [figure.key, figure]))
  for (const other of [...said, ...before.values()])
    if (!figures.has(other.key)) figures.set(other.key, { ...other, figure: null })
  return [...figures.values()]
}

interface EarlierInput {
  readonly document: BudgetDocument
  readonly earlier: BudgetDocument
  readonly current: CurrentFigure
  readonly before: CurrentFigure | undefined
}

function earlierOf({ document, earlier, current, before }: EarlierInput): Earlier {
  const figure = before?.figure ? { ...before.figure, document: earlier.id } : null
  return {
    document: earlier.id,
    figure,
    barrier: barrierBetween({ document, earlier, current, before }),
    isLastYear: earlier.year === document.year - 1,
  }
}

function barrierBetween({ document, earlier, current, before }: EarlierInput): Barrier | null {
  if (!isSameUnit(document, earlier))
    return { kind: 'unit', words: `${earlier.unit.name}与${document.unit.name}不是同一单位。` }
  if (!current.figure || !before?.figure) return null
  const [then, now] = [scopeOf(earlier, before.figure), scopeOf(document, current.figure)]
  return then === now
    ? null
    : {
        kind: 'scope',
        words: `上年数只含${scopeNames[then]}，本年数含${scopeNames[now]}，口径不同。`,
      }
}

function isSameUnit({ unit: one }: BudgetDocument, { unit: other }: BudgetDocument): boolean {
  return one.code !== null && other.code !== null
    ? one.code === other.code
    : one.name === other.name
}

function markShared(comparisons: readonly Comparison[]): readonly Comparison[] {
  const count = (of: Comparison['reason']) =>
    comparisons.filter(({ reason }) => reason?.line === of?.line && reason?.text === of?.text)
      .length
  return comparisons.map(comparison =>
    comparison.reason && count(comparison.reason) > 1
      ? { ...comparison, reason: { ...comparison.reason, shared: true } }
      : comparison,
  )
}
