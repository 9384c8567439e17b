import type { PrintedRow } from '@/document/document'
import { isAmount } from '@/reading/amounts'
import type { RawTable } from '@/reading/formats/raw'
import { words } from '@/reading/text'
import { readMeasure } from './columns'

const labelWords = /名称|编码|代码|^项目$|^科目$|金额/

/**
 * Joins a grid that a page mark or a blank line cut in two; one that begins a table of its own
 * stays apart.
 */
export function joinContinued(tables: readonly RawTable[]): RawTable[] {
  const joined: RawTable[] = []
  for (const table of tables) {
    const last = joined.at(-1)
    if (last && table.follows && continues(last.rows, table.rows)) {
      joined[joined.length - 1] = {
        ...last,
        rows: last.rows.concat(table.rows),
        notes: [...last.notes, ...table.notes],
      }
    } else {
      joined.push(table)
    }
  }
  return joined
}

function continues(before: readonly PrintedRow[], rows: readonly PrintedRow[]): boolean {
  const [head, next] = [before[0], rows[0]]
  if (!head || !next) return true
  const [one, other] = [filledOf(head), filledOf(next)]
  if (one.join('\t') === other.join('\t')) return true
  return one[0] !== other[0] && !isHead(other)
}

/** A row of header words; a repeat of the head on the next page has been told before. */
function isHead(filled: readonly string[]): boolean {
  if (filled.some(isAmount)) return false
  return filled.filter(cell => readMeasure(cell) !== undefined || labelWords.test(cell)).length >= 2
}

function filledOf(row: PrintedRow): string[] {
  return row.cells.map(words).filter(cell => cell !== '')
}
