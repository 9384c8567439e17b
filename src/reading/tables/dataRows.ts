import type { PrintedTable } from '@/document/document'
import { isBlank, stripSpace } from '@/reading/text/characters'
import type { Coverage } from './coverage'

/** Rows with data; the header, its repeats on later pages and blank rows are accounted for here. */
export function listDataRows(
  table: Pick<PrintedTable, 'rows'>,
  headerRows: number,
  coverage: Coverage,
): number[] {
  const head = table.rows.slice(0, headerRows).map(({ cells }) => cells.map(stripSpace))
  const words = new Set(head.flat().filter(word => word !== ''))
  const data: number[] = []
  table.rows.forEach(({ cells }, index) => {
    if (
      index < headerRows ||
      head.some(row => repeatsHeader(row, cells)) ||
      saysHeaderWords(words, cells)
    )
      coverage.markRowRead(index)
    else if (!cells.every(isBlank)) data.push(index)
  })
  return data
}

/** Whether two cells and more say words of the header and nothing else, wherever they stand. */
function saysHeaderWords(words: ReadonlySet<string>, cells: readonly string[]): boolean {
  let count = 0
  for (const cell of cells) {
    const text = stripSpace(cell)
    if (text === '') continue
    if (!words.has(text)) return false
    count++
  }
  return count >= 2
}

/** Whether cells say what those of the header do, whose words are given. */
function repeatsHeader(head: readonly string[], cells: readonly string[]): boolean {
  for (let index = Math.max(head.length, cells.length) - 1; index >= 0; index--) {
    if (stripSpace(cells[index] ?? '') !== (head[index] ?? '')) return false
  }
  return true
}
