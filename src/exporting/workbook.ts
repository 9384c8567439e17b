import { displayDecimals } from '@/text/format'
import {
  exactText,
  headerOf,
  isFigure,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from './cells'
import {
  columnName,
  columnWidth,
  isExact,
  onPaper,
  type UnnamedWorksheet,
  worksheetTitle,
  writable,
  writeWorkbook,
} from './workbookFile'

/** What a cell of a spreadsheet holds; text stays text there, whatever it begins with. */
export type WorkbookCell = string | number | null

/** Builds an XLSX file of one table. */
export async function buildTableWorkbook(table: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  return await writeWorkbook({
    title: table.title,
    description: table.source,
    sheets: [{ ...buildWorksheet(table), name: worksheetTitle(table.title) }],
  })
}

/** Builds a worksheet of a table: header frozen and with filters, numbers as numbers. */
export function buildWorksheet(table: ExportTable): UnnamedWorksheet {
  const { header, rows } = cellsOf(table)
  const formed = rows.flatMap((row, index) =>
    row.flatMap((value, column) => {
      const numFmt = typeof value === 'number' && numberForm(table.columns[column], table)
      return numFmt
        ? [
            [
              `${index + 1},${column}`,
              { value, type: 'number' as const, style: { numFmt } },
            ] as const,
          ]
        : []
    }),
  )
  return {
    columns: header.map((label, index) => ({
      width: columnWidth([label, ...rows.map(row => row[index] ?? null)]),
    })),
    rows: [[...header], ...rows.map(row => [...row])],
    cells: new Map<string, object>([
      ...header.map(
        (value, index) =>
          [
            `0,${index}`,
            {
              value,
              type: 'string' as const,
              style: {
                font: { bold: true },
                alignment: { vertical: 'center' as const, wrapText: true },
              },
            },
          ] as const,
      ),
      ...formed,
    ]),
    freezePane: { rows: 1 },
    pageSetup: onPaper(1),
    ...(header.length > 0
      ? { autoFilter: { range: `A1:${columnName(header.length - 1)}${rows.length + 1}` } }
      : {}),
  }
}

/** How a column's numbers are shown; each holds all the decimals it has. */
function numberForm(column: ExportColumn | undefined, { unit }: ExportTable): string | null {
  if (column?.kind === 'amount') return `#,##0.${'0'.repeat(displayDecimals[unit])}`
  if (column?.kind === 'percent') return '#,##0.0'
  return column?.kind === 'count' ? '#,##0' : null
}

/** The cells of a table, with the printed lines of its rows at the end where they are known. */
export function cellsOf(table: ExportTable): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly WorkbookCell[])[]
} {
  const traced = table.rows.some(({ sources }) => sources && sources.length > 0)
  return {
    header: [
      ...table.columns.map(column => headerOf(column, table)),
      ...(traced ? ['来源表', '原文行'] : []),
    ],
    rows: table.rows.map(row => [
      ...table.columns.map(column => cellOf(row, column, table)),
      ...(traced ? sourceCells(row) : []),
    ]),
  }
}

function cellOf({ cells }: ExportRow, column: ExportColumn, { unit }: ExportTable): WorkbookCell {
  const text = exactText(cells[column.key], column, unit)
  if (text === '') return null
  return isFigure(text, column) && isExact(text) ? Number(text) : writable(text)
}

function sourceCells({ sources = [] }: ExportRow): readonly WorkbookCell[] {
  const lines = [...new Set(sources.flatMap(({ line, at }) => at ?? line ?? []))]
  const tables = [...new Set(sources.map(({ table }) => table))].join('；')
  return [
    tables === '' ? null : writable(tables),
    lines.length === 1 ? (lines[0] ?? null) : lines.join('；') || null,
  ]
}
