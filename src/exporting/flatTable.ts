import papaparse from 'papaparse'
import { guardText } from './cells'

/** A column of a flat table; the words are those of Table Schema (Frictionless 1). */
export interface FlatColumn<Row> {
  readonly name: keyof Row & string
  readonly type: 'string' | 'integer'
  readonly title: string
  readonly description: string
}

interface FlatCsv<Row> {
  readonly columns: readonly FlatColumn<Row>[]
  readonly rows: readonly Row[]
  /** Marks text that a spreadsheet would take for a formula: for people, not for programs. */
  readonly guarded?: boolean
  /** Left out where rows go on below those of another file. */
  readonly header?: boolean
}

/** A figure as it is printed, which is no formula, even where it is below zero. */
const plainNumber = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/

/** Writes rows as CSV (RFC 4180, UTF-8 without a mark); `null` is an empty cell. */
export function buildFlatCsv<Row>({ columns, rows, guarded, header = true }: FlatCsv<Row>): string {
  const cells = rows.map(row =>
    columns.map(({ name, type }) => {
      const value = row[name]
      if (value === null || value === undefined) return ''
      const text = String(value)
      return guarded && type === 'string' && !plainNumber.test(text) ? guardText(text) : text
    }),
  )
  const lines = header ? [columns.map(({ name }) => name), ...cells] : cells
  return lines.length === 0 ? '' : `${papaparse.unparse(lines, { newline: '\r\n' })}\r\n`
}

/**
 * The descriptor of a Tabular Data Package (https://specs.frictionlessdata.io, v1) with one CSV
 * file: types, titles and descriptions of its columns.
 */
export function describePackage<Row>({
  name,
  title,
  path,
  columns,
}: {
  readonly name: string
  readonly title: string
  /** Of the CSV file, beside the descriptor. */
  readonly path: string
  readonly columns: readonly FlatColumn<Row>[]
}): object {
  return {
    profile: 'tabular-data-package',
    name,
    title,
    resources: [
      {
        profile: 'tabular-data-resource',
        name,
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', header: true },
        schema: {
          fields: columns.map(({ name, type, title, description }) => ({
            name,
            type,
            title,
            description,
          })),
          missingValues: [''],
        },
      },
    ],
  }
}
