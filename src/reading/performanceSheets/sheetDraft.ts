import type { PrintedRow } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { Indicator, PerformanceSheet } from '@/document/project'
import { isBlank } from '@/reading/text/characters'
import type { SheetFindings } from './findings'
import {
  readBareLabel,
  readLabelKind,
  type LabelKind,
  readLabelledValue,
  removeGaps,
} from './labels'
import { SheetFields } from './sheetFields'

/** What the captions of a grid say of its sheets. */
export interface SheetCaption {
  readonly number: number | null
  readonly line: number
  /** What its title says that it is of, where that is no project: 部门整体支出. */
  readonly subject?: string | null
}

/** One sheet of a grid while it is read: what its labels say and its indicators. */
export class SheetDraft {
  readonly fields: SheetFields
  readonly labelledRows: LabelledRows
  readonly indicators: Indicator[] = []

  constructor(
    readonly table: string,
    readonly firstRow: number,
    unit: AmountUnit | null,
    private readonly findings: SheetFindings,
  ) {
    this.fields = new SheetFields(table, unit, findings)
    this.labelledRows = new LabelledRows(this.fields, findings)
  }

  /** Whether anything of a sheet was found in it. */
  get hasContent(): boolean {
    return this.fields.labelCount > 0 || this.indicators.length > 0
  }

  /** The sheet, and a word on what it lacks. `part` counts the sheets of the grid from 1. */
  finish(part: number, { number, line, subject }: SheetCaption): PerformanceSheet {
    const { level, department, funds, goal, goalLine, otherFields } = this.fields
    const { firstRow, findings } = this
    const name = this.fields.name || (subject ?? '')
    if (!name)
      findings.report('warning', 'missing-name', '起的绩效目标表没有项目名称，名称记为空', firstRow)
    if (!funds.total)
      findings.report(
        'warning',
        'missing-funds',
        `起的绩效目标表“${name}”没有资金总额，记为空`,
        firstRow,
      )
    if (this.indicators.length === 0)
      findings.report('warning', 'missing-indicators', `起的绩效目标表“${name}”没有指标`, firstRow)
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
      ...(otherFields.length > 0 ? { fields: otherFields } : {}),
      line: part > 1 ? this.fields.line : line,
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
export class LabelledRows {
  /** Labels that had no value beside them, by cell: it may stand below. */
  private labelsAbove = noLabels
  private lastLabel: Label | null = null

  constructor(
    private readonly fields: SheetFields,
    private readonly findings: SheetFindings,
  ) {}

  /** Takes what a row says; cells it cannot explain stay open in the coverage. */
  read(row: PrintedRow, index: number): void {
    const cells = listPrinted(row.cells)
    const labels = cells.map(({ cell, text }) => this.label(text, cell, index, row.line))
    if (
      labels.every(readLabelAt => readLabelAt === null) &&
      !this.readUnlabelled(cells, labels, index, row.line)
    )
      return
    let current: Label | null = null
    let pending: PrintedCell | null = null
    this.labelsAbove = noLabels
    for (let position = 0; position < cells.length; position++) {
      const printed = cells[position]!
      const label = labels[position]
      if (label === 'whole') current = pending = null
      else if (label) {
        if (current && pending) this.keepAbove(pending.cell, current)
        current = this.lastLabel = label
        pending = printed
      } else if (current && (pending || current.kind === 'goal')) {
        this.fields.take(current.kind, current.text, printed.text, {
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
    if (this.labelsAbove === noLabels) this.labelsAbove = new Map()
    this.labelsAbove.set(cell, label)
  }

  /** A cell's label; `whole` where the cell holds the value too and has been taken. */
  private label(text: string, cell: number, row: number, line: number): Label | 'whole' | null {
    const kind = readLabelKind(text)
    if (kind) {
      if (kind === 'funds' || kind === 'total' || kind === 'fiscal') this.fields.learnUnit(text)
      this.findings.coverage.markRead(row, cell)
      return { kind, text }
    }
    const both = readLabelledValue(text)
    if (!both) return null
    this.lastLabel = { kind: both.kind, text: both.label }
    this.fields.take(both.kind, both.label, both.value, { row, cell, line })
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
      this.fields.learnUnit(first.text)
      this.findings.coverage.markRead(row, first.cell)
      return false
    }
    const below = cells.filter(({ cell }) => this.labelsAbove.has(cell))
    const sole =
      this.labelsAbove.size === 1 && cells.length === 1
        ? [...this.labelsAbove.values()][0]
        : undefined
    if (below.length > 0 || sole) {
      for (const { cell, text } of sole ? cells : below) {
        const label = this.labelsAbove.get(cell) ?? sole
        if (label) this.fields.take(label.kind, label.text, text, { row, cell, line })
      }
      this.labelsAbove = noLabels
      return false
    }
    if (cells.length === 1 && this.lastLabel?.kind === 'goal') {
      this.fields.take('goal', this.lastLabel.text, first.text, { row, cell: first.cell, line })
      return false
    }
    if (
      cells.length === 1 ||
      removeGaps(first.text).length > 12 ||
      !/[\u4E00-\u9FFF]/.test(first.text)
    )
      return false
    labels[0] = { kind: 'field', text: first.text }
    this.findings.coverage.markRead(row, first.cell)
    return true
  }

  private isCaption(text: string): boolean {
    const word = removeGaps(text)
    return (
      /绩效.*表$/.test(readBareLabel(word)) ||
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
