import type { Diagnostic, PrintedRow } from '@/document/document'
import { findClassCode } from '@/document/functionalClasses'
import { listSeenNames } from '@/document/subjectNames'
import type { RawTable } from '@/reading/formats/raw'
import { isAmount, readAmount } from '@/reading/text/amounts'
import { isMoneyLike } from '@/reading/text/cells'
import { isBlank, startsWithHan } from '@/reading/text/characters'
import { countHeaderRows } from './header'
import { findUsualLength } from './rowLengths'

/**
 * Joins rows that a line break cut in two, in the middle of a name or behind a cell: the two have as
 * many cells as the rows of the table, and the second begins with the rest of the name or an amount;
 * or one has its labels and the other its amounts, each in its place.
 */
export function joinCutRows(table: RawTable, diagnostics: Diagnostic[]): RawTable {
  const { rows } = table
  const joined = joinRows(rows, diagnostics)
  const joinedRows = rows.length - joined.length
  return joinedRows === 0 ? table : { ...table, rows: joined, joinedRows }
}

function joinRows(
  printed: readonly PrintedRow[],
  diagnostics: Diagnostic[],
): readonly PrintedRow[] {
  const usual = findUsualLength(printed.map(({ cells }) => cells.length))
  if (usual < 3) return printed
  const start = countHeaderRows(printed)
  const rows: PrintedRow[] = []
  for (const [index, row] of printed.entries()) {
    const above = rows.at(-1)
    const joined = above && index > start ? joinRow(above, row, usual) : null
    if (!joined) {
      rows.push(row)
      continue
    }
    rows[rows.length - 1] = joined
    diagnostics.push({
      level: 'note',
      code: 'joined-row',
      line: joined.line,
      message: `原文第 ${joined.line}、${row.line} 行是一行分印两行，已连成一行。`,
    })
  }
  return rows
}

/** Two rows as one; `null` where they are two. */
function joinRow(above: PrintedRow, row: PrintedRow, usual: number): PrintedRow | null {
  const isShort = above.cells.length < usual && row.cells.length < usual
  const cells =
    (isShort ? joinCells(above.cells, row.cells, usual) : null) ??
    overlayCells(above.cells, row.cells)
  return cells && { line: above.line, cells }
}

/** The cells of two short rows as those of one; `null` where they are two. */
function joinCells(
  head: readonly string[],
  rest: readonly string[],
  usual: number,
): readonly string[] | null {
  if (!rest.slice(1).every(isFigure)) return null
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
  const first = rest.findIndex(cell => !isBlank(cell))
  if (first < 1) return null
  const last = head.findLastIndex(cell => !isBlank(cell))
  if (last < 1 || first < last || head.some(isMoney) || readCode(head) === '') return null
  const name = first === last ? rest[first]!.trim() : ''
  const isRest = name === '' || carriesOn(readCode(head), head[last]!.trim(), name)
  const amounts = rest.slice(last + 1)
  if (!isRest || !amounts.every(isFigure) || !amounts.some(isMoney)) return null
  return [...head.slice(0, last), head[last]!.trimEnd() + name, ...amounts]
}

/** Names of rows that are the rest of no other: totals, parts of the row above. */
const ownRow = /[计额]$|^其中/

/** Whether `rest` goes on with a name: one that subjects have is whole, unless both are such a name. */
function carriesOn(code: string, name: string, rest: string): boolean {
  const isKnown = (own: string) => findClassCode(own) !== null || listSeenNames(code).includes(own)
  return (
    isName(name) && isName(rest) && !ownRow.test(rest) && (!isKnown(name) || isKnown(name + rest))
  )
}

function isName(cell: string): boolean {
  return startsWithHan(cell.trimStart())
}

/** The code of subjects that a row begins with; '' for none. */
function readCode(cells: readonly string[]): string {
  const first = (cells.find(cell => !isBlank(cell)) ?? '').trim()
  return /^\d{3,7}$/.test(first) ? first : ''
}

function isMoney(cell: string): boolean {
  return isMoneyLike(cell.trim())
}

function isFigure(cell: string): boolean {
  return isBlank(cell) || readAmount(cell).kind !== 'bad'
}
