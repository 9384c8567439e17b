import { isAmount } from '@/reading/text/amounts'
import { isBlank } from '@/reading/text/characters'
import { ReadingError } from '../decode'
import type { BlockWriter } from './blockWriter'
import type { CellPiece, TableCell, TableModel, TableRow, TextPiece } from './tableModel'

/** More columns than any published table has; a row with more is a mistake or an attack. */
const mostColumns = 1000
/** Cells of one table, blank ones included. */
const mostCells = 4_000_000

/**
 * Writes a table as rows of cells, merged cells blank but for their first; a table that only lays
 * out a page as what it holds. Tables inside cells follow as grids, small ones as text.
 */
function layOutTable(table: TableModel, writer: BlockWriter): void {
  if (isLayout(table)) writeContents(table, writer)
  else writeGrid(table, writer)
}

/** Writes lines and tables, one after another. */
export function writePieces(pieces: readonly CellPiece[], writer: BlockWriter): void {
  for (const piece of pieces)
    if ('table' in piece) layOutTable(piece.table, writer)
    else placeText(piece, writer)
}

/** Writes what stands in the cells, one after another, as if there were no table. */
function writeContents({ rows }: TableModel, writer: BlockWriter): void {
  writer.endGrid()
  for (const { cells } of rows) for (const { pieces } of cells) writePieces(pieces, writer)
  writer.endGrid()
}

/** Writes a line of text; one that is blank is only told where it would stand. */
function placeText({ text, line, onPlaced }: TextPiece, writer: BlockWriter): void {
  const placed = isBlank(text) ? writer.printedLines + 1 : writer.addText(text, line)
  onPlaced?.(placed)
}

/** Whether a table has but one column, or holds other tables more than words of its own. */
function isLayout(table: TableModel): boolean {
  if (table.rows.every(({ cells }) => cells.length <= 1)) return true
  let own = 0
  let inner = 0
  for (const { cells } of table.rows)
    for (const { pieces } of cells)
      for (const piece of pieces)
        if ('table' in piece) inner += measureTable(piece.table)
        else own += piece.text.length
  return inner > own
}

function measureTable({ rows }: TableModel): number {
  let length = 0
  for (const { cells } of rows)
    for (const { pieces } of cells)
      for (const piece of pieces)
        length += 'table' in piece ? measureTable(piece.table) : piece.text.length
  return length
}

interface PlacedCell {
  readonly column: number
  readonly cell: TableCell
}

function writeGrid({ rows }: TableModel, writer: BlockWriter): void {
  writer.endGrid()
  const placed = placeCells(rows)
  const columns = isHead(rows) ? keepColumns(placed) : numberColumns(placed)
  const width = (columns.at(-1) ?? -1) + 1
  const inner: TableModel[] = []
  rows.forEach((row, index) => {
    const cells = placed[index] ?? []
    if (cells.length === 0) return
    const texts = new Array<string>(width).fill('')
    const stored: (string | null)[] = []
    for (const { column, cell } of cells) {
      const place = columns[column]!
      const text = (texts[place] = readPieces(cell.pieces, inner))
      if (cell.stored !== undefined && cell.stored !== text) stored[place] = cell.stored
    }
    const line = writer.addRow(texts, row.line)
    if (stored.length > 0)
      writer.stored.set(
        line,
        texts.map((_, place) => stored[place] ?? null),
      )
    for (const { cell } of cells)
      for (const piece of cell.pieces) if (!('table' in piece)) piece.onPlaced?.(line)
  })
  writer.endGrid()
  for (const table of inner) layOutTable(table, writer)
}

/** Finds the column of each cell; cells above that reach down take theirs. */
function placeCells(rows: readonly TableRow[]): PlacedCell[][] {
  /** How many more rows a cell above reaches down, by column. */
  const rowsBelow: number[] = []
  let count = 0
  return rows.map(({ line, before, cells }) => {
    const placed: PlacedCell[] = []
    let column = before
    const skipTaken = () => {
      while ((rowsBelow[column] ?? 0) > 0) column++
    }
    const taken = rowsBelow.map(left => Math.max(left - 1, 0))
    for (const cell of cells) {
      skipTaken()
      placed.push({ column, cell })
      for (let index = column; index < column + cell.across; index++) taken[index] = cell.down - 1
      column += cell.across
      count += cell.across
      if (column > mostColumns)
        throw new ReadingError(`原文第 ${line} 行的表格超过 ${mostColumns} 列，不像公开文件`, line)
    }
    if (count > mostCells)
      throw new ReadingError(`原文第 ${line} 行的表格超过 ${mostCells} 格，不像公开文件`, line)
    for (let index = 0; index < taken.length; index++) rowsBelow[index] = taken[index] ?? 0
    return placed
  })
}

/** Numbers the columns in which cells begin: one that every cell only reaches into is none. */
function numberColumns(rows: readonly (readonly PlacedCell[])[]): number[] {
  const begins: boolean[] = []
  let width = 0
  for (const row of rows)
    for (const { column, cell } of row) {
      begins[column] = true
      width = Math.max(width, column + cell.across)
    }
  let number = -1
  return Array.from({ length: width }, (_, column) => {
    if (begins[column] || column === 0) number++
    return number
  })
}

/** Rows of a head that a table may end with. */
const mostHeadRows = 4

/** Whether a table has words only, as a head whose rows are those of the table below. */
function isHead(rows: readonly TableRow[]): boolean {
  return (
    rows.length <= mostHeadRows &&
    rows.every(
      ({ cells }) => cells.length > 1 && !cells.some(cell => isAmount(readPieces(cell.pieces, []))),
    )
  )
}

/** Keeps the columns that cells of a head reach over, for the rows below. */
function keepColumns(rows: readonly (readonly PlacedCell[])[]): number[] {
  const ends = rows.flatMap(row => row.map(({ column, cell }) => column + cell.across))
  return Array.from({ length: Math.max(0, ...ends) }, (_, column) => column)
}

/** The words of a cell in one line; a table of one row or column inside it is words. */
function readPieces(pieces: readonly CellPiece[], inner: TableModel[]): string {
  const texts: string[] = []
  for (const piece of pieces)
    if (!('table' in piece)) {
      if (!isBlank(piece.text)) texts.push(piece.text)
    } else if (piece.table.rows.length > 1 && piece.table.rows.some(row => row.cells.length > 1))
      inner.push(piece.table)
    else
      for (const { cells } of piece.table.rows)
        for (const cell of cells) texts.push(readPieces(cell.pieces, inner))
  return texts.length === 1 ? texts[0]!.trim() : texts.join(' ').trim()
}
