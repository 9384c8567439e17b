import { escapeText } from './svg'
import type { Copied } from './clipboard'
import { guardText } from './cells'

/**
 * A printed table as it is copied or saved: its cells as they stand, and which of them are merged.
 */
export interface PrintedWorksheet {
  readonly title: string
  /** Unit, source and lines, in words. */
  readonly subtitle: string
  readonly rows: readonly (readonly PrintedCell[])[]
  readonly notes: readonly string[]
  readonly spans: readonly PrintedSpan[]
  readonly headerRows: number
  /** Header rows and label columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
}
/**
 * `amount`: exact decimal text, where the cell was understood as money. `number`: printed as a
 * plain number, whatever it counts.
 */
export interface PrintedCell {
  readonly text: string
  readonly amount: string | null
  readonly number: boolean
}
export interface PrintedSpan {
  readonly row: number
  readonly cell: number
  readonly rows: number
  readonly columns: number
}

/** A printed table as text between tabs, and as HTML with its merged cells. */
export function copyWorksheet({ title, rows, spans, headerRows }: PrintedWorksheet): Copied {
  const merged = new Map(spans.map(span => [`${span.row} ${span.cell}`, span]))
  const covered = coveredCells(spans)
  const cell = ({ text, number }: PrintedCell, row: number, column: number) => {
    if (covered.has(`${row} ${column}`)) return ''
    const span = merged.get(`${row} ${column}`)
    const size = span
      ? `${span.rows > 1 ? ` rowspan="${span.rows}"` : ''}${span.columns > 1 ? ` colspan="${span.columns}"` : ''}`
      : ''
    const name = row < headerRows ? 'th' : 'td'
    return `<${name}${size}${number && row >= headerRows ? ' align="right"' : ''}>${escapeText(text)}</${name}>`
  }
  return {
    text: rows
      .map(row =>
        row
          .map(({ text, number }) => (number ? text : guardText(text.replace(/[\t\r\n]+/g, ' '))))
          .join('\t'),
      )
      .join('\n'),
    html: `<table><caption>${escapeText(title)}</caption>${rows.map((row, index) => `<tr>${row.map((printed, column) => cell(printed, index, column)).join('')}</tr>`).join('')}</table>`,
  }
}

/** Cells that a merged one covers, as "row cell". */
function coveredCells(spans: readonly PrintedSpan[]): ReadonlySet<string> {
  return new Set(
    spans.flatMap(({ row, cell, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, index) => `${row + Math.floor(index / columns)} ${cell + (index % columns)}`,
      ).slice(1),
    ),
  )
}
