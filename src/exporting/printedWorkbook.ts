import type { PrintedCell, PrintedWorksheet } from './printed'
import {
  columnWidth,
  countWrappedLines,
  heightOfLines,
  isExact,
  onPaper,
  type UnnamedWorksheet,
  worksheetTitle,
  writable,
  writeWorkbook,
} from './workbookFile'

/** Rows over the table: its title, and its unit with its place in the file. */
export const rowsAbove = 2

/**
 * A printed table as an XLSX file: title and unit over it, its cells merged as printed, header and
 * labels frozen, amounts as numbers in their printed form.
 */
export async function buildPrintedWorkbook(
  sheet: PrintedWorksheet,
): Promise<Uint8Array<ArrayBuffer>> {
  return await writeWorkbook({
    title: sheet.title,
    description: sheet.subtitle,
    sheets: [{ ...buildPrintedWorksheet(sheet), name: worksheetTitle(sheet.title) }],
  })
}

/** Builds a worksheet of a printed table. */
export function buildPrintedWorksheet({
  title,
  subtitle,
  rows,
  notes,
  spans,
  frozen,
  headerRows,
}: PrintedWorksheet): UnnamedWorksheet {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1)
  const merged = spans.map(({ row, cell, rows: down, columns }) => ({
    startRow: row + rowsAbove,
    startCol: cell,
    endRow: row + rowsAbove + down - 1,
    endCol: cell + columns - 1,
  }))
  const over =
    width > 1
      ? [0, 1].map(row => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 }))
      : []
  const wide = new Set(
    spans.filter(({ columns }) => columns > 1).map(({ row, cell }) => `${row} ${cell}`),
  )
  const widths = Array.from({ length: width }, (_, column) =>
    columnWidth(
      rows.map((row, index) =>
        wide.has(`${index} ${column}`) ? null : (row[column]?.text ?? null),
      ),
    ),
  )
  return {
    columns: widths.map(width => ({ width })),
    rowDefs: readHeights({ rows, spans, widths }),
    rows: [
      [writable(title)],
      [writable(subtitle)],
      ...rows.map(row => row.map(valueOf)),
      ...notes.map(note => [writable(note)]),
    ],
    cells: new Map<string, object>([
      [
        '0,0',
        {
          value: writable(title),
          type: 'string' as const,
          style: { font: { bold: true, size: 14 } },
        },
      ],
      ...rows.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          styleCell({
            cell,
            header: index < headerRows,
            merged: wide.has(`${index} ${column}`),
          }).map(style => [`${index + rowsAbove},${column}`, style] as const),
        ),
      ),
    ]),
    merges: [...over, ...merged],
    freezePane: { rows: frozen.rows > 0 ? frozen.rows + rowsAbove : 0, columns: frozen.columns },
    pageSetup: onPaper(frozen.rows > 0 ? frozen.rows + rowsAbove : 0),
  }
}

type HeightsInput = Pick<PrintedWorksheet, 'rows' | 'spans'> & {
  /** Of the columns, in digits. */
  readonly widths: readonly number[]
}

/**
 * The heights of rows with cells that wrap: programs that print a worksheet give no row the height
 * that its text needs.
 */
function readHeights({ rows, spans, widths }: HeightsInput): Map<number, { height: number }> {
  const spanAt = new Map(spans.map(span => [`${span.row} ${span.cell}`, span]))
  const heights = new Map<number, { height: number }>()
  rows.forEach((row, index) => {
    const lines = row.map(({ text }, column) => {
      const { columns = 1, rows: down = 1 } = spanAt.get(`${index} ${column}`) ?? {}
      const room = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
      return Math.ceil(countWrappedLines(text, room) / down)
    })
    const height = heightOfLines(Math.max(1, ...lines))
    if (height !== null) heights.set(index + rowsAbove, { height })
  })
  return heights
}

function valueOf({ text, amount }: PrintedCell): string | number | null {
  if (text === '') return null
  return amount !== null && isExact(amount) ? Number(amount) : writable(text)
}

/**
 * The form of a cell: header words bold and wrapped, numbers with the decimals and separators that
 * are printed.
 */
function styleCell({
  cell,
  header,
  merged,
}: {
  cell: PrintedCell
  header: boolean
  merged: boolean
}) {
  if (cell.text === '') return []
  const value = valueOf(cell)
  if (typeof value === 'number')
    return [{ value, type: 'number' as const, style: { numFmt: numberFormat(cell.text) } }]
  const horizontal = header && merged ? ('center' as const) : undefined
  return header
    ? [
        {
          value,
          type: 'string' as const,
          style: {
            font: { bold: true },
            alignment: {
              vertical: 'center' as const,
              wrapText: true,
              ...(horizontal && { horizontal }),
            },
          },
        },
      ]
    : [
        {
          value,
          type: 'string' as const,
          style: { alignment: { vertical: 'center' as const, wrapText: true } },
        },
      ]
}

/** "9,619.41" → "#,##0.00", "8836.68" → "0.00", "349.58" → "#,##0.00", which looks the same. */
function numberFormat(text: string): string {
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
  const grouped = /[,，]/.test(text) || !/^\D?\d{4}/.test(text)
  return `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
}
