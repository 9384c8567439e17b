import type { BudgetDocument } from '@/document/document'
import type { Figure } from '@/document/lookup'
import type { Fen } from '@/document/money'
import { type Subject, subjectTree } from '@/budget/tree/tree'
import { economicSections, economicTable } from './economicTable'
import { type Pair, pairs } from './pairs'
import type { EconomicSubject } from './types'

/** One end of a link: a section or an item with its printed amount. */
export interface LinkEnd {
  readonly code: string
  readonly name: string
  readonly figure: Figure
}

/**
 * Sections and items of the same money. Only `equal` ones are a link; `differs` says that they
 * should be and are not.
 */
export interface EconomicLink {
  readonly id: string
  readonly state: 'equal' | 'differs'
  readonly sections: readonly LinkEnd[]
  readonly items: readonly LinkEnd[]
  /**
   * What the items have been measured by: their basic expenditure, or all of it where the split is
   * not disclosed.
   */
  readonly measure: 'basic' | 'total'
  /** Sections less items, in 分. */
  readonly difference: Fen
  readonly reason: string
}

/**
 * The known pairs of sections and items that both are printed, in 分, with whether their amounts
 * are equal.
 */
export function linkSubjects(
  document: BudgetDocument,
  known: readonly Pair[] = pairs,
): readonly EconomicLink[] {
  const table = economicTable(document)
  const tree = subjectTree(document)
  if (!table || !tree) return []
  const measure = tree.measures.includes('basic') ? 'basic' : 'total'
  return known.flatMap(pair => {
    const sections = pair.sections.flatMap(code => sectionEnd(economicSections(table), code))
    const items = pair.items.flatMap(code => itemEnd(tree.subjects.get(code), measure))
    if (items.length === 0 || sections.length < pair.sections.length) return []
    const difference = sum(sections) - sum(items)
    if (difference !== 0 && pair.onlyIfEqual) return []
    return [
      {
        id: pair.id,
        state: difference === 0 ? ('equal' as const) : ('differs' as const),
        sections,
        items,
        measure,
        difference,
        reason: pair.reason,
      },
    ]
  })
}

/** The links that hold of a subject of either classification, by its code. */
export function linksOf(links: readonly EconomicLink[], code: string): readonly EconomicLink[] {
  return links.filter(
    ({ state, sections, items }) =>
      state === 'equal' && [...sections, ...items].some(end => end.code === code),
  )
}

function sectionEnd(sections: readonly EconomicSubject[], code: string): LinkEnd[] {
  const found = sections.find(section => section.code === code)
  const figure = found?.figures.total
  return found && figure && figure.fen !== 0 ? [{ code, name: found.name, figure }] : []
}

function itemEnd(subject: Subject | undefined, measure: 'basic' | 'total'): LinkEnd[] {
  const [fen, place] = [subject?.amounts[measure] ?? 0, subject?.places[measure]]
  return subject?.code && place && fen !== 0
    ? [{ code: subject.code, name: subject.name, figure: { fen, place } }]
    : []
}

const sum = (ends: readonly LinkEnd[]) => ends.reduce((total, { figure }) => total + figure.fen, 0)
