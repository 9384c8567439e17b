// @bundle overview
import type { BudgetDocument, Diagnostic, PrintedTable } from '@/document/document'
import { once } from '@/document/once'

/** Cells of a table that did not become what their class says, of those that are printed. */
export interface UnreadCells {
  readonly table: PrintedTable
  readonly printed: number
  readonly unread: number
}

/** A number as money is printed; codes and years have no decimals and no separators. */
const moneyLike = /^[-−]?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d+)$/

const isWarning = ({ level }: Diagnostic) => level === 'warning'
/** Diagnostics that say that a table as a whole may be something else than what it was read as. */
const wholeTable = new Set(['table-not-read', 'unknown-table'])

/**
 * Counts the cells of each table that were not understood: left over without a note that says why,
 * or read with a warning. Of a table of which nothing was read these are its amounts.
 */
export const countUnreadCells = once((document: BudgetDocument): readonly UnreadCells[] => {
  const warned = listCells(document, 'warning')
  const explained = listCells(document, 'note')
  const accounts = new Map(document.account.tables.map(account => [account.table, account]))
  return document.tables.map(table => {
    const account = accounts.get(table.id)
    return {
      table,
      printed: account?.printed ?? 0,
      unread: Math.max(
        (account?.named ?? 0) - (explained.get(table.id)?.size ?? 0),
        warned.get(table.id)?.size ?? 0,
        isReadAsNothing(document, table) ? countMoney(table) : 0,
      ),
    }
  })
})

/** Cells that findings of a level name, by table. */
function listCells(
  { diagnostics }: BudgetDocument,
  level: Diagnostic['level'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const listed = new Map<string, Set<string>>()
  for (const { level: own, table, row, line, cell } of diagnostics)
    if (own === level && table !== undefined && cell !== undefined)
      listed.set(table, (listed.get(table) ?? new Set()).add(`${row ?? line} ${cell}`))
  return listed
}

/** All cells of a document, and how many of them were not understood. */
export function sumUnreadCells(document: BudgetDocument): { printed: number; unread: number } {
  const sum = { printed: 0, unread: 0 }
  for (const { printed, unread } of countUnreadCells(document)) {
    sum.printed += printed
    sum.unread += unread
  }
  return sum
}

/** Tables that may hold more than what was read of them, in printed order. */
export function listDoubtfulTables(document: BudgetDocument): readonly PrintedTable[] {
  const doubted = new Set(
    document.diagnostics.flatMap(found =>
      isWarning(found) && wholeTable.has(found.code) ? [found.table ?? found.line] : [],
    ),
  )
  return countUnreadCells(document).flatMap(({ table, unread }) =>
    unread > 0 || doubted.has(table.id) || doubted.has(table.line) ? [table] : [],
  )
}

/** Whether a table prints amounts and none of them was read. */
export function isReadAsNothing(document: BudgetDocument, { id, rows }: PrintedTable): boolean {
  const unread = listUnread(document)
  return unread.has(id) || unread.has(rows[0]?.line)
}

/** Tables of which nothing was read, by id and by their first line. */
const listUnread = once(
  ({ diagnostics }: BudgetDocument) =>
    new Set<string | number | undefined>(
      diagnostics.flatMap(({ code, table, line }) =>
        code === 'table-not-read' ? [table ?? line, line] : [],
      ),
    ),
)

function countMoney({ rows, headerRows }: PrintedTable): number {
  return rows
    .slice(headerRows)
    .reduce((sum, { cells }) => sum + cells.filter(cell => moneyLike.test(cell.trim())).length, 0)
}
