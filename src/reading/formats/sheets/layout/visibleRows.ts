import { readAmount } from '@/reading/text/amounts'
import { readDecimal } from '../decimal'
import type { CellFinding } from '../findings'
import type { NumberShower } from '../showNumber'
import {
  type CellValue,
  findRange,
  type Merge,
  type SheetCell,
  type Worksheet,
  writeAddress,
} from '../workbook'

/** A cell as the sheet shows it. */
export interface ShownCell {
  readonly column: number
  readonly address: string
  /** Its lines, as they are broken in the cell. */
  readonly text: string
  /** Exact number in the file, where another is shown; null where not. */
  readonly stored: string | null
  /** The number in the file, null for text. */
  readonly decimal: string | null
  readonly finding: CellFinding | null
}

/** A row with anything in it that is shown; its cells in order, without blank ones. */
export interface ShownRow {
  readonly row: number
  readonly cells: readonly ShownCell[]
}

/** Cells that are merged with more than one hidden column or row are few: a search does. */
type Anchors = ReadonlyMap<number, Merge>

/**
 * What a sheet shows, row by row: hidden rows and columns left out, a merged cell's text in the
 * first cell of it that is shown.
 */
export function listVisibleRows(sheet: Worksheet, shower: NumberShower): ShownRow[] {
  const anchors: Anchors = new Map(
    sheet.merges.map(merge => [buildKey(merge.rows[0], merge.columns[0]), merge]),
  )
  const rows = new Map<number, ShownCell[]>()
  for (const cell of sheet.cells) {
    const place = findShownPlace(cell, sheet, anchors)
    if (!place) continue
    const shown = showValue(cell.value, shower, sheet.from1904)
    if (shown.text.trim() === '' && shown.finding === null && shown.stored === null) continue
    const row = rows.get(place.row)
    const entry = { ...shown, column: place.column, address: writeAddress(cell.row, cell.column) }
    if (row) row.push(entry)
    else rows.set(place.row, [entry])
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }))
}

function buildKey(row: number, column: number): number {
  return row * 16_384 + column
}

function findShownPlace(
  cell: SheetCell,
  { hiddenRows, hiddenColumns }: Worksheet,
  anchors: Anchors,
): { row: number; column: number } | null {
  const isHidden = findRange(hiddenRows, cell.row) || findRange(hiddenColumns, cell.column)
  if (!isHidden) return cell
  const merge = anchors.get(buildKey(cell.row, cell.column))
  if (!merge) return null
  const row = findFirst(merge.rows, index => !findRange(hiddenRows, index))
  const column = findFirst(merge.columns, index => !findRange(hiddenColumns, index))
  return row === null || column === null ? null : { row, column }
}

function findFirst(
  [first, last]: readonly [number, number],
  isShown: (index: number) => boolean,
): number | null {
  for (let index = first; index <= last; index++) if (isShown(index)) return index
  return null
}

type Shown = Omit<ShownCell, 'column' | 'address'>

function showValue(value: CellValue, shower: NumberShower, from1904: boolean): Shown {
  const plain = { stored: null, decimal: null, finding: null }
  switch (value.kind) {
    case 'text':
      return { ...plain, text: foldLines(value.text) }
    case 'error':
      return { ...plain, text: value.text, finding: 'cell-error' }
    case 'formula':
      return { ...plain, text: '', finding: 'formula-without-value' }
    case 'shown':
      return compareStored(foldLines(value.text), value.decimal, null)
    case 'number': {
      const { text, known, isDate } = shower.show({ ...value, from1904 })
      return compareStored(text, isDate ? null : value.decimal, known ? null : 'number-format')
    }
  }
}

/** Keeps the number in the file beside one that is shown otherwise. */
function compareStored(text: string, decimal: string | null, finding: CellFinding | null): Shown {
  const shown = readAmount(text).amount
  const differs = decimal !== null && (shown === null || readDecimal(shown) !== decimal)
  const hidden = text === '' && decimal !== null && decimal !== '0'
  return {
    text,
    decimal,
    stored: differs ? decimal : null,
    finding:
      finding ?? (hidden ? 'hidden-number' : differs && text !== '' ? 'display-scale' : null),
  }
}

/** Line ends of any kind as one; a tab is a blank. */
function foldLines(text: string): string {
  return text.replace(/[^\S\n]*[\r\n\v]+\s*/g, '\n').replaceAll('\t', ' ')
}
