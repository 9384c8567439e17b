import type { BudgetDocument } from '@/document/document'
import type { Figure } from '@/document/lookup'
import type { Fen } from '@/document/money'
import { type Subject, subjectTree } from '@/budget/tree/tree'
import { economicSections, type EconomicSubject, economicTable } from './economicTable'

/**
 * Economic sections and functional items that stand for the same money, seen from what it is spent
 * on and from what it is for.
 */
export interface Pair {
  readonly id: string
  readonly sections: readonly string[]
  readonly items: readonly string[]
  readonly reason: string
  /** Subjects whose amounts differ are two things and get no note. */
  readonly onlyIfEqual?: boolean
}

/** Known pairs (财政部《政府收支分类科目》: 支出功能分类 against 部门预算支出经济分类). */
export const pairs: readonly Pair[] = [
  {
    id: 'pension',
    sections: ['30108'],
    items: ['2080505'],
    reason: '单位缴纳的基本养老保险费，按功能列机关事业单位基本养老保险缴费支出。',
  },
  {
    id: 'annuity',
    sections: ['30109'],
    items: ['2080506'],
    reason: '单位缴纳的职业年金，按功能列机关事业单位职业年金缴费支出。',
  },
  {
    id: 'medical',
    sections: ['30110'],
    items: ['2101101', '2101102'],
    reason: '单位缴纳的基本医疗保险费，按功能列行政单位医疗、事业单位医疗。',
  },
  {
    id: 'civilServantMedical',
    sections: ['30111'],
    items: ['2101103'],
    reason: '公务员医疗补助缴费，按功能列公务员医疗补助。',
  },
  {
    id: 'housing',
    sections: ['30113'],
    items: ['2210201'],
    reason: '单位缴纳的住房公积金，按功能列住房公积金。',
  },
  {
    id: 'retired',
    sections: ['30302'],
    items: ['2080501', '2080502'],
    reason: '退休人员的经费，按功能列行政单位离退休、事业单位离退休。',
    onlyIfEqual: true,
  },
  {
    id: 'allRetired',
    sections: ['30301', '30302'],
    items: ['2080501', '2080502'],
    reason: '离退休人员的经费，按功能列行政单位离退休、事业单位离退休。',
    onlyIfEqual: true,
  },
]

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
