import type { Amount, BudgetDocument, PrintedTable, Row, Side } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { Mark } from './mark'
import { cellText } from './cells'

/** What a printed cell or row says. */
export interface CellMeaning {
  readonly line: number
  /** As printed; `null` for a whole row. */
  readonly text: string | null
  /** Names of the rows that this one is a part of, outermost first, and its own. */
  readonly path: readonly { readonly code: string | null; readonly name: string }[]
  /** Header words of the column, outermost first. */
  readonly column: readonly string[]
  /** Exact decimal text; `null` for a blank, left out where the cell is no amount. */
  readonly amount?: Amount
  readonly unit: AmountUnit | null
}

/**
 * What is known of a marked cell or row: its row's names, its column's words, its amount and its
 * line.
 */
export function cellMeaning(
  document: BudgetDocument,
  table: PrintedTable,
  { row, cell }: Mark,
): CellMeaning {
  const meaning = document.meanings.find(found => found.table === table.id)
  const printed = table.rows[row]
  const rest = {
    line: printed?.line ?? table.line,
    text: cell === null ? null : cellText(printed?.cells ?? [], cell),
    unit: meaning?.unit ?? table.unit,
  }
  const found = sideAt(meaning?.sides ?? [], row, cell)
  if (!found) return { ...rest, ...nameSheetCell(document, table, { row, cell }) }
  const { side, own } = found
  const column =
    cell === null
      ? undefined
      : side.columns.find(({ key, cell: column }) => (own.cells?.[key] ?? column) === cell)
  return {
    ...rest,
    path: pathOf(side, own),
    column: column ? column.label.split(' / ') : [],
    ...(column ? { amount: own.amounts[column.key] ?? null } : {}),
  }
}

/**
 * The side whose amounts a cell is among; for a label, the side that begins at it; for a row, the
 * only side that has it.
 */
function sideAt(
  sides: readonly Side[],
  row: number,
  cell: number | null,
): { side: Side; own: Row } | null {
  const having = sides.flatMap(side => {
    const own = side.rows.find(found => found.row === row)
    return own ? [{ side, own }] : []
  })
  if (cell === null) return having.length === 1 ? (having[0] ?? null) : null
  const ends = ({ side, own }: { side: Side; own: Row }) =>
    Math.max(-1, ...side.columns.map(({ key, cell: column }) => own.cells?.[key] ?? column))
  return [...having].sort((a, b) => ends(a) - ends(b)).find(found => cell <= ends(found)) ?? null
}

function pathOf({ rows }: Side, own: Row): CellMeaning['path'] {
  const path: { code: string | null; name: string }[] = []
  let current: Row | undefined = own
  for (let steps = 0; current && steps <= rows.length; steps++) {
    path.unshift({ code: current.code, name: current.name })
    current = current.parent === null ? undefined : rows[current.parent]
  }
  return path.filter(({ name, code }) => name !== '' || code !== null)
}

/** On a performance sheet, the indicator of a row and the field of a cell. */
function nameSheetCell(
  { sheets }: BudgetDocument,
  table: PrintedTable,
  { row, cell }: Mark,
): Pick<CellMeaning, 'path' | 'column' | 'amount'> {
  const name = (label: string) => ({ code: null, name: label })
  for (const sheet of sheets.filter(found => found.table === table.id)) {
    for (const [label, figure] of [
      ['年度资金总额', sheet.funds.total],
      ['其中：财政拨款', sheet.funds.fiscal],
      ['其他资金', sheet.funds.other],
    ] as const) {
      if (figure?.place.row === row)
        return {
          path: [name(sheet.name), name(label)],
          column: [],
          ...(cell === figure.place.cell ? { amount: figure.amount } : {}),
        }
    }
    const indicator = sheet.indicators.find(found => found.row === row)
    if (!indicator) continue
    const { cells } = indicator
    const column =
      cell === null
        ? []
        : cell === cells.name
          ? ['三级指标']
          : cell === cells.weight
            ? ['权重']
            : [cells.target, cells.operator, cells.unit].includes(cell)
              ? ['指标值']
              : []
    return {
      path: [indicator.dimension, indicator.category, indicator.name].filter(Boolean).map(name),
      column,
    }
  }
  return { path: [], column: [] }
}
