import type { Diagnostic, PrintedTable } from '@/document/document'
import type { Ledger } from './ledger'

/**
 * Names every printed cell that nothing placed, so that the account closes. Marks them in the
 * ledger.
 */
export function nameOpenCells(table: PrintedTable, ledger: Ledger): Diagnostic[] {
  return ledger.open().map(({ row, cell }) => {
    ledger.name(row, cell)
    const { line, cells } = table.rows[row]!
    const text = cells[cell]!.trim()
    return {
      level: 'warning',
      code: 'unplaced-cell',
      table: table.id,
      line,
      row,
      cell,
      message: `原文第 ${line} 行第 ${cell + 1} 格“${text}”不在任何已知的列里，按原样保留。`,
    }
  })
}
