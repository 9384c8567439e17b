import papaparse from 'papaparse'
import { guardText } from './exact'
import type { PrintedWorksheet } from './printed'

/**
 * A printed table as CSV: its cells as printed, words that would be a formula marked as words;
 * UTF-8 with a mark by which Excel knows it.
 */
export function printedCsv({ rows }: PrintedWorksheet): string {
  const cells = rows.map(row => row.map(({ text, number }) => (number ? text : guardText(text))))
  return `\uFEFF${papaparse.unparse(cells, { newline: '\r\n' })}\r\n`
}
