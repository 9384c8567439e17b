import type { BudgetDocument, PrintedTable } from '@/document/document'
import { cellMeaning } from '@/budget/printed/table/cellMeaning'
import { describeLines } from '@/text/places'
import type { Mark } from '@/budget/printed/table/mark'

/**
 * A marked place in a sentence's words: "原文第 167 行“社会保障和就业支出”的基本支出 · 小计，6433.58".
 */
export function describeMark(document: BudgetDocument, table: PrintedTable, mark: Mark): string {
  const { line, path, column, text } = cellMeaning(document, table, mark)
  const name = path.at(-1)?.name ?? ''
  const of = [name && `“${name}”`, column.length > 0 && `${name ? '的' : ''}${column.join('、')}`]
    .filter(Boolean)
    .join('')
  const said = text === null ? '' : `，${text === '' ? '空白' : text}`
  return `${describeLines(document.source, [line])}${of}${said}`
}
