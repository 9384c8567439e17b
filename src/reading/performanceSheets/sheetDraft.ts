import type { PrintedRow } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { Indicator, PerformanceSheet } from '@/document/project'
import { isBlank } from '@/reading/text'
import type { Findings } from './findings'
import { bareLabel, labelKind, type LabelKind, labelledValue, squeeze } from './labels'
import { SheetForm } from './sheetFields'

/** What the captions of a grid say of its sheets. */
export interface SheetCaption {
  readonly number: number | null
  readonly line: number
  /** What its title says that it is of, where that is no project: 部门整体支出. */
  readonly subject?: string | null
}

/** One sheet of a grid while it is read: what its labels say and its indicators. */
export class Part {
  readonly form: SheetForm
  readonly labelled: FormRows
  readonly indicators: Indicator[] = []

  constructor(
    readonly table: string,
    readonly firstRow: number,
    unit: AmountUnit | null,
    private readonly findings: Findings,
  ) {
    this.form = new SheetForm(table, unit, findings)
    this.labelled = new FormRows(this.form, findings)
  }

  /** Whether anything of a sheet was found in it. */
  get found(): boolean {
    return this.form.labels > 0 || this.indicators.length > 0
  }

  /** The sheet, and a word on what it lacks. `part` counts the sheets of the grid from 1. */
  finish(part: number, { number, line, subject }: SheetCaption): PerformanceSheet {
    const { level, department, funds, goal, goalLine, fields } = this.form
    const { firstRow, findings } = this
    const name = this.form.name || (subject ?? '')
    if (!name)
      findings.say('warning', 'missing-name', '起的绩效目标表没有项目名称，名称记为空', firstRow)
    if (!funds.total)
      findings.say(
        'warning',
        'missing-funds',
        `起的绩效目标表“${name}”没有资金总额，记为空`,
        firstRow,
      )
    if (this.indicators.length === 0)
      findings.say('warning', 'missing-indicators', `起的绩效目标表“${name}”没有指标`, firstRow)
    return {
      table: this.table,
      ...(part > 1 ? { part } : {}),
      number,
      name,
      level,
      department,
      funds,
      goal,
      goalLine,
      indicators: this.indicators,
      ...(fields.length > 0 ? { fields } : {}),
      line: part > 1 ? this.form.line : line,
    }
  }
}

interface Label {
  readonly kind: LabelKind
  readonly text: string
}
interface PrintedCell {
  readonly cell: number
  readonly text: string
}
/** Most rows leave none: this one stays empty. */
const noLabels = new Map<number, Label>()

/**
 * Reads the rows of a sheet that print a label and its value side by side, in one cell, or one
 * above the other.
 */
export class FormRows {
  /** Labels that had no value beside them, by cell: it may stand below. */
  private above = noLabels
  private last: Label | null = null

  constructor(
    private readonly form: SheetForm,
    private readonly findings: Findings,
  ) {}

  /** Takes what a row says; cells it cannot explain are left for the account to name. */
  read(row: PrintedRow, index: number): void {
    const cells = listPrinted(row.cells)
    const labels = cells.map(({ cell, text }) => this.label(text, cell, index, row.line))
    if (
      labels.every(label => label === null) &&
      !this.readUnlabelled(cells, labels, index, row.line)
    )
      return
    let current: Label | null = null
    let pending: PrintedCell | null = null
    this.above = noLabels
    for (let at = 0; at < cells.length; at++) {
      const printed = cells[at]!
      const label = labels[at]
      if (label === 'whole') current = pending = null
      else if (label) {
        if (current && pending) this.keepAbove(pending.cell, current)
        current = this.last = label
        pending = printed
      } else if (current && (pending || current.kind === 'goal')) {
        this.form.take(current.kind, current.text, printed.text, {
          row: index,
          cell: printed.cell,
          line: row.line,
        })
        pending = null
      }
    }
    if (current && pending) this.keepAbove(pending.cell, current)
  }

  private keepAbove(cell: number, label: Label): void {
    if (this.above === noLabels) this.above = new Map()
    this.above.set(cell, label)
  }

  /** A cell's label; `whole` where the cell holds the value too and has been taken. */
  private label(text: string, cell: number, row: number, line: number): Label | 'whole' | null {
    const kind = labelKind(text)
    if (kind) {
      if (kind === 'funds' || kind === 'total' || kind === 'fiscal') this.form.learnUnit(text)
      this.findings.ledger.place(row, cell)
      return { kind, text }
    }
    const both = labelledValue(text)
    if (!both) return null
    this.last = { kind: both.kind, text: both.label }
    this.form.take(both.kind, both.label, both.value, { row, cell, line })
    return 'whole'
  }

  /**
   * A row without a known label: values below their labels, a goal that goes on, a title, or a
   * label not met before.
   */
  private readUnlabelled(
    cells: readonly PrintedCell[],
    labels: (Label | 'whole' | null)[],
    row: number,
    line: number,
  ): boolean {
    const [first] = cells
    if (!first) return false
    if (cells.length === 1 && this.isCaption(first.text)) {
      this.form.learnUnit(first.text)
      this.findings.ledger.place(row, first.cell)
      return false
    }
    const below = cells.filter(({ cell }) => this.above.has(cell))
    const sole =
      this.above.size === 1 && cells.length === 1 ? [...this.above.values()][0] : undefined
    if (below.length > 0 || sole) {
      for (const { cell, text } of sole ? cells : below) {
        const label = this.above.get(cell) ?? sole
        if (label) this.form.take(label.kind, label.text, text, { row, cell, line })
      }
      this.above = noLabels
      return false
    }
    if (cells.length === 1 && this.last?.kind === 'goal') {
      this.form.take('goal', this.last.text, first.text, { row, cell: first.cell, line })
      return false
    }
    if (
      cells.length === 1 ||
      squeeze(first.text).length > 12 ||
      !/[\u4E00-\u9FFF]/.test(first.text)
    )
      return false
    labels[0] = { kind: 'field', text: first.text }
    this.findings.ledger.place(row, first.cell)
    return true
  }

  private isCaption(text: string): boolean {
    const word = squeeze(text)
    return (
      /绩效.*表$/.test(bareLabel(word)) ||
      /^[（(]?\d{4}年度?[)）]?$/.test(word) ||
      /^(?:金额)?单位[：:]/.test(word)
    )
  }
}

function listPrinted(texts: readonly string[]): PrintedCell[] {
  const cells: PrintedCell[] = []
  for (let cell = 0; cell < texts.length; cell++) {
    const text = texts[cell]!
    if (!isBlank(text)) cells.push({ cell, text })
  }
  return cells
}
