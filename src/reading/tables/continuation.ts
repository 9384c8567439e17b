import type { PrintedRow } from '@/document/document'
import { isAmount } from '@/reading/text/amounts'
import type { RawTable } from '@/reading/formats/raw'
import { stripSpace } from '@/reading/text/characters'
import { readMeasure } from './columns'

const labelPattern = /名称|编码|代码|^项目$|^科目$|金额/

/**
 * Joins a grid that a page mark or a blank line cut in two; one that begins a table of its own
 * stays apart.
 */
export function joinContinuedTables(tables: readonly RawTable[]): RawTable[] {
  const joined: RawTable[] = []
  for (const table of tables) {
    const last = joined.at(-1)
    if (last && table.continuesPrevious && isContinuation(last.rows, table.rows)) {
      joined[joined.length - 1] = {
        ...last,
        rows: last.rows.concat(table.rows),
        notes: [...last.notes, ...table.notes],
      }
    } else {
      joined.push(table)
    }
  }
  return joined
}

function isContinuation(before: readonly PrintedRow[], rows: readonly PrintedRow[]): boolean {
  const [firstHead, next] = [before[0], rows[0]]
  if (!firstHead || !next) return true
  const [headCells, nextCells] = [listFilledCells(firstHead), listFilledCells(next)]
  if (headCells.join('\t') === nextCells.join('\t')) return true
  return headCells[0] !== nextCells[0] && !isHeaderRow(nextCells)
}

/** A row of headers; a repeat of the head on the next page was found before. */
function isHeaderRow(filled: readonly string[]): boolean {
  if (filled.some(isAmount)) return false
  return (
    filled.filter(cell => readMeasure(cell) !== undefined || labelPattern.test(cell)).length >= 2
  )
}

function listFilledCells(row: PrintedRow): string[] {
  return row.cells.map(stripSpace).filter(cell => cell !== '')
}
