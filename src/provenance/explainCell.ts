import { nameColumn, nameRow, abbreviateTable } from '@/budget/checks/model/labels'
import type {
  BudgetDocument,
  Column,
  Place,
  PrintedTable,
  Row,
  Side,
  TableMeaning,
} from '@/document/document'
import { type AmountUnit, isFen, toFen } from '@/document/money'
import type { SheetFunds } from '@/document/project'
import { sayCorrection, sayPrinted } from '@/text/corrections'
import type { Explained, SeenRow, Value } from './explained'

/** A printed cell with what it means; `null` where the document has no such cell. */
export function explainCell(document: BudgetDocument, place: Place): Explained | null {
  const table = document.tables.find(({ id }) => id === place.table)
  const printedRow = table?.rows[place.row]
  if (!table || !printedRow) return null
  const printed = printedRow.cells[place.cell] ?? ''
  const found = findMeaning(document, place)
  const tableName = abbreviateTable(table)
  const corrected = listCorrections(document, place)
  const amount = found ? (found.row.amounts[found.column.key] ?? null) : null
  return {
    name: [tableName, ...(found ? nameFound(found) : nameLoose(table, place))].join(' '),
    value: !found
      ? readLoose(document, table, place)
      : amount === null
        ? unreadValue(printed)
        : { kind: 'money', fen: toFen(amount, found.meaning.unit) },
    seen: {
      kind: 'cell',
      place,
      table,
      tableName,
      header: table.rows.slice(0, table.headerRows),
      rows: rowsAround(table, place, found),
      printed: printed.trim(),
      ...(corrected.length > 0 && { corrected }),
    },
  }
}

/** What a person has corrected that a cell rests on: itself, its row, its column, its table. */
function listCorrections({ corrections = [] }: BudgetDocument, place: Place): string[] {
  return corrections
    .filter(
      ({ table, row, cell }) =>
        table === place.table &&
        (row === undefined || row === place.row) &&
        (cell === undefined || cell === place.cell),
    )
    .map(correction => `${sayCorrection(correction)}（${sayPrinted(correction)}）`)
}

/** What is printed where an amount should be and is none; a dash is a blank. */
function unreadValue(printed: string): Value | null {
  return /[\p{L}\p{N}]/u.test(printed) ? { kind: 'words', text: printed.trim() } : null
}

interface Found {
  readonly meaning: TableMeaning
  readonly side: Side
  readonly row: Row
  readonly column: Column
}

/** What the cell is an amount of: the row and column whose amount stands there. */
function findMeaning({ meanings }: BudgetDocument, place: Place): Found | null {
  for (const meaning of meanings.filter(({ table }) => table === place.table)) {
    for (const side of meaning.sides) {
      for (const row of side.rows.filter(({ row }) => row === place.row)) {
        const column = side.columns.find(
          ({ key, cell }) => (row.cells?.[key] ?? cell) === place.cell && key in row.amounts,
        )
        if (column) return { meaning, side, row, column }
      }
    }
  }
  return null
}

function nameFound({ side, row, column }: Found): string[] {
  const own = side.kind === 'threePublic' ? [] : [nameRow(row)]
  return row.role !== 'line' && column.key === 'total' && own.length > 0
    ? own
    : [...own, nameColumn(column.key, column)]
}

/** Where no amount has been understood: the words before it in its row. */
function nameLoose({ rows }: PrintedTable, { row, cell }: Place): string[] {
  const label =
    rows[row]?.cells
      .slice(0, cell)
      .map(text => text.trim())
      .filter(Boolean) ?? []
  return label.length > 0 ? [label.join(' ')] : []
}

/** Money of a sheet, a plain number such as a weight, or words. */
function readLoose(
  { sheets, projects, meanings, amountUnit }: BudgetDocument,
  table: PrintedTable,
  place: Place,
): Value | null {
  const text = table.rows[place.row]?.cells[place.cell]?.trim() ?? ''
  const same = (other: Place | null | undefined) =>
    other?.table === place.table && other.row === place.row && other.cell === place.cell
  const amount =
    sheets.flatMap(({ funds }) => listFigures(funds)).find(figure => same(figure?.place))?.amount ??
    projects.find(project => same(project.place))?.total ??
    null
  const unit: AmountUnit =
    table.unit ?? meanings.find(meaning => meaning.table === place.table)?.unit ?? amountUnit
  if (amount !== null && isFen(amount, unit)) return { kind: 'money', fen: toFen(amount, unit) }
  if (text === '') return null
  return /^-?\d+(?:\.\d{1,4})?$/.test(text)
    ? { kind: 'number', text, unit: '' }
    : { kind: 'words', text }
}

/** All money of a sheet. */
const listFigures = ({ further = [], ...figures }: SheetFunds) => [
  ...Object.values(figures),
  ...further,
]

/** The row itself, the rows it is a part of and the total, in printed order. */
function rowsAround(table: PrintedTable, place: Place, found: Found | null): readonly SeenRow[] {
  const wanted = new Set([place.row])
  if (found) {
    const { rows } = found.side
    for (
      let current: Row | undefined = found.row, steps = 0;
      current && steps < 9;
      current = current.parent === null ? undefined : rows[current.parent], steps++
    )
      wanted.add(current.row)
    const total = rows.findLast(({ role }) => role === 'total')
    if (total) wanted.add(total.row)
  }
  return [...wanted]
    .sort((a, b) => a - b)
    .flatMap(index => {
      const row = table.rows[index]
      return row ? [{ ...row, index, here: index === place.row }] : []
    })
}
