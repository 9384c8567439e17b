import type { BudgetDocument } from '@/document/document'
import { economicTable } from '../economic/economicTable'
import type { EconomicSubject } from '@/budget/economic/economicTable'
import type { Figure } from '@/document/lookup'
import { type Measure, measureNames } from '@/document/measures'
import { subjectTree } from '@/budget/tree/tree'
import { summarise } from '@/budget/tree/summary'
import { threePublicKinds, threePublicNames } from '@/document/threePublicKinds'
import { printedPlace } from '@/budget/figures/citeAmounts'
import { readThreePublicTable } from '../threePublic/readTable'
import { bareName, type Defined } from './definitions'

/** What a term stands for in the document: its figure, and the view that shows it. */
export interface TermUse {
  readonly code: string | null
  readonly name: string
  readonly figure: Figure | null
  readonly target: {
    readonly path: string
    readonly subject?: string
    readonly measure?: Measure
    readonly at?: string
  }
}
type Candidate = TermUse & { readonly defined: Defined }

/** Everything in a document that a term may explain, made once for all terms. */
export function termUses(
  document: BudgetDocument,
): (term: {
  readonly term: string
  readonly code: string | null
  readonly also?: readonly string[]
}) => readonly TermUse[] {
  const candidates = [
    ...functional(document),
    ...economic(document),
    ...measuresOf(document),
    ...threePublic(document),
  ]
  const named = candidates.map(use => ({ use, bare: bareName(use.defined.name) }))
  return ({ term, code, also = [] }) => {
    const names = code === null ? [term, ...also].map(bareName) : []
    return named.flatMap(({ use, bare }) =>
      (code === null ? names.includes(bare) : use.defined.code === code) ? [use] : [],
    )
  }
}

function functional(document: BudgetDocument): Candidate[] {
  return [...(subjectTree(document)?.subjects.values() ?? [])].map(
    ({ key, code, name, amounts, places }) => ({
      code,
      name,
      defined: { code, name },
      figure:
        places.total && amounts.total !== null ? { fen: amounts.total, place: places.total } : null,
      target: { path: '/structure', subject: key },
    }),
  )
}

function economic(document: BudgetDocument): Candidate[] {
  const all = (subject: EconomicSubject): EconomicSubject[] => [
    subject,
    ...subject.children.flatMap(all),
  ]
  return (
    economicTable(document)
      ?.classes.flatMap(all)
      .map(({ code, name, figures: { total } }) => ({
        code,
        name,
        defined: { code, name },
        figure: total,
        target: { path: '/economic', subject: code ?? name },
      })) ?? []
  )
}

function measuresOf(document: BudgetDocument): Candidate[] {
  const summary = summarise(document)
  const measures = (['basic', 'project', 'personnel', 'operating'] as const).flatMap(
    (measure): Candidate[] =>
      summary[measure]
        ? [
            {
              code: null,
              name: measureNames[measure],
              defined: { name: measureNames[measure] },
              figure: summary[measure],
              target: { path: '/structure', measure },
            },
          ]
        : [],
  )
  const bySource = (
    [
      ['currentYear', '当年预算'],
      ['carryOver', '上年结转'],
    ] as const
  ).flatMap(([key, name]): Candidate[] =>
    summary[key]
      ? [
          {
            code: null,
            name,
            defined: { name },
            figure: summary[key],
            target: { path: '/revenue' },
          },
        ]
      : [],
  )
  return [...measures, ...bySource]
}

function threePublic(document: BudgetDocument): Candidate[] {
  const printed = readThreePublicTable(document)
  return threePublicKinds.flatMap((key): Candidate[] => {
    const current = printed.get(key)?.current
    if (!current) return []
    const place = printedPlace(current.provenance)
    const figure = place && { fen: current.fen, place }
    return [
      {
        code: null,
        name: threePublicNames[key],
        defined: { name: threePublicNames[key] },
        figure,
        target: { path: '/three-public', ...(key !== 'threePublic' && { at: key }) },
      },
    ]
  })
}
