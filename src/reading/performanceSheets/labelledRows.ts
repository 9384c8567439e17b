import type { PrintedRow } from '@/document/document'
import type { SheetTask } from '@/document/project'
import { isBlank } from '@/reading/text/characters'
import type { SheetFindings } from './findings'
import { FundColumns } from './fundColumns'
import {
  readBareLabel,
  readLabelKind,
  type LabelKind,
  readLabelledValue,
  removeGaps,
} from './labels'
import type { SheetFields } from './sheetFields'
import { TaskRows } from './tasks'

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

  private readonly fundColumns: FundColumns
  private readonly taskRows: TaskRows

  constructor(
    private readonly fields: SheetFields,
    private readonly findings: SheetFindings,
    tasks: SheetTask[],
  ) {
    this.fundColumns = new FundColumns(fields)
    this.taskRows = new TaskRows(fields, tasks)
  }

  /** Takes what a row says; cells it cannot explain stay open in the coverage. */
  read(row: PrintedRow, index: number): void {
    if (this.fundColumns.readHeader(row.cells)) return this.findings.coverage.markRowRead(index)
    if (this.fundColumns.readRow(row.cells, index, row.line)) return
    if (this.taskRows.read(row.cells, index, row.line)) return
    this.readLabelled(row, index)
  }

  private readLabelled(row: PrintedRow, index: number): void {
    const cells = listPrinted(row.cells)
    // A header of goals: 项目绩效总目标 | 名称 | 目标说明.
    if (cells.length > 2 && cells.slice(1).every(({ text }) => goalHeader.test(removeGaps(text))))
      return this.findings.coverage.markRowRead(index)
    const labels = cells.map(({ cell, text }) => this.label(text, cell, index, row.line))
    settleGoals(labels)
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
      } else if (current && !pending && this.isLabelOf(cells, labels, position)) {
        this.findings.coverage.markRead(index, printed.cell)
        current = { kind: 'field', text: printed.text }
        pending = printed
      } else if (current && (pending || isGoal(current))) {
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

  /** Whether a text stands where a label does: behind a value, with a value of its own behind it. */
  private isLabelOf(
    cells: readonly PrintedCell[],
    labels: readonly (Label | 'whole' | null)[],
    position: number,
  ): boolean {
    const next = cells[position + 1]
    return (
      next !== undefined &&
      labels[position + 1] === null &&
      this.lastLabel !== null &&
      !isGoal(this.lastLabel) &&
      /^[\u4E00-\u9FFF（）()：:、/]{2,12}$/.test(removeGaps(cells[position]?.text ?? ''))
    )
  }

  private keepAbove(cell: number, label: Label): void {
    if (this.labelsAbove === noLabels) this.labelsAbove = new Map()
    this.labelsAbove.set(cell, label)
  }

  /** A cell's label; `whole` where the cell holds the value too and has been taken. */
  private label(text: string, cell: number, row: number, line: number): Label | 'whole' | null {
    const kind = readLabelKind(text)
    if (kind) {
      if (namesUnit.has(kind)) this.fields.learnUnit(text)
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
    const isOfGoals = [...this.labelsAbove.values()].every(isGoal)
    const sole =
      this.labelsAbove.size === 1 && cells.length === 1
        ? [...this.labelsAbove.values()][0]
        : undefined
    if (below.length > 0 || sole) {
      for (const { cell, text } of sole ? cells : below) {
        const label = this.labelsAbove.get(cell) ?? sole
        if (label) this.fields.take(label.kind, label.text, text, { row, cell, line })
      }
      // Goals go on over rows, one below the other in their columns.
      if (!isOfGoals || sole) this.labelsAbove = noLabels
      return false
    }
    if (cells.length === 1 && this.lastLabel && isGoal(this.lastLabel)) {
      this.fields.take(this.lastLabel.kind, this.lastLabel.text, first.text, {
        row,
        cell: first.cell,
        line,
      })
      return false
    }
    if (
      cells.length === 1 ||
      removeGaps(first.text).length > 12 ||
      /^\d|[。；]$/.test(first.text.trim()) ||
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

/** Labels of money, which may have its unit: 年度资金总额（元）. */
const namesUnit: ReadonlySet<LabelKind> = new Set([
  'funds',
  'total',
  'fiscal',
  'initial',
  'spent',
  'heading',
])
const goalHeader = /^(?:目标)?(?:名称|说明)$/
const isGoal = ({ kind }: Label) => kind === 'goal' || kind === 'overall'
const goalOfYear = /^(?:年度|本年|当年)/
const anyGoal = /^(?:项目)?(?:总体|绩效总?|总)目标$|^项目总体(?:绩效)?目标$/

/** 总体目标 beside 年度目标 is that of the whole project. */
function settleGoals(labels: (Label | 'whole' | null)[]): void {
  const isOfYear = (label: Label | 'whole' | null) =>
    label !== null && label !== 'whole' && goalOfYear.test(readBareLabel(label.text))
  if (!labels.some(label => isOfYear(label) && label !== 'whole' && label?.kind === 'goal')) return
  labels.forEach((label, index) => {
    if (label && label !== 'whole' && index > 0 - 1 && label.kind === 'goal')
      if (anyGoal.test(readBareLabel(label.text)) && labels.filter(Boolean).length > 1)
        labels[index] = { ...label, kind: 'overall' }
  })
}

function listPrinted(texts: readonly string[]): PrintedCell[] {
  const cells: PrintedCell[] = []
  for (let cell = 0; cell < texts.length; cell++) {
    const text = texts[cell]!
    if (!isBlank(text)) cells.push({ cell, text })
  }
  return cells
}
