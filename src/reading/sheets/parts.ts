import type { PrintedRow } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import { mergeHeader, type SheetColumn } from './columns'
import type { Findings } from './findings'
import { Forms } from './forms'
import { type IndicatorRow, IndicatorRows } from './indicators'
import { labelKind, labelledValue, type LabelKind } from './labels'
import { Part } from './part'
import type { SheetInput } from './input'
import { isBlank } from '../words'
import { squeeze } from './words'

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
