import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet, SheetField, SheetFigure } from '@/document/project'
import { readPeriod } from '@/reading/text/period'
import { readSheetFigure, readNamedUnit } from './figures'
import type { SheetFindings } from './findings'
import { type LabelKind, removeGaps } from './labels'
import { type MoneyKind, SheetMoney } from './sheetMoney'

export interface ValueLocation {
  readonly row: number
  readonly cell: number
  readonly line: number
}

/** Collects the fields of a sheet from its labelled rows. */
export class SheetFields {
  name = ''
  line = 0
  level: string | null = null
  department: PerformanceSheet['department'] = null
  readonly money = new SheetMoney()
  readonly goal: string[] = []
  goalLine: number | null = null
  readonly overallGoal: string[] = []
  overallLine: number | null = null
  start: string | undefined
  end: string | undefined
  readonly otherFields: SheetField[] = []
  labelCount = 0

  constructor(
    private readonly table: string,
    public unit: AmountUnit | null,
    private readonly findings: SheetFindings,
  ) {}

  /** Notes the unit that a label or a line in the grid prints: 项目资金（万元）. */
  learnUnit(text: string): void {
    const unit = readNamedUnit(text)
    if (unit) this.unit = unit
  }

  /** Takes the value printed for a label; what does not suit the label is named and not taken. */
  take(kind: LabelKind, label: string, text: string, place: ValueLocation): void {
    this.labelCount++
    const printed = text.trim()
    if (kind === 'name' && !this.name) {
      this.name = removeGaps(printed)
      this.line = place.line
    } else if (kind === 'level' && this.level === null) this.level = removeGaps(printed)
    else if (kind === 'department' && this.department === null)
      this.department = readDepartment(printed)
    else if (kind === 'goal') {
      this.goal.push(...splitGoal(printed))
      this.goalLine ??= place.line
    } else if (kind === 'overall') {
      this.overallGoal.push(...splitGoal(printed))
      this.overallLine ??= place.line
    } else if (isMoney(kind)) return this.takeFigure(kind, label, printed, place)
    else {
      if (kind === 'start' || kind === 'end' || kind === 'period') this.takeDates(kind, printed)
      this.takeField(label, printed, place)
    }
    this.findings.coverage.markRead(place.row, place.cell)
  }

  /** Takes a value that has no slot under a label, as printed. */
  takeField(label: string, printed: string, place: ValueLocation): void {
    this.otherFields.push({
      label: removeGaps(label),
      text: printed.trim(),
      place: this.locate(place),
    })
    this.findings.coverage.markRead(place.row, place.cell)
  }

  markRead(row: number, cell: number): void {
    this.findings.coverage.markRead(row, cell)
  }

  /** Reads an amount in the sheet's unit; `null` where it is none, which is then named. */
  readFigure(label: string, printed: string, place: ValueLocation): SheetFigure | null {
    const report = (code: string, message: string) =>
      this.findings.report('warning', code, message, place.row, place.cell)
    const figure = readSheetFigure(printed)
    if (!figure) {
      report('bad-number', `“${removeGaps(label)}”的“${printed}”不是金额，按原样保留`)
      return null
    }
    if (figure.unit && this.unit && figure.unit !== this.unit) {
      report('unit-conflict', `“${printed}”的单位与本表的${this.unit}不同，按原样保留`)
      return null
    }
    if (figure.unit) this.unit = figure.unit
    return { amount: figure.decimal, place: this.locate(place) }
  }

  private takeFigure(kind: MoneyKind, label: string, printed: string, place: ValueLocation): void {
    // A dash beside 上年结转 is a field, as it always was.
    if (kind === 'further' && !readSheetFigure(printed))
      return this.takeField(label, printed, place)
    const figure = this.readFigure(label, printed, place)
    if (!figure) return
    if (this.money.take(kind, label, figure)) {
      this.findings.coverage.markRead(place.row, place.cell)
    } else this.takeField(label, printed, place)
  }

  private takeDates(kind: 'start' | 'end' | 'period', printed: string): void {
    const { start, end } = readPeriod(printed)
    if (kind !== 'end') this.start ??= start
    if (kind !== 'start') this.end ??= end
  }

  /** Amounts that have no slot once all are read, as fields. */
  listMoved(unit: AmountUnit): readonly SheetField[] {
    const inner = this.money.listInner(unit).map(part => ({ label: part.label, figure: part }))
    return [...this.money.listMoved(), ...inner].map(({ label, figure }) => ({
      label: removeGaps(label),
      text: figure.amount ?? '',
      place: figure.place,
    }))
  }

  private locate({ row, cell, line }: ValueLocation): SheetField['place'] {
    return { table: this.table, row, line, cell }
  }
}

function isMoney(kind: LabelKind): kind is MoneyKind {
  return (
    kind === 'funds' ||
    kind === 'total' ||
    kind === 'fiscal' ||
    kind === 'other' ||
    kind === 'further' ||
    kind === 'initial' ||
    kind === 'spent'
  )
}

/**
 * Paragraphs of a goal as printed: `<p>`, `<br>` and line ends split them and are removed; any
 * other markup stays as text.
 */
export function splitGoal(text: string): string[] {
  const paragraphs =
    text.includes('<') || text.includes('\n')
      ? text.split(/<\/?(?:p|br)(?:\s[^<>]*)?\/?>|\r?\n/i)
      : [text]
  return paragraphs.map(part => part.trim()).filter(part => part !== '')
}

const codeAfterName = /^(.+?)[-－—_\s]*[（([【[]?(\d{3,})[）)\]】]?$/
const codeBeforeName = /^[（([【[]?(\d{3,})[）)\]】]?[-－—_\s]*(\D.*)$/

/**
 * Name and code of 主管部门及编码 as printed: "长春市社会保险局-310", "[310]长春市社会保险局"; the
 * code is text, `null` where none is.
 */
export function readDepartment(text: string): PerformanceSheet['department'] {
  const printed = removeGaps(text)
  const behind = codeAfterName.exec(printed)
  if (behind?.[1] && behind[2]) return { name: behind[1], code: behind[2] }
  const ahead = codeBeforeName.exec(printed)
  if (ahead?.[1] && ahead[2]) return { name: ahead[2], code: ahead[1] }
  return printed ? { name: printed, code: null } : null
}
