// @bundle overview
import type { BudgetDocument } from '@/document/document'
import type { Figure } from '@/document/lookup'
import { tablesOfTotal } from '@/budget/tree/summary'
import { formatCount, spaceText } from '@/text/format'
import { nameTable } from '@/text/citations'
import { countUnreadCells, listDoubtfulTables } from './unreadCells'

/** Why a total may not be all, in words without a comma, and the table to look at. */
export interface DoubtfulTotal {
  readonly text: string
  readonly table: string
}

/**
 * Says of a total that its table was read in part, or that a table that comes before it was not
 * read; `null` where neither is so.
 */
export function findDoubtfulTotal(document: BudgetDocument, total: Figure): DoubtfulTotal | null {
  const { table: id, row } = total.place
  const own = countUnreadCells(document).find(({ table }) => table.id === id)
  if (!own) return null
  if (own.unread > 0)
    return {
      table: id,
      text: spaceText(
        `${nameTable(own.table)}有${formatCount(own.unread)}格没有读懂、合计可能不全`,
      ),
    }
  const warned = document.diagnostics.some(
    found => found.level === 'warning' && found.table === id && found.row === row,
  )
  if (warned) return { table: id, text: spaceText(`${nameTable(own.table)}的合计行没有全部读懂`) }
  const before = tablesOfTotal.slice(0, tablesOfTotal.indexOf(own.table.kind))
  const better = listDoubtfulTables(document).find(
    ({ kind }) => before.includes(kind) || (before.length > 1 && kind === 'unknown'),
  )
  return better
    ? {
        table: better.id,
        text: spaceText(`${nameTable(better)}没有读懂、这是${nameTable(own.table)}的合计`),
      }
    : null
}
