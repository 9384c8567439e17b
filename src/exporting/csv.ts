import papaparse from 'papaparse'
import { gridOf } from './grid'
import type { ExportTable } from './table'

/**
 * A table as CSV: UTF-8 with a mark by which Excel knows it, CRLF, exact figures that stay numbers,
 * words that stay words.
 */
export function csvOf(table: ExportTable): string {
  const { header, rows } = gridOf(table)
  const cells = rows.map(row => row.map(({ text }) => text))
  return `\uFEFF${papaparse.unparse([[...header], ...cells], { newline: '\r\n' })}\r\n`
}
