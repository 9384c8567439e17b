import { tracePrinted, type Traced } from '@/budget/figures/tracedAmount'
import { summarise, type Summary } from '@/budget/tree/summary'
import type { BudgetDocument } from '@/document/document'
import { type Figure, findSides, findTotal } from '@/document/lookup'
import { compare } from './compare'
import type { Comparison } from './comparison'
import { classPrefix } from './figureNames'
import { findLeading, readStatedFigures, type StatedFigures } from './stated'

/** All changes that the document's own sentences state, in the order of a report. */
export function findStatedChanges(
  document: BudgetDocument,
  summary: Summary = summarise(document),
): readonly Comparison[] {
  return readStatedFigures(document, summary).map(stated =>
    compareStated({ document, summary, stated }),
  )
}

interface StatedInput {
  readonly document: BudgetDocument
  readonly summary: Summary
  readonly stated: StatedFigures
}

/** Compares a figure by its sentence alone; this year's leads to its cell where a table has one. */
export function compareStated({ document, summary, stated }: StatedInput): Comparison {
  const { key, label, code } = stated
  const figure = findInTables({ document, summary, stated })
  return compare({ current: { key, label, code, figure: figure && tracePrinted(figure) }, stated })
}

function findInTables({ document, summary, stated }: StatedInput): Figure | null {
  const { key, code } = stated
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

/** The change of the whole, or of what is all of it this year; `null` without one. */
export function leadingChange(changes: readonly Comparison[], summary: Summary): Comparison | null {
  return findLeading(changes, ({ current }) => current?.fen, summary)
}

/** A change shown under another figure's name of the same amount, as its provenance then says. */
export function showUnder(change: Comparison | null, asked: string): Comparison | null {
  const name = <Figure extends Traced>(figure: Figure | null): Figure | null =>
    figure?.provenance && 'statement' in figure.provenance
      ? { ...figure, provenance: { ...figure.provenance, asked } }
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
