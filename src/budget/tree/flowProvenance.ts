// @bundle later
import type { BudgetDocument } from '@/document/document'
import type { Figure } from '@/document/lookup'
import { measures } from '@/document/measures'
import type { Fen } from '@/document/money'
import { summarise } from './summary'
import {
  baseOf,
  type FlowClass,
  totalFunding,
  type FundingFigures,
  fundingKeys,
  usesInTotal,
} from './flow'
import { subjectTree } from './tree'
import { subjectProvenance } from './provenance'
import type { Provenance } from '@/text/provenance'

/**
 * Where the figures of a node of the flow come from; `shown` are the keys of all nodes, as little
 * classes are put together as one.
 */
export function flowProvenance(
  document: BudgetDocument,
  key: string,
  shown: readonly string[],
): Provenance | null {
  const main = flowAmount(document, key, shown)
  return {
    main,
    also: [{ part: main, whole: wholeProvenance(document) }, ...linksOf(document, key)],
  }
}

/** Where the total of the flow comes from. */
export function wholeProvenance(document: BudgetDocument): Provenance | null {
  const root = subjectTree(document)?.root
  const base = baseOf(document)
  return (
    placeIfSame(base?.total, summarise(document).total) ??
    base?.place ??
    (root ? subjectProvenance(root, 'total') : null)
  )
}

/**
 * The cell that the headline's figures and the list beside the flow have for an amount: of several
 * tables that print it, one.
 */
const placeIfSame = (
  amount: Fen | undefined,
  figure: Figure | null | undefined,
): Provenance | null => (figure && figure.fen === amount ? figure.place : null)

/** Where the amount of a node comes from: a source of money, a class or a use. */
export function flowAmount(
  document: BudgetDocument,
  key: string,
  shown: readonly string[],
): Provenance | null {
  const base = baseOf(document)
  if (!base) return null
  const summary = summarise(document)
  const year = fundingKeys.find(candidate => key === `source:${candidate}`)
  if (year) {
    const printed = totalFunding(document, base.total)?.[year]
    return (
      placeIfSame(printed?.fen, summary[year]) ??
      printed?.place ?? { sum: base.classes.map(({ figures }) => figures?.[year]?.place ?? null) }
    )
  }
  if (key.startsWith('use:')) return useOf(document, key)
  const placeOf = ({ code, name, amount, place, subject }: FlowClass) =>
    placeIfSame(
      amount,
      summary.classes.find(classFigure =>
        code === null ? classFigure.name === name : classFigure.code === code,
      )?.figure,
    ) ?? classProvenance({ place, subject })
  const flowClass = base.classes.find(candidate => candidate.key === key)
  return flowClass
    ? placeOf(flowClass)
    : {
        sum: base.classes.filter(candidate => !shown.includes(candidate.key)).map(placeOf),
        name: '其余各类',
      }
}

/** Where the amount of a class comes from: its cell, or those of the units it is the sum of. */
export function classProvenance({
  place,
  subject,
}: Pick<FlowClass, 'place' | 'subject'>): Provenance | null {
  return place ?? (subject && subjectProvenance(subject, 'total'))
}

/** The uses of the whole, from its own row where it prints them. */
function useOf(document: BudgetDocument, key: string): Provenance | null {
  const known = usesInTotal(document).find(use => use.key === key)
  if (known) return known.place
  const root = subjectTree(document)?.root
  if (!root) return null
  const measure = measures.find(candidate => key === `use:${candidate}`)
  const amount = measure && root.amounts[measure]
  if (measure)
    return (
      (amount == null
        ? null
        : placeIfSame(amount, { ...summarise(document), total: null }[measure])) ??
      subjectProvenance(root, measure)
    )
  return {
    sum: [subjectProvenance(root, 'total')],
    less: [subjectProvenance(root, 'basic'), subjectProvenance(root, 'project')],
  }
}

/** What a class is paid from and used for, as the tooltip says it. */
function linksOf(document: BudgetDocument, key: string): (Provenance | null)[] {
  const flowClass = baseOf(document)?.classes.find(candidate => candidate.key === key)
  const years = Object.values(flowClass?.figures ?? ({} as FundingFigures)).map(
    ({ place }) => place,
  )
  return [
    ...years,
    ...(flowClass?.subject
      ? [
          subjectProvenance(flowClass.subject, 'basic'),
          subjectProvenance(flowClass.subject, 'project'),
        ]
      : []),
  ]
}
