import { toFen } from '@/document/money'
import type { ExportCell, ExportColumn, ExportRow, ExportTable } from '@/exporting/cells'
import { type DisplayUnit, formatAmount, formatCount, formatPercent, noFigure } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

interface FrameRows {
  readonly columns: readonly TableColumn<ExportRow>[]
  readonly rows: readonly ExportRow[]
}

/**
 * Builds the rows and columns that show a file's table: the rows of totals at its end are its foot.
 * A table with totals among its rows keeps its order.
 */
export function frameRows({ columns, rows, unit }: ExportTable): FrameRows {
  const length = rows.findLastIndex(({ total }) => !total) + 1
  const [body, totals] = [rows.slice(0, length), rows.slice(length)]
  const sorts = body.every(({ total }) => !total)
  return {
    rows: body,
    columns: columns.map(column => {
      const { key, label, kind } = column
      const cell = ({ cells, figures }: ExportRow) => ({
        text: cellText(cells[key], column, unit),
        provenance: cells[key] === null ? null : figures?.[key],
      })
      return {
        key,
        label,
        kind: kind === 'text' ? 'text' : 'figure',
        class: key,
        heading: key === 'name',
        cell,
        ...(sorts && { value: ({ cells }: ExportRow) => sortValue(cells[key], column, unit) }),
        ...(totals.length > 0 && { total: totals.map(cell) }),
      }
    }),
  }
}

function cellText(cell: ExportCell | undefined, { kind }: ExportColumn, unit: DisplayUnit): string {
  if (cell === null || cell === undefined) return kind === 'text' ? '' : noFigure
  if (typeof cell === 'object') return formatPercent(cell.part, cell.whole)
  if (kind === 'count') return formatCount(Number(cell))
  if (kind === 'percent') return `${cell}%`.replace(/^-/, '\u2212')
  if (kind === 'amount')
    return formatAmount(typeof cell === 'number' ? cell : toFen(cell, unit), unit)
  return String(cell)
}

function sortValue(
  cell: ExportCell | undefined,
  { kind }: ExportColumn,
  unit: DisplayUnit,
): number | string | null {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'object') return cell.whole === 0 ? null : cell.part / cell.whole
  if (kind === 'amount' && typeof cell === 'string') return toFen(cell, unit)
  return kind === 'text' ? String(cell) : Number(cell)
}
