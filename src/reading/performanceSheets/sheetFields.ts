import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet, SheetField, SheetFigure } from '@/document/project'
import { readFigure, unitIn } from './figures'
import type { Findings } from './findings'
import { type LabelKind, squeeze } from './labels'

interface ValuePlace {
  readonly row: number
  readonly cell: number
  readonly line: number
}

/** What the labelled rows of a sheet have said so far. */
export class SheetForm {
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
  readonly fields: SheetField[] = []
  labels = 0

  constructor(
    private readonly table: string,
    public unit: AmountUnit | null,
    private readonly findings: Findings,
  ) {}

  /** Notes the unit that a label or a line in the grid prints: 项目资金（万元）. */
  learnUnit(text: string): void {
    const unit = unitIn(text)
    if (unit) this.unit = unit
  }

  /** Takes the value printed for a label; what does not suit the label is named and not taken. */
  take(kind: LabelKind, label: string, text: string, place: ValuePlace): void {
    this.labels++
    const printed = text.trim()
    if (kind === 'name' && !this.name) {
      this.name = squeeze(printed)
      this.line = place.line
    } else if (kind === 'level' && this.level === null) this.level = squeeze(printed)
    else if (kind === 'department' && this.department === null)
      this.department = readDepartment(printed)
    else if (kind === 'goal') {
      this.goal.push(...readGoal(printed))
      this.goalLine ??= place.line
    } else if (kind === 'funds' || kind === 'total' || kind === 'fiscal' || kind === 'other')
      return this.takeFigure(kind, label, printed, place)
    else this.fields.push({ label: squeeze(label), text: printed, place: this.at(place) })
    this.findings.ledger.place(place.row, place.cell)
  }

  private takeFigure(
    kind: 'funds' | 'total' | 'fiscal' | 'other',
    label: string,
    printed: string,
    place: ValuePlace,
  ): void {
    const slot = kind === 'funds' ? 'total' : kind
    const figure = readFigure(printed)
    if (!figure)
      return this.findings.say(
        'warning',
        'bad-number',
        `“${squeeze(label)}”的“${printed}”不是金额，按原样保留`,
        place.row,
        place.cell,
      )
    if (figure.unit && this.unit && figure.unit !== this.unit)
      return this.findings.say(
        'warning',
        'unit-conflict',
        `“${printed}”的单位与本表的${this.unit}不同，按原样保留`,
        place.row,
        place.cell,
      )
    if (figure.unit) this.unit = figure.unit
    if (this.funds[slot])
      this.fields.push({ label: squeeze(label), text: printed, place: this.at(place) })
    else this.funds[slot] = { amount: figure.decimal, place: this.at(place) }
    this.findings.ledger.place(place.row, place.cell)
  }

  private at({ row, cell, line }: ValuePlace): SheetField['place'] {
    return { table: this.table, row, line, cell }
  }
}

/**
 * Paragraphs of a goal as printed: `<p>`, `<br>` and line ends split them and are removed; any
 * other markup stays as text.
 */
export function readGoal(text: string): string[] {
  const parts =
    text.includes('<') || text.includes('\n')
      ? text.split(/<\/?(?:p|br)(?:\s[^<>]*)?\/?>|\r?\n/i)
      : [text]
  return parts.map(part => part.trim()).filter(part => part !== '')
}

const after = /^(.+?)[-－—_\s]*[（([【[]?(\d{3,})[）)\]】]?$/
const before = /^[（([【[]?(\d{3,})[）)\]】]?[-－—_\s]*(\D.*)$/

/**
 * Name and code of 主管部门及编码 as printed: "长春市社会保险局-310", "[310]长春市社会保险局"; the
 * code is text, `null` where none is.
 */
export function readDepartment(text: string): PerformanceSheet['department'] {
  const printed = squeeze(text)
  const behind = after.exec(printed)
  if (behind?.[1] && behind[2]) return { name: behind[1], code: behind[2] }
  const ahead = before.exec(printed)
  if (ahead?.[1] && ahead[2]) return { name: ahead[2], code: ahead[1] }
  return printed ? { name: printed, code: null } : null
}
