import type { Diagnostic, PrintedRow } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import type { Coverage } from '@/reading/tables/coverage'
import { isColumnNumbering } from '@/reading/text/columnNumbers'
import { isBlank } from '@/reading/text/characters'
import { isUnitName } from '@/reading/text/unitNames'
import { CellShapes } from './cellShapes'
import { SheetFindings } from './findings'
import { mergeSecondHeader, type IndicatorColumn } from './indicatorColumns'
import { type IndicatorRow, IndicatorRows } from './indicators'
import { readLabelKind, type LabelKind, readLabelledValue, removeGaps } from './labels'
import { type ListHead, readListHead } from './listHead'
import { findPairedHeader, PairedSheets } from './pairedSheets'
import { ProjectList } from './projectList'
import { blankRepeats } from './repeatedCells'
import { SheetDraft, type SheetCaption } from './sheetDraft'

/** A grid to be read as performance sheets. */
export interface PerformanceSheetInput extends SheetCaption {
  readonly table: string
  readonly rows: readonly PrintedRow[]
  /** The unit its captions print; a unit in a label of the sheet goes before it. */
  readonly unit: AmountUnit | null
  /** What the document's sheets share. */
  readonly shapes?: CellShapes
}

export interface PerformanceSheetReading {
  /**
   * `null` where nothing of a performance sheet was found; the first where the grid prints several.
   */
  readonly firstSheet: PerformanceSheet | null
  /** All sheets of the grid in printed order: mostly one; the others have their `part`. */
  readonly performanceSheets: readonly PerformanceSheet[]
  /** Rows down to and with the header of the (first) indicators. */
  readonly headerRows: number
  readonly unit: AmountUnit | null
  /** Every printed cell is read (meaning, label, header) or reported in a diagnostic. */
  readonly coverage: Coverage
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a 项目支出绩效目标表 by its labels and header words, wherever they stand; amounts in the
 * `unit` it returns. Never throws.
 */
export function readPerformanceSheets(printed: PerformanceSheetInput): PerformanceSheetReading {
  const { rows, repeats } = blankRepeats(printed.rows)
  const input = { ...printed, rows }
  const findings = new SheetFindings(input.table, printed.rows)
  markRepeats(findings, repeats)
  const paired = findPairedHeader(input.rows)
  const parts = paired
    ? new PairedSheets(input, paired.header, paired.first, findings)
    : new GridSheets(input, findings)
  const performanceSheets = parts.readAll()
  findings.reportRest()
  return {
    firstSheet: performanceSheets[0] ?? null,
    performanceSheets,
    headerRows: parts.headerRows,
    unit: parts.unit,
    coverage: findings.coverage,
    diagnostics: findings.diagnostics,
  }
}

/** Marks cells of merged ones that were printed again as read, and says how many there are. */
function markRepeats(
  findings: SheetFindings,
  repeats: ReadonlyMap<number, readonly number[]>,
): void {
  const [first] = repeats.keys()
  if (first === undefined) return
  let count = 0
  for (const [row, cells] of repeats)
    for (const cell of cells) {
      findings.coverage.markRead(row, cell)
      count++
    }
  findings.report(
    'note',
    'repeated-cells',
    `起有 ${count} 格与左边的一格相同，是合并格的重复，只读一次`,
    first,
  )
}

/**
 * Reads a grid row by row into its sheets: a second 项目名称 below indicators, or beside them in a
 * list, begins the next.
 */
export class GridSheets {
  headerRows = 0
  private readonly drafts: SheetDraft[] = []
  private draft: SheetDraft
  private columns: readonly IndicatorColumn[] | null = null
  private indicators: IndicatorRows | null = null
  private list: ProjectList | null = null
  private headerRow = -1
  private headerText = ''
  /** Rows of the sheet down to its first indicator, by their cells. */
  private readonly headRows = new Set<string>()
  /** The first printed cells of these. */
  private readonly headStarts = new Set<string>()

  private readonly shapes: CellShapes

  constructor(
    private readonly input: PerformanceSheetInput,
    private readonly findings: SheetFindings,
  ) {
    this.shapes = input.shapes ?? new CellShapes()
    this.draft = new SheetDraft(input.table, 0, input.unit, findings)
    this.drafts.push(this.draft)
  }

  get unit(): AmountUnit | null {
    return this.draft.fields.unit
  }

  /** Reads all rows into their sheets. */
  readAll(): PerformanceSheet[] {
    this.input.rows.forEach((row, index) => this.read(row, index))
    return this.finish()
  }

  private read(row: PrintedRow, index: number): void {
    if (this.isRepeated(row, index)) return this.findings.coverage.markRowRead(index)
    if (this.draft.indicators.length === 0) this.addHeadRow(row)
    if (this.readHeader(row, index)) return
    const first = this.indicators ? (row.cells.find(text => !isBlank(text)) ?? '') : ''
    const kind = readFirstLabel(first)
    if (kind === 'name' && this.draft.indicators.length > 0) {
      this.beginSheet(index)
      this.columns = this.indicators = this.list = null
    }
    // "年度绩效目标1" in the first column of indicators says whose they are.
    const isLabel = kind !== null && !(this.indicators && kind === 'goal' && countPrinted(row) > 3)
    if (!this.indicators || isLabel || isCaption(first))
      return this.draft.labelledRows.read(row, index)
    const printed = this.list ? this.readListRow(this.list, row, index) : row
    const read = printed && this.indicators.read(printed, index)
    if (!read) return
    if (read.project ?? read.goal ?? read.amount) this.readListedProject(read, row, index)
    if (read.indicator) this.draft.indicators.push(read.indicator)
  }

  private finish(): PerformanceSheet[] {
    const found = this.drafts.filter(part => part.hasContent)
    return found.map((part, index) => part.finish(index + 1, this.input))
  }

  private beginSheet(row: number): void {
    this.draft = new SheetDraft(this.input.table, row, this.draft.fields.unit, this.findings)
    this.drafts.push(this.draft)
    this.headRows.clear()
    this.headStarts.clear()
    const first = this.input.rows[row]
    if (first) this.addHeadRow(first)
  }

  /**
   * Whether a row is one of the sheet's head printed again on the next page: it and all rows below
   * it down to the next indicator stand there already.
   */
  private isRepeated(row: PrintedRow, index: number): boolean {
    if (this.draft.indicators.length === 0) return false
    const first = findFirstPrinted(row)
    if (first === undefined || !this.headStarts.has(first)) return false
    if (!this.headRows.has(readRowKey(row))) return false
    let end = index + 1
    const rowAt = (at: number) => this.input.rows[at]
    for (let next = rowAt(end); next && this.headRows.has(readRowKey(next)); next = rowAt(end))
      end++
    const next = rowAt(end)
    const below = (next && findFirstPrinted(next)) ?? ''
    return below !== '' && readFirstLabel(below) === null
  }

  private addHeadRow(row: PrintedRow): void {
    const first = findFirstPrinted(row)
    if (first !== undefined) this.headStarts.add(first)
    this.headRows.add(readRowKey(row))
  }

  /** A row of a list without the cells that say something of its project; `null` for no more. */
  private readListRow(list: ProjectList, row: PrintedRow, index: number): PrintedRow | null {
    const begin = () => {
      const { name, labelCount } = this.draft.fields
      if (name || labelCount === 0) this.beginSheet(index)
      this.indicators?.beginProject()
      return this.draft
    }
    const rest = list.read(row, index, begin, this.draft)
    return rest === undefined ? row : rest
  }

  private beginList(head: ListHead, first: number): true {
    const rows = this.input.rows.slice(first, first + head.rows)
    rows.forEach(({ cells }, below) => {
      this.findings.coverage.markRowRead(first + below)
      for (const text of cells) this.draft.fields.learnUnit(text)
    })
    this.list = new ProjectList(head, rows, this.shapes, this.findings)
    this.beginIndicators(head.columns, first + head.rows - 1)
    return true
  }

  private beginIndicators(columns: readonly IndicatorColumn[], row: number): void {
    this.columns = columns
    this.headerRow = row
    if (this.drafts.length === 1) this.headerRows = row + 1
    this.indicators = new IndicatorRows(columns, this.shapes, this.findings)
  }

  private readHeader(row: PrintedRow, index: number): boolean {
    const { columns, findings, list } = this
    const isBelow = columns !== null && index === this.headerRow + 1
    if (index <= this.headerRow || list?.repeatsHead(row) || (isBelow && isColumnNumbering(row))) {
      findings.coverage.markRowRead(index)
      return true
    }
    const listHead = columns ? null : readListHead(this.input.rows, index)
    if (listHead) return this.beginList(listHead, index)
    const header = (columns ? row.cells.includes(this.headerText) : mayBeHeader(row))
      ? this.shapes.readHeader(row.cells)
      : null
    const current =
      header && !columns
        ? header
        : !header && columns && isBelow && !list
          ? mergeSecondHeader(columns, row.cells)
          : null
    if (!header && !current) return false
    findings.coverage.markRowRead(index)
    if (!current) return true
    if (header) this.headerText = row.cells[header[0]?.cell ?? 0] ?? ''
    for (const { role, label } of current) if (role === 'amount') this.draft.fields.learnUnit(label)
    this.beginIndicators(current, index)
    return true
  }

  /** A row of a list that begins a project, or says its goal or amount. */
  private readListedProject(
    { project, goal, amount }: IndicatorRow,
    row: PrintedRow,
    index: number,
  ): void {
    const { coverage } = this.findings
    if (project && !goal && !amount && isUnitName(project.shape.text) && countPrinted(row) === 1)
      return coverage.markRead(index, project.cell)
    if (project && this.draft.fields.name && this.draft.fields.name !== project.shape.text)
      this.beginSheet(index)
    const { fields } = this.draft
    const take = (kind: LabelKind, cell: number) =>
      fields.take(kind, '', row.cells[cell] ?? '', { row: index, cell, line: row.line })
    if (project && !fields.name) take('name', project.cell)
    if (goal) take('goal', goal.cell)
    if (amount) take('total', amount.cell)
  }
}

const countPrinted = ({ cells }: PrintedRow) => cells.filter(text => !isBlank(text)).length
const findFirstPrinted = ({ cells }: PrintedRow) => cells.find(text => !isBlank(text))

const readRowKey = ({ cells }: PrintedRow) => cells.filter(text => !isBlank(text)).join('\t')

function isCaption(text: string): boolean {
  return text.includes('绩效') && /绩效.*表(?:[（(].*)?$/.test(removeGaps(text))
}

/** Tests a row quickly: headers share few characters with other cells. */
function mayBeHeader(row: PrintedRow): boolean {
  let headerWords = 0
  for (const text of row.cells)
    if (text !== '' && text.length <= 40 && /[级值重称]|效指标$/.test(text)) headerWords++
  return headerWords >= 2
}

/** 其他, 预算执行情况, 执行数: dimensions and indicators have such names too. */
const mayNameIndicators: ReadonlySet<LabelKind> = new Set(['other', 'heading', 'initial', 'spent'])

/**
 * The label that a row begins with; labelled rows may follow the indicators (备注, 填表人, the next
 * sheet).
 */
function readFirstLabel(text: string): LabelKind | null {
  if (text === '') return null
  const kind = readLabelKind(text) ?? readLabelledValue(text)?.kind ?? null
  return kind !== null && mayNameIndicators.has(kind) ? null : kind
}
