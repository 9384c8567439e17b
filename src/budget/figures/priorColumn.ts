import type { Column, Side } from '@/document/document'

/**
 * A column that prints last year's figures for another one, and whether they are a budget or what
 * was spent.
 */
export interface PriorColumn {
  readonly column: Column
  readonly basis: 'budget' | 'executed'
}

/** The column of last year's figures for the one under `key`; `null` where none is printed. */
export function priorColumn({ columns }: Side, key: string): PriorColumn | null {
  const column =
    columns.find(candidate => candidate.key === `prior.${key}`) ??
    (key === 'total' ? columns.find(isPriorTotal) : undefined)
  return column
    ? { column, basis: /执行|决算|完成/.test(column.label) ? 'executed' : 'budget' }
    : null
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
