import type { PrintedRow } from '@/document/document'
import type { Indicator } from '@/document/project'
import { readTarget } from '@/document/readTarget'
import { alignRow } from './align'
import type { ShapedCell, CellShapes } from './cellShapes'
import { composeTarget } from './figures'
import type { SheetFindings } from './findings'
import type { ColumnRole, IndicatorColumn } from './indicatorColumns'

/** No form prints so many cells or columns; aligning more would cost the square of their number. */
const mostAlignedCells = 32

const totalLabels = new Set(['合计', '总计', '小计', '总分', '权重合计', '分值合计'])

/** A row's cells by what they mean. */
interface RowReading {
  cells: Partial<Record<ColumnRole, ShapedCell>>
  notes: Record<string, string> | null
  isMoved: boolean
}
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What a row says: an indicator, and in a list of projects the cells that begin the next one. */
export interface IndicatorRow {
  readonly indicator: Indicator | null
  readonly project: ShapedCell | null
  readonly goal: ShapedCell | null
  readonly amount: ShapedCell | null
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
  private readonly columns: readonly IndicatorColumn[]

  constructor(
    columns: readonly IndicatorColumn[],
    private readonly shapes: CellShapes,
    private readonly findings: SheetFindings,
  ) {
    this.columns = columns.slice(0, mostAlignedCells)
    this.roles = new Set(columns.map(column => column.role))
    this.nameCell = columns.find(column => column.role === 'name')?.cell ?? 0
  }

  /** Forgets the levels above: the next project has its own. */
  beginProject(): void {
    this.dimension = this.category = ''
  }

  /** Reads one row; cells that no column explains stay open in the coverage. */
  read(row: PrintedRow, index: number): IndicatorRow | null {
    const forms = this.readShapes(row, index)
    if (forms.length === 0 || forms.length > mostAlignedCells || this.isTotal(forms, index))
      return null
    const reading = this.readListCells(forms, index) ?? this.readCells(forms, index)
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
      if (!category && this.roles.has('category') && dimension.shape.text !== this.dimension)
        this.category = ''
      this.dimension = dimension.shape.text
    }
    if (category) this.category = category.shape.text
    return {
      indicator: name || target || weight ? this.buildIndicator(row, index, reading) : null,
      project,
      goal,
      amount,
    }
  }

  /** The cells with anything printed but the merged label of the whole block. */
  private readShapes({ cells }: PrintedRow, row: number): ShapedCell[] {
    const forms: ShapedCell[] = []
    for (let cell = 0; cell < cells.length; cell++) {
      const text = cells[cell]!.trim()
      if (text === '') continue
      const shape = this.shapes.read(text)
      if (shape.text === '绩效指标' || shape.text === '年度绩效指标')
        this.findings.coverage.markRead(row, cell)
      else forms.push({ cell, shape })
    }
    return forms
  }

  /** A row of a list of projects that has but the project's own cells. */
  private readListCells(forms: readonly ShapedCell[], index: number): RowReading | null {
    if (!this.roles.has('project')) return null
    const reading: RowReading = { cells: {}, notes: null, isMoved: false }
    for (const form of forms) {
      const role = this.columns.find(({ cell }) => cell === form.cell)?.role
      if (role !== 'project' && role !== 'goal' && role !== 'amount') return null
      reading.cells[role] = form
    }
    for (const { cell } of forms) this.findings.coverage.markRead(index, cell)
    return reading
  }

  /**
   * What each cell of a row means; a row beside its columns is believed only if something in it is
   * more than plain text.
   */
  private readCells(forms: readonly ShapedCell[], index: number): RowReading | null {
    const aligned = alignRow(forms, this.columns)
    const reading: RowReading = { cells: {}, notes: null, isMoved: false }
    for (let index = 0; index < aligned.length; index++) {
      const printed = forms[aligned[index]!]
      const column = this.columns[index]
      if (!printed || !column) continue
      if (printed.cell !== column.cell) reading.isMoved = true
      if (column.role === 'note')
        reading.notes = { ...reading.notes, [column.label]: printed.shape.text }
      else reading.cells[column.role] = printed
    }
    if (reading.isMoved && !isCertain(reading)) return null
    for (const column of aligned) {
      const printed = forms[column]
      if (printed && (printed.shape.isWeight || printed !== reading.cells.weight))
        this.findings.coverage.markRead(index, printed.cell)
    }
    return reading
  }

  private buildIndicator(
    row: PrintedRow,
    index: number,
    { cells, notes: printed, isMoved }: RowReading,
  ): Indicator {
    let notes = printed
    const { target, weight, operator, unit } = cells
    // A level without a name behind it names its only indicator.
    const level = cells.category ?? cells.dimension
    const name = cells.name ?? (level?.shape.isBareLevel ? level : undefined)
    const named = name?.shape.text ?? ''
    if (isMoved)
      this.findings.report(
        'note',
        'realigned',
        `“${named}”一行与表头没有对齐，已按各格的内容归位`,
        index,
      )
    if (!name)
      this.findings.report('warning', 'missing-name', '这一行没有三级指标名称，名称记为空', index)
    if (!target)
      this.findings.report('warning', 'missing-target', `“${named}”一行没有指标值，记为空`, index)
    const composed = composeTarget(
      operator?.shape.text ?? '',
      target?.shape.target ?? readTarget(target?.shape.text ?? ''),
      unit?.shape.text ?? '',
    )
    if (operator && !composed.operatorUsed)
      notes = { ...notes, [this.findLabel('operator')]: operator.shape.text }
    if (unit && !composed.unitUsed) notes = { ...notes, [this.findLabel('unit')]: unit.shape.text }
    const places: Writable<Indicator['cells']> = { name: name?.cell ?? this.nameCell }
    if (target) places.target = target.cell
    if (weight) places.weight = weight.cell
    if (operator) places.operator = operator.cell
    if (unit) places.unit = unit.cell
    const decimal = this.readWeight(weight, named, index)
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

  private findLabel(role: ColumnRole): string {
    return this.columns.find(column => column.role === role)?.label ?? ''
  }

  private readWeight(form: ShapedCell | undefined, named: string, index: number): string | null {
    if (!this.roles.has('weight')) return null
    const readWeight = form?.shape.decimal ?? null
    if (!form)
      this.findings.report('warning', 'missing-weight', `“${named}”一行没有权重，记为空`, index)
    else if (readWeight === null)
      this.findings.report(
        'warning',
        'bad-weight',
        `“${named}”一行的权重“${form.shape.text}”不是数，记为空`,
        index,
        form.cell,
      )
    return readWeight
  }

  /** 合计 under the indicators says their sum; it is no indicator. */
  private isTotal(forms: readonly ShapedCell[], index: number): boolean {
    if (
      !totalLabels.has(forms[0]!.shape.text) ||
      forms.some(({ shape }, index) => index > 0 && shape.quantity === 'none')
    )
      return false
    for (const { cell } of forms) this.findings.coverage.markRead(index, cell)
    this.findings.report(
      'note',
      'indicator-sum',
      `指标表末的“${forms.map(({ shape }) => shape.text).join(' ')}”是合计，不作指标`,
      index,
    )
    return true
  }
}

function isCertain({ cells: { dimension, category, target, weight } }: RowReading): boolean {
  const level = dimension ?? category
  return (
    (level !== undefined && level.shape.levelWord !== 'none') ||
    (target !== undefined && target.shape.quantity !== 'none') ||
    weight?.shape.isWeight === true
  )
}
