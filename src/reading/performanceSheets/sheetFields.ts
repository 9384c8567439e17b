import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet, SheetField, SheetFigure } from '@/document/project'
import { readSheetFigure, readNamedUnit } from './figures'
import type { SheetFindings } from './findings'
import { type LabelKind, removeGaps } from './labels'

interface ValueLocation {
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
  readonly funds: {
    total: SheetFigure | null
    fiscal: SheetFigure | null
    other: SheetFigure | null
  } = { total: null, fiscal: null, other: null }
  readonly goal: string[] = []
  goalLine: number | null = null
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
    } else if (kind === 'funds' || kind === 'total' || kind === 'fiscal' || kind === 'other')
      return this.takeFigure(kind, label, printed, place)
    else
      this.otherFields.push({ label: removeGaps(label), text: printed, place: this.locate(place) })
    this.findings.coverage.markRead(place.row, place.cell)
  }

  private takeFigure(
    kind: 'funds' | 'total' | 'fiscal' | 'other',
    label: string,
    printed: string,
    place: ValueLocation,
  ): void {
    const slot = kind === 'funds' ? 'total' : kind
    const figure = readSheetFigure(printed)
    if (!figure)
      return this.findings.report(
        'warning',
        'bad-number',
        `“${removeGaps(label)}”的“${printed}”不是金额，按原样保留`,
        place.row,
        place.cell,
      )
    if (figure.unit && this.unit && figure.unit !== this.unit)
      return this.findings.report(
        'warning',
        'unit-conflict',
        `“${printed}”的单位与本表的${this.unit}不同，按原样保留`,
        place.row,
        place.cell,
      )
    if (figure.unit) this.unit = figure.unit
    if (this.funds[slot])
      this.otherFields.push({ label: removeGaps(label), text: printed, place: this.locate(place) })
    else this.funds[slot] = { amount: figure.decimal, place: this.locate(place) }
    this.findings.coverage.markRead(place.row, place.cell)
  }

  private locate({ row, cell, line }: ValueLocation): SheetField['place'] {
    return { table: this.table, row, line, cell }
  }
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
