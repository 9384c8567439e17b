import type { Diagnostic, PrintedRow } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import type { Ledger } from '@/reading/coverage'
import { isBlank } from '@/reading/text'
import { Forms } from './cellShapes'
import { Findings } from './findings'
import { mergeHeader, type SheetColumn } from './indicatorColumns'
import { type IndicatorRow, IndicatorRows } from './indicators'
import { labelKind, type LabelKind, labelledValue, squeeze } from './labels'
import { Part, type SheetCaption } from './sheetDraft'

/** A grid to be read as performance sheets. */
export interface SheetInput extends SheetCaption {
  readonly table: string
  readonly rows: readonly PrintedRow[]
  /** The unit its captions print; a unit in a label of the sheet goes before it. */
  readonly unit: AmountUnit | null
  /** What the document's sheets share. */
  readonly forms?: Forms
}

export interface SheetReading {
  /**
   * `null` where nothing of a performance sheet was found; the first where the grid prints several.
   */
  readonly sheet: PerformanceSheet | null
  /** All sheets of the grid in printed order: mostly one; the others have their `part`. */
  readonly sheets: readonly PerformanceSheet[]
  /** Rows down to and with the header of the (first) indicators. */
  readonly headerRows: number
  readonly unit: AmountUnit | null
  /** Every printed cell placed (meaning, label, header) or named in a diagnostic. */
  readonly ledger: Ledger
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a 项目支出绩效目标表 by its labels and header words, wherever they stand; amounts in the
 * `unit` it returns. Never throws.
 */
export function readSheet(input: SheetInput): SheetReading {
  const findings = new Findings(input.table, input.rows)
  const parts = new Parts(input, findings)
  for (let index = 0; index < input.rows.length; index++) {
    const row = input.rows[index]
    if (row) parts.read(row, index)
  }
  const sheets = parts.finish()
  findings.nameRest()
  return {
    sheet: sheets[0] ?? null,
    sheets,
    headerRows: parts.headerRows,
    unit: parts.unit,
    ledger: findings.ledger,
    diagnostics: findings.diagnostics,
  }
}

/**
 * Reads a grid row by row into its sheets: a second 项目名称 below indicators, or beside them in a
 * list, begins the next.
 */
export class Parts {
  headerRows = 0
  private readonly parts: Part[] = []
  private part: Part
  private columns: readonly SheetColumn[] | null = null
  private indicators: IndicatorRows | null = null
  private headerRow = -1
  private headerWord = ''

  private readonly forms: Forms

  constructor(
    private readonly input: SheetInput,
    private readonly findings: Findings,
  ) {
    this.forms = input.forms ?? new Forms()
    this.part = new Part(input.table, 0, input.unit, findings)
    this.parts.push(this.part)
  }

  get unit(): AmountUnit | null {
    return this.part.form.unit
  }

  /** Takes the next row. */
  read(row: PrintedRow, index: number): void {
    if (this.readHeader(row, index)) return
    const first = this.indicators ? (row.cells.find(text => !isBlank(text)) ?? '') : ''
    const kind = labelOf(first)
    if (kind === 'name' && this.part.indicators.length > 0) {
      this.begin(index)
      this.columns = this.indicators = null
    }
    if (!this.indicators || kind !== null || isCaption(first))
      return this.part.labelled.read(row, index)
    const read = this.indicators.read(row, index)
    if (!read) return
    if (read.project ?? read.goal ?? read.amount) this.readListed(read, row, index)
    if (read.indicator) this.part.indicators.push(read.indicator)
  }

  /** The sheets found. */
  finish(): PerformanceSheet[] {
    const found = this.parts.filter(part => part.found)
    return found.map((part, at) => part.finish(at + 1, this.input))
  }

  private begin(row: number): void {
    this.part = new Part(this.input.table, row, this.part.form.unit, this.findings)
    this.parts.push(this.part)
  }

  private readHeader(row: PrintedRow, index: number): boolean {
    const { columns } = this
    const header = (columns ? row.cells.includes(this.headerWord) : mayBeHeader(row))
      ? this.forms.readHeader(row.cells)
      : null
    const current =
      header && !columns
        ? header
        : !header && columns && index === this.headerRow + 1
          ? mergeHeader(columns, row.cells)
          : null
    if (!header && !current) return false
    this.findings.ledger.placeRow(index)
    if (!current) return true
    if (header) this.headerWord = row.cells[header[0]?.cell ?? 0] ?? ''
    for (const { role, label } of current) if (role === 'amount') this.part.form.learnUnit(label)
    this.columns = current
    this.headerRow = index
    if (this.parts.length === 1) this.headerRows = index + 1
    this.indicators = new IndicatorRows(current, this.forms, this.findings)
    return true
  }

  /** A row of a list that begins a project, or says its goal or amount. */
  private readListed(
    { project, goal, amount }: IndicatorRow,
    row: PrintedRow,
    index: number,
  ): void {
    if (project && this.part.form.name && this.part.form.name !== project.form.text)
      this.begin(index)
    const { form } = this.part
    const take = (kind: LabelKind, cell: number) =>
      form.take(kind, '', row.cells[cell] ?? '', { row: index, cell, line: row.line })
    if (project && !form.name) take('name', project.cell)
    if (goal) take('goal', goal.cell)
    if (amount) take('total', amount.cell)
  }
}

function isCaption(text: string): boolean {
  return text.includes('绩效') && /绩效.*表(?:[（(].*)?$/.test(squeeze(text))
}

/**
 * Header words have few characters in common with other cells: most rows are told apart by them.
 */
function mayBeHeader(row: PrintedRow): boolean {
  let words = 0
  for (const text of row.cells)
    if (text !== '' && text.length <= 40 && /[级值重称]/.test(text)) words++
  return words >= 2
}

/**
 * The label that a row begins with; labelled rows may follow the indicators (备注, 填表人, the next
 * sheet).
 */
function labelOf(text: string): LabelKind | null {
  if (text === '') return null
  const kind = labelKind(text) ?? labelledValue(text)?.kind ?? null
  return kind === 'other' ? null : kind
}
