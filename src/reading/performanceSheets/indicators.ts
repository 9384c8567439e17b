import type { PrintedRow } from '@/document/document'
import type { Indicator } from '@/document/project'
import { readTarget } from '@/document/readTarget'
import { alignRow } from './align'
import type { CellForm, Forms } from './cellShapes'
import { composeTarget } from './figures'
import type { Findings } from './findings'
import type { ColumnRole, SheetColumn } from './indicatorColumns'

/** No form prints so many cells or columns; aligning more would cost the square of their number. */
const mostCells = 32

const sums = new Set(['合计', '总计', '小计', '总分', '权重合计', '分值合计'])

/** A row's cells by what they mean. */
interface Reading {
  cells: Partial<Record<ColumnRole, CellForm>>
  notes: Record<string, string> | null
  moved: boolean
}
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What a row says: an indicator, and in a list of projects the cells that begin the next one. */
export interface IndicatorRow {
  readonly indicator: Indicator | null
  readonly project: CellForm | null
  readonly goal: CellForm | null
  readonly amount: CellForm | null
}

/**
 * Reads the rows below an indicator header, carrying dimension and category down where merged cells
 * are blank.
 */
export class IndicatorRows {
  private dimension = ''
  private category = ''
  private readonly roles: ReadonlySet<ColumnRole>
  private readonly nameCell: number
  private readonly columns: readonly SheetColumn[]

  constructor(
    columns: readonly SheetColumn[],
    private readonly forms: Forms,
    private readonly findings: Findings,
  ) {
    this.columns = columns.slice(0, mostCells)
    this.roles = new Set(columns.map(column => column.role))
    this.nameCell = columns.find(column => column.role === 'name')?.cell ?? 0
  }

  /** Reads one row; cells that no column explains are left for the account to name. */
  read(row: PrintedRow, index: number): IndicatorRow | null {
    const forms = this.readForms(row, index)
    if (forms.length === 0 || forms.length > mostCells || this.isSum(forms, index)) return null
    const reading = this.understand(forms, index)
    if (!reading) return null
    const {
      name,
      target,
      weight,
      dimension,
      category,
      project = null,
      goal = null,
      amount = null,
    } = reading.cells
    if (dimension) {
      if (!category && this.roles.has('category') && dimension.form.text !== this.dimension)
        this.category = ''
      this.dimension = dimension.form.text
    }
    if (category) this.category = category.form.text
    return {
      indicator: name || target || weight ? this.indicator(row, index, reading) : null,
      project,
      goal,
      amount,
    }
  }

  /** The cells with anything printed but the merged label of the whole block. */
  private readForms({ cells }: PrintedRow, row: number): CellForm[] {
    const forms: CellForm[] = []
    for (let cell = 0; cell < cells.length; cell++) {
      const text = cells[cell]!.trim()
      if (text === '') continue
      const form = this.forms.read(text)
      if (form.text === '绩效指标' || form.text === '年度绩效指标')
        this.findings.ledger.place(row, cell)
      else forms.push({ cell, form })
    }
    return forms
  }

  /**
   * What each cell of a row means; a row beside its columns is believed only if something in it is
   * more than plain text.
   */
  private understand(forms: readonly CellForm[], index: number): Reading | null {
    const aligned = alignRow(forms, this.columns)
    const reading: Reading = { cells: {}, notes: null, moved: false }
    for (let at = 0; at < aligned.length; at++) {
      const printed = forms[aligned[at]!]
      const column = this.columns[at]
      if (!printed || !column) continue
      if (printed.cell !== column.cell) reading.moved = true
      if (column.role === 'note')
        reading.notes = { ...reading.notes, [column.label]: printed.form.text }
      else reading.cells[column.role] = printed
    }
    if (reading.moved && !isCertain(reading)) return null
    for (const at of aligned) {
      const printed = forms[at]
      if (printed && (printed.form.weight || printed !== reading.cells.weight))
        this.findings.ledger.place(index, printed.cell)
    }
    return reading
  }

  private indicator(
    row: PrintedRow,
    index: number,
    { cells, notes: printed, moved }: Reading,
  ): Indicator {
    let notes = printed
    const { name, target, weight, operator, unit } = cells
    const named = name?.form.text ?? ''
    if (moved)
      this.findings.say(
        'note',
        'realigned',
        `“${named}”一行与表头没有对齐，已按各格的内容归位`,
        index,
      )
    if (!name)
      this.findings.say('warning', 'missing-name', '这一行没有三级指标名称，名称记为空', index)
    if (!target)
      this.findings.say('warning', 'missing-target', `“${named}”一行没有指标值，记为空`, index)
    const composed = composeTarget(
      operator?.form.text ?? '',
      target?.form.target ?? readTarget(target?.form.text ?? ''),
      unit?.form.text ?? '',
    )
    if (operator && !composed.operatorUsed)
      notes = { ...notes, [this.labelOf('operator')]: operator.form.text }
    if (unit && !composed.unitUsed) notes = { ...notes, [this.labelOf('unit')]: unit.form.text }
    const places: Writable<Indicator['cells']> = { name: name?.cell ?? this.nameCell }
    if (target) places.target = target.cell
    if (weight) places.weight = weight.cell
    if (operator) places.operator = operator.cell
    if (unit) places.unit = unit.cell
    const decimal = this.weight(weight, named, index)
    const { dimension, category } = this
    if (notes)
      return {
        row: index,
        line: row.line,
        dimension,
        category,
        name: named,
        target: composed.target,
        weight: decimal,
        notes,
        cells: places,
      }
    return {
      row: index,
      line: row.line,
      dimension,
      category,
      name: named,
      target: composed.target,
      weight: decimal,
      cells: places,
    }
  }

  private labelOf(role: ColumnRole): string {
    return this.columns.find(column => column.role === role)?.label ?? ''
  }

  private weight(form: CellForm | undefined, named: string, index: number): string | null {
    if (!this.roles.has('weight')) return null
    const weight = form?.form.decimal ?? null
    if (!form)
      this.findings.say('warning', 'missing-weight', `“${named}”一行没有权重，记为空`, index)
    else if (weight === null)
      this.findings.say(
        'warning',
        'bad-weight',
        `“${named}”一行的权重“${form.form.text}”不是数，记为空`,
        index,
        form.cell,
      )
    return weight
  }

  /** 合计 under the indicators says their sum; it is no indicator. */
  private isSum(forms: readonly CellForm[], index: number): boolean {
    if (
      !sums.has(forms[0]!.form.text) ||
      forms.some(({ form }, at) => at > 0 && form.quantity === 'none')
    )
      return false
    for (const { cell } of forms) this.findings.ledger.place(index, cell)
    this.findings.say(
      'note',
      'indicator-sum',
      `指标表末的“${forms.map(({ form }) => form.text).join(' ')}”是合计，不作指标`,
      index,
    )
    return true
  }
}

function isCertain({ cells: { dimension, category, target, weight } }: Reading): boolean {
  const level = dimension ?? category
  return (
    (level !== undefined && level.form.word !== 'none') ||
    (target !== undefined && target.form.quantity !== 'none') ||
    weight?.form.weight === true
  )
}
