import { exactText, guardText, headerOf, isFigure } from './exact'
import type { ExportTable } from './table'

/** A table as cells of text: what every carrier writes, each in its own way. */
export interface ExportGrid {
  readonly header: readonly string[]
  readonly rows: readonly (readonly GridCell[])[]
}
export interface GridCell {
  readonly text: string
  readonly figure: boolean
}

/** Exact figures, guarded words and, where a row names any, its printed lines at the end. */
export function gridOf(table: ExportTable): ExportGrid {
  const traced = table.rows.some(({ sources }) => sources && sources.length > 0)
  return {
    header: [
      ...table.columns.map(column => guardText(headerOf(column, table))),
      ...(traced ? ['来源表', '原文行'] : []),
    ],
    rows: table.rows.map(({ cells, sources = [] }) => [
      ...table.columns.map(column => {
        const text = exactText(cells[column.key], column, table.unit)
        const figure = isFigure(text, column)
        return { text: figure ? text : guardText(text), figure }
      }),
      ...(traced
        ? [
            [...new Set(sources.map(source => source.table))],
            [...new Set(sources.map(source => source.line))],
          ].map(joined)
        : []),
    ]),
  }
}

const joined = (parts: readonly (string | number)[]): GridCell => ({
  text: guardText(parts.join('；')),
  figure: parts.length === 1 && typeof parts[0] === 'number',
})
