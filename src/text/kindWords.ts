// @bundle parts
import type { BudgetDocument } from '@/document/document'
import { spaceText } from './format'
import { type DocumentKind, documentKindNames, kindOf } from '@/document/documentKind'

/** How a document's own figures are called: a final account's were spent, not budgeted. */
export interface KindWords {
  /** The document: 预算, 调整预算, 决算. */
  readonly name: string
  /** Its expenditure after a year, in a headline: "2024 年预算", "2024 年决算支出". */
  readonly headline: string
  /** The same where the sentence says no kind besides: "2024 年支出", "2024 年决算支出". */
  readonly expenditure: string
  /** Nothing of it: "没有安排支出", "没有支出". */
  readonly nothing: string
  /** All expenditure that its figures are parts of; 总计 of a final account counts what is left too. */
  readonly total: string
  /** Before the name of a figure, where the document is no budget: "2024 年决算收入"; else ''. */
  readonly before: string
  /** Money of the year, and what was left of years before. */
  readonly currentYear: string
  readonly carryOver: string
}

/** The words for the figures of a document of a kind; a document that names none is a budget. */
export function kindWords(document: Pick<BudgetDocument, 'kind'>): KindWords {
  const kind = kindOf(document)
  const name = documentKindNames[kind]
  return kind === 'finalAccount'
    ? {
        name,
        headline: '决算支出',
        expenditure: '决算支出',
        nothing: '没有支出',
        total: '本年支出',
        before: name,
        currentYear: '本年收入',
        carryOver: '年初结转和结余',
      }
    : {
        name,
        headline: name,
        expenditure: '支出',
        nothing: '没有安排支出',
        total: '支出总计',
        before: kind === 'budget' ? '' : name,
        currentYear: '当年预算',
        carryOver: '上年结转',
      }
}

/** Before a use of the money in a title: "2024 年决算中，"; '' for a budget. */
export function beforeUse({ year, ...document }: Pick<BudgetDocument, 'kind' | 'year'>): string {
  const { before } = kindWords(document)
  return before === '' ? '' : spaceText(`${year}年${before}中，`)
}

/** The year of a document, with its kind where it is no budget: "2024", "2024年决算". */
export function nameYear({
  year,
  kind = 'budget',
}: {
  readonly year: number
  readonly kind?: DocumentKind | undefined
}): string {
  return kind === 'budget' ? String(year) : `${year}年${documentKindNames[kind]}`
}
