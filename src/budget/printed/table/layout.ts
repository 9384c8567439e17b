import type { BudgetDocument, PrintedTable, TableMeaning } from '@/document/document'
import { formSpans, headerSpans, type Span } from './spans'
import { cellText, isFigureText } from './cells'

/**
 * A cell as it is set: `rows` and `columns` are more than 1 where it is merged with those beside
 * it.
 */
export interface LaidCell {
  readonly row: number
  readonly cell: number
  readonly text: string
  readonly rows: number
  readonly columns: number
  /** What it is to the others: words over a column or before a row, or neither. */
  readonly heads: 'columns' | 'row' | null
  /** Set at the right, as a figure of its column or the words over it. */
  readonly figure: boolean
}

/** How a printed table is set. */
export interface TableLayout {
  readonly width: number
  /** Rows that stay in view while the others scroll: none for a form. */
  readonly frozenRows: number
  /** Label columns at the left, and which of them tells the rows apart best; `null` without. */
  readonly labels: number
  readonly name: number | null
  /** Columns at which a further side of the table begins. */
  readonly sides: readonly number[]
  readonly spans: readonly Span[]
  /** The cells of a row, those left out that another covers. */
  cellsOf(row: number): readonly LaidCell[]
}

/**
 * Lays a printed table out: merged headers, label columns, sides, and which columns hold figures.
 */
export function layoutTable(document: BudgetDocument, table: PrintedTable): TableLayout {
  const meaning = document.meanings.find(found => found.table === table.id)
  const form = table.kind === 'performanceSheet'
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const spans = form
    ? formSpans(
        table,
        document.sheets.filter(sheet => sheet.table === table.id),
      )
    : headerSpans(table)
  const covered = new Set(
    spans.flatMap(({ row, cell, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, index) => `${row + Math.floor(index / columns)} ${cell + (index % columns)}`,
      ).slice(1),
    ),
  )
  const spanAt = new Map(spans.map(span => [`${span.row} ${span.cell}`, span]))
  const figures = figureColumns(table, meaning, width)
  const first = [...Array(width).keys()].find(column => figures.has(column)) ?? 0
  const labels = form ? 0 : first
  const sides = sideStarts(meaning, figures, width)
  const name = nameColumn(table, labels)

  const lay = (row: number, cell: number): LaidCell => {
    const text = cellText(table.rows[row]?.cells ?? [], cell)
    const { rows, columns } = spanAt.get(`${row} ${cell}`) ?? { rows: 1, columns: 1 }
    const header = row < table.headerRows
    const value = header && form && row < table.headerRows - 1 && columns > 1 && cell > 0
    const heads =
      text === '' || value
        ? null
        : header
          ? form && row < table.headerRows - 1
            ? 'row'
            : 'columns'
          : cell === name
            ? 'row'
            : null
    return {
      row,
      cell,
      text,
      rows,
      columns,
      heads,
      figure:
        !form && figures.has(cell) && (header ? columns === 1 : text === '' || isFigureText(text)),
    }
  }
  return {
    width,
    labels,
    name,
    sides,
    spans,
    frozenRows: form ? 0 : table.headerRows,
    cellsOf: row =>
      Array.from({ length: width }, (_, cell) => cell)
        .filter(cell => !covered.has(`${row} ${cell}`))
        .map(cell => lay(row, cell)),
  }
}

/**
 * Columns of amounts by what was understood; of a table that was not understood, those that mostly
 * hold numbers.
 */
function figureColumns(
  table: PrintedTable,
  meaning: TableMeaning | undefined,
  width: number,
): ReadonlySet<number> {
  const understood = meaning?.sides.flatMap(({ columns }) => columns.map(({ cell }) => cell)) ?? []
  if (understood.length > 0) {
    // A column between two of amounts that no header names holds figures too, where it holds only
    // such.
    const most = Math.max(...understood)
    const between = [...Array(width).keys()].filter(
      column =>
        column > Math.min(...understood) &&
        column < most &&
        !understood.includes(column) &&
        mostlyFigures(table, column),
    )
    return new Set([...understood, ...between])
  }
  const found = [...Array(width).keys()].filter(column => mostlyFigures(table, column))
  const firstLabel = [...Array(width).keys()].find(column => !found.includes(column)) ?? 0
  return new Set(found.filter(column => column > firstLabel))
}

function mostlyFigures({ rows, headerRows }: PrintedTable, column: number): boolean {
  const filled = rows
    .slice(headerRows)
    .map(({ cells }) => cellText(cells, column))
    .filter(Boolean)
  return filled.length > 0 && filled.filter(isFigureText).length * 2 > filled.length
}

/** The first label column after the amounts of the side before. */
function sideStarts(
  meaning: TableMeaning | undefined,
  figures: ReadonlySet<number>,
  width: number,
): readonly number[] {
  if (!meaning || meaning.sides.length < 2) return []
  return [...Array(width).keys()].filter(
    column =>
      column > 0 &&
      !figures.has(column) &&
      figures.has(column - 1) &&
      [...figures].some(figure => figure > column),
  )
}

/** The label column with the most different words: the names of subjects, units or projects. */
function nameColumn({ rows, headerRows }: PrintedTable, labels: number): number | null {
  let [best, most] = [-1, 0]
  for (let column = 0; column < labels; column++) {
    const different = new Set(
      rows
        .slice(headerRows)
        .map(({ cells }) => cellText(cells, column))
        .filter(Boolean),
    ).size
    if (different > most || (different === most && best === 0)) [best, most] = [column, different]
  }
  return best < 0 ? (labels > 0 ? labels - 1 : null) : best
}
