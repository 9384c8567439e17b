import type { Diagnostic, PrintedRow } from '@/document/document'
import type { RawTable } from '@/reading/formats/raw'
import { isAmount, readAmount } from '@/reading/text/amounts'
import { isMoneyLike } from '@/reading/text/cells'
import { isBlank, isHan } from '@/reading/text/characters'
import { countHeaderRows } from './header'
import { findUsualLength } from './rowLengths'

/**
 * Joins rows that a line break cut in two, in the middle of a name or behind a cell: the two have as
 * many cells as the rows of the table, and the second begins with the rest of the name or an amount;
 * or one has its labels and the other its amounts, each in its place.
 */
export function joinCutRows(table: RawTable, diagnostics: Diagnostic[]): RawTable {
  const usual = findUsualLength(table.rows.map(({ cells }) => cells.length))
  if (usual < 3) return table
  const start = countHeaderRows(table.rows)
  const rows: PrintedRow[] = []
  for (const [index, row] of table.rows.entries()) {
    const above = rows.at(-1)
    const joined =
      above && index > start
        ? (joinCells(above.cells, row.cells, usual) ?? overlayCells(above.cells, row.cells))
        : null
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
  if (isBlank(first) && sum === usual + 1 && rest.some(isAmount) && !head.every(isFigure))
    return [...head, ...rest.slice(1)]
  if (isAmount(first)) {
    if (head.every(isFigure)) return null
    if (sum === usual) return [...head, ...rest]
    return sum === usual + 1 && isBlank(last) ? [...head.slice(0, -1), ...rest] : null
  }
  return sum === usual + 1 && rest.length > 1 && isName(first) && isName(last)
    ? [...head.slice(0, -1), last.trimEnd() + first.trimStart(), ...rest.slice(1)]
    : null
}

/**
 * A row of labels with the amounts of the next, which has nothing else or the rest of the name before
 * them; `null` for any others.
 */
function overlayCells(head: readonly string[], rest: readonly string[]): readonly string[] | null {
  const last = head.findLastIndex(cell => !isBlank(cell))
  const first = rest.findIndex(cell => !isBlank(cell))
  if (last < 1 || first < last || head.some(isMoney) || !isCode(head)) return null
  const name = first === last ? rest[first]!.trim() : ''
  const isRest = name === '' || (isName(head[last]!) && isName(name) && !/[计额]$/.test(name))
  const amounts = rest.slice(last + 1)
  if (!isRest || !amounts.every(isFigure) || !amounts.some(isMoney)) return null
  return [...head.slice(0, last), head[last]!.trimEnd() + name, ...amounts]
}

function isName(cell: string): boolean {
  return isHan(cell.trimStart().charCodeAt(0))
}

/** Whether a row begins with a code of subjects. */
function isCode(cells: readonly string[]): boolean {
  return /^\d{3,7}$/.test((cells.find(cell => !isBlank(cell)) ?? '').trim())
}

function isMoney(cell: string): boolean {
  return isMoneyLike(cell.trim())
}

function isFigure(cell: string): boolean {
  return isBlank(cell) || readAmount(cell).kind !== 'bad'
}
