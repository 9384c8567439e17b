import type { Diagnostic, PrintedRow } from '@/document/document'
import type { RawTable } from '@/reading/formats/raw'
import { isAmount, readAmount } from '@/reading/text/amounts'
import { isBlank, isHan } from '@/reading/text/characters'

/**
 * Joins rows that a line break cut in two, in the middle of a name or behind a cell: the two have as
 * many cells as the rows of the table, and the second begins with the rest of the name or an amount.
 */
export function joinCutRows(table: RawTable, diagnostics: Diagnostic[]): RawTable {
  const usual = findUsualLength(table.rows)
  if (usual < 3 || table.rows.every(({ cells }) => cells.length >= usual)) return table
  const rows: PrintedRow[] = []
  for (const row of table.rows) {
    const above = rows.at(-1)
    const joined = above ? joinCells(above.cells, row.cells, usual) : null
    if (!above || !joined) {
      rows.push(row)
      continue
    }
    rows[rows.length - 1] = { line: above.line, cells: joined }
    diagnostics.push({
      level: 'note',
      code: 'joined-row',
      line: above.line,
      message: `原文第 ${above.line}、${row.line} 行是一行分印两行，已连成一行。`,
    })
  }
  const joinedRows = table.rows.length - rows.length
  return joinedRows === 0 ? table : { ...table, rows, joinedRows }
}

/** The cells of two rows as those of one; `null` where they are two. */
function joinCells(
  head: readonly string[],
  rest: readonly string[],
  usual: number,
): readonly string[] | null {
  if (head.length >= usual || rest.length >= usual || !rest.slice(1).every(isFigure)) return null
  const [first = ''] = rest
  const last = head.at(-1) ?? ''
  const sum = head.length + rest.length
  if (isAmount(first)) {
    if (head.every(isFigure)) return null
    if (sum === usual) return [...head, ...rest]
    return sum === usual + 1 && isBlank(last) ? [...head.slice(0, -1), ...rest] : null
  }
  const isName = (cell: string) => isHan(cell.trimStart().charCodeAt(0))
  return sum === usual + 1 && rest.length > 1 && isName(first) && isName(last)
    ? [...head.slice(0, -1), last.trimEnd() + first.trimStart(), ...rest.slice(1)]
    : null
}

function isFigure(cell: string): boolean {
  return isBlank(cell) || readAmount(cell).kind !== 'bad'
}

function findUsualLength(rows: readonly PrintedRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
