import type { BudgetDocument, Column, Side } from '@/document/document'
import { kindOf } from '@/document/documentKind'

/** What figures of last year are, as the words over them say. */
export type PriorBasis = 'budget' | 'executed' | 'unstated'

/**
 * A column that prints last year's figures for another one, and whether its words say that they are a
 * budget or what was spent.
 */
export interface PriorColumn {
  readonly column: Column
  readonly basis: PriorBasis
}

/** The column of last year's figures for the one under `key`; `null` where none is printed. */
export function priorColumn({ columns }: Side, key: string): PriorColumn | null {
  const column =
    columns.find(candidate => candidate.key === `prior.${key}`) ??
    (key === 'total' ? columns.find(isPriorTotal) : undefined)
  return column ? { column, basis: readBasis(column.label) } : null
}

/**
 * "上年预算数" beside "本年预算数", "2023年执行数": last year's total under words that are no
 * measure; a change is no figure of last year.
 */
function isPriorTotal({ key, label }: Column): boolean {
  return (
    (/^prior\.\d+$/.test(key) || (key === 'comparison' && /上年|去年/.test(label))) &&
    !/增减|增长|变动|比|[+±%％]/.test(label)
  )
}

/** What figures of last year are, by the words that name them. */
export function readBasis(words: string): PriorBasis {
  if (/执行|决算|完成/.test(words)) return 'executed'
  return words.includes('预算') ? 'budget' : 'unstated'
}

/**
 * Whether figures of last year are none to compare with: a budget stands against budgets, a final
 * account against what was spent.
 */
export function isOtherBasis(document: Pick<BudgetDocument, 'kind'>, basis: PriorBasis): boolean {
  return basis === (kindOf(document) === 'finalAccount' ? 'budget' : 'executed')
}
