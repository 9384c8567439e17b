import type { PrintedRow } from '@/document/document'
import { cleanCell, cleanCode } from '@/reading/text/cells'
import type { SideColumns, TableContext } from './draft'

/** A row as it is read; the row itself where no cell has anything to clean. */
export function cleanRow(row: PrintedRow): PrintedRow {
  let cells: string[] | null = null
  for (let index = 0; index < row.cells.length; index++) {
    const printed = row.cells[index]!
    const clean = cleanCell(printed)
    if (clean !== printed) (cells ??= [...row.cells])[index] = clean
  }
  return cells ? { line: row.line, cells } : row
}

const levelPattern = /^[款项]$/

interface CodesInput {
  readonly context: TableContext
  readonly sides: readonly SideColumns[]
  /** Rows of the table as they are read, which this changes. */
  readonly rows: PrintedRow[]
  readonly dataRows: readonly number[]
}

/** Puts codes right that a spreadsheet made numbers (208.0, 款 5), and says in which rows. */
export function cleanCodes({ context, sides, rows, dataRows }: CodesInput): void {
  const columns = sides.flatMap(({ labels }) => labels.filter(({ role }) => role === 'code'))
  if (columns.length === 0) return
  const changed: { row: number; printed: string; code: string }[] = []
  for (const row of dataRows) {
    for (const { index, label } of columns) {
      const { line, cells } = rows[row]!
      const printed = cells[index] ?? ''
      if (printed === '') continue
      const code = cleanCode(printed, levelPattern.test(label))
      if (code === printed) continue
      rows[row] = { line, cells: cells.map((cell, place) => (place === index ? code : cell)) }
      changed.push({ row, printed: printed.trim(), code })
    }
  }
  const first = changed.find(({ printed, code }) => printed !== code)
  if (!first) return
  const { row, printed, code } = first
  const { line } = rows[row]!
  context.report({
    level: 'note',
    code: 'odd-code',
    line,
    row,
    message: `编码列有 ${changed.length} 格印得不像编码，按编码读：如原文第 ${line} 行“${printed}”读作 ${code}。`,
  })
}
