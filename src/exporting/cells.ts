import { displayDecimals, type DisplayUnit } from '@/text/format'
import { fromFen, type Fen } from '@/document/money'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'

/**
 * A table as a view hands it in to be copied or saved: exact values, in the order in which they are
 * seen.
 */
export interface ExportTable {
  readonly title: string
  /** Unit of the amounts. */
  readonly unit: DisplayUnit
  /** Where it is printed, in words: "表五《一般公共预算支出表》表内第 1–12 行". */
  readonly source: string
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly ExportRow[]
}

type ExportKind = 'text' | 'amount' | 'percent' | 'count' | 'number'
export interface ExportColumn {
  readonly key: string
  readonly label: string
  readonly kind: ExportKind
}

export interface ExportRow {
  readonly cells: Readonly<Record<string, ExportCell>>
  /**
   * Lines of the document in which the row's figures are printed, with the titles of their tables;
   * of another document without a line, as its own text names it.
   */
  readonly sources?: readonly ExportCitation[]
  readonly total?: boolean
  /** Where the figures come from, by column. */
  readonly figures?: Readonly<Record<string, Provenance | ProvenanceMaker | null>>
}
interface ExportCitation {
  readonly table: string
  readonly line: number | null
  /** The line as it is found in the file, where that is no number: "3页12行". */
  readonly at?: string
}

/**
 * `text`: words. `amount`: 分, or exact decimal text in the table's unit. `percent`: what of what,
 * or exact decimal text in percent. `count`: an integer. `number`: exact decimal text. `null` is no
 * figure, which is not zero.
 */
export type ExportCell = string | number | ExportShare | null
interface ExportShare {
  readonly part: Fen
  readonly whole: Fen
}

/**
 * Decimals of a computed share in percent; a hundred times finer than on screen, so that no share
 * but none reads as zero.
 */
const shareDecimals = 4

/**
 * A cell's figure as plain decimal text ("-97598.96"), its text, or '' for none. Amounts keep
 * every decimal they have.
 */
export function exactText(
  cell: ExportCell | undefined,
  { kind }: Pick<ExportColumn, 'kind'>,
  unit: DisplayUnit,
): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return percentText(cell)
  return kind === 'amount' && typeof cell === 'number'
    ? fromFen(cell, unit, displayDecimals[unit])
    : String(cell)
}

/** The label of a column with the unit of its figures: "金额（万元）". */
export function headerOf(
  { label, kind }: ExportColumn,
  { unit }: Pick<ExportTable, 'unit'>,
): string {
  if (kind === 'amount') return `${label}（${unit}）`
  return kind === 'percent' ? `${label}（%）` : label
}

/** Whether a cell is read as a number wherever it is pasted or opened. */
export const isFigure = (text: string, { kind }: Pick<ExportColumn, 'kind'>) =>
  kind !== 'text' && /^-?\d+(\.\d+)?$/.test(text)

/** Marks text that a spreadsheet would take for a formula. */
export function guardText(text: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

function percentText({ part, whole }: ExportShare): string {
  if (whole === 0) return ''
  const [dividend, divisor] = [
    BigInt(Math.abs(part)) * 10n ** BigInt(shareDecimals + 2),
    BigInt(Math.abs(whole)),
  ]
  const steps = String((dividend * 2n + divisor) / (divisor * 2n)).padStart(shareDecimals + 1, '0')
  const minus = part < 0 !== whole < 0 && Number(steps) !== 0 ? '-' : ''
  return `${minus}${steps.slice(0, -shareDecimals)}.${steps.slice(-shareDecimals)}`
}

/** A table as cells of text: what every file format writes, each in its own way. */
export interface ExportGrid {
  readonly header: readonly string[]
  readonly rows: readonly (readonly GridCell[])[]
}
export interface GridCell {
  readonly text: string
  readonly figure: boolean
}

/** Builds the cells of a table: exact figures, guarded text and the printed lines of each row. */
export function buildGrid(table: ExportTable): ExportGrid {
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
            [...new Set(sources.flatMap(({ line, at }) => at ?? line ?? []))],
          ].map(joinParts)
        : []),
    ]),
  }
}

const joinParts = (parts: readonly (string | number)[]): GridCell => ({
  text: guardText(parts.join('；')),
  figure: parts.length === 1 && typeof parts[0] === 'number',
})
