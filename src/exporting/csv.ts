import papaparse from 'papaparse'
import { buildGrid, guardText, type ExportTable } from './cells'
import type { PrintedWorksheet } from './printed'

/** Builds a table as CSV: exact figures stay numbers, text that would be a formula stays text. */
export function buildCsv(table: ExportTable): string {
  const { header, rows } = buildGrid(table)
  return writeCsv([[...header], ...rows.map(row => row.map(({ text }) => text))])
}

/** Builds a printed table as CSV: its cells as printed, text that would be a formula marked. */
export function buildPrintedCsv({ rows }: PrintedWorksheet): string {
  return writeCsv(rows.map(row => row.map(({ text, number }) => (number ? text : guardText(text)))))
}

/** UTF-8 with the mark by which Excel knows it, and CRLF. */
const writeCsv = (cells: string[][]) => `\uFEFF${papaparse.unparse(cells, { newline: '\r\n' })}\r\n`
