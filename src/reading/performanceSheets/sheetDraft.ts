import type { Indicator, PerformanceSheet, SheetTask } from '@/document/project'
import type { AmountUnit } from '@/document/money'
import type { SheetFindings } from './findings'
import { readSheetSubject } from './labels'
import { LabelledRows } from './labelledRows'
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
  readonly tasks: SheetTask[] = []

  constructor(
    readonly table: string,
    readonly firstRow: number,
    unit: AmountUnit | null,
    private readonly findings: SheetFindings,
  ) {
    this.fields = new SheetFields(table, unit, findings)
    this.labelledRows = new LabelledRows(this.fields, findings, this.tasks)
  }

  /** Whether anything of a sheet was found in it. */
  get hasContent(): boolean {
    return this.fields.labelCount > 0 || this.indicators.length > 0
  }

  /** The sheet, and a word on what it lacks. `part` counts the sheets of the grid from 1. */
  finish(part: number, { number, line, subject }: SheetCaption): PerformanceSheet {
    const { level, department, goal, goalLine, overallGoal, overallLine, start, end } = this.fields
    const { firstRow, findings, tasks } = this
    const unit = this.fields.unit ?? '万元'
    const funds = this.fields.money.finish(unit)
    const otherFields = [...this.fields.otherFields, ...this.fields.listMoved(unit)]
    const isOnlyGoal = goal.length === 0
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
      ...(name !== '' && readSheetSubject(name) === name ? { ofUnit: true as const } : {}),
      level,
      department,
      funds,
      goal: isOnlyGoal ? overallGoal : goal,
      goalLine: isOnlyGoal ? overallLine : goalLine,
      ...(overallLine !== null && !isOnlyGoal
        ? { overallGoal: { text: overallGoal, line: overallLine } }
        : {}),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(tasks.length > 0 ? { tasks } : {}),
      indicators: this.indicators,
      ...(otherFields.length > 0 ? { fields: otherFields } : {}),
      line: part > 1 ? this.fields.line : line,
    }
  }
}
