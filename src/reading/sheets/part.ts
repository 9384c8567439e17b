import type { AmountUnit } from '@/document/money'
import type { Indicator, PerformanceSheet } from '@/document/project'
import type { Findings } from './findings'
import { SheetForm } from './form'
import { FormRows } from './formRow'
import type { SheetInput } from './input'

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
  finish(
    part: number,
    { number, line, subject }: Pick<SheetInput, 'number' | 'line' | 'subject'>,
  ): PerformanceSheet {
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
