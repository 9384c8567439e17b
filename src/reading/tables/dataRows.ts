import type { PrintedTable } from '@/document/document'
import { stripSpace } from '@/reading/text/characters'
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
    const said = index < headerRows ? 0 : countHeaderWords(words, cells)
    if (said === null) data.push(index)
    else if (index < headerRows || said >= 2 || head.some(row => repeatsHeader(row, cells)))
      coverage.markRowRead(index)
    else if (said > 0) data.push(index)
  })
  return data
}

/** How many cells say words of the header, wherever they stand; `null` where one says another. */
function countHeaderWords(words: ReadonlySet<string>, cells: readonly string[]): number | null {
  let count = 0
  for (const cell of cells) {
    const text = stripSpace(cell)
    if (text === '') continue
    if (!words.has(text)) return null
    count++
  }
  return count
}

/** Whether cells say what those of the header do, whose words are given. */
function repeatsHeader(head: readonly string[], cells: readonly string[]): boolean {
  for (let index = Math.max(head.length, cells.length) - 1; index >= 0; index--) {
    if (stripSpace(cells[index] ?? '') !== (head[index] ?? '')) return false
  }
  return true
}
