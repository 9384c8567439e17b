import { ReadingError } from '@/reading/formats/decode'
import type { XmlAttributes } from '@/reading/formats/sheets/xml'
import { readDecimal } from '../decimal'
import {
  addToRanges,
  type Attachment,
  CellBudget,
  type CellValue,
  lastColumn,
  type Merge,
  type Range,
  type SheetCell,
  type Worksheet,
  writeAddress,
} from '../workbook'

const numberTypes = new Set(['float', 'currency', 'percentage'])
/** Blanks that one element may stand for; more is no text. */
const mostBlanks = 200

/** Elements that lie beside the cells: comments, and frames and shapes of a drawing. */
const asides = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'rect',
  'ellipse',
  'line',
  'path',
  'g',
])

interface OpenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly cells: SheetCell[]
  readonly merges: Merge[]
  readonly hiddenRows: Range[]
  readonly hiddenColumns: Range[]
  readonly attachments: Attachment[]
  row: number
  column: number
}

/** Collects the sheets of an OpenDocument file, where cells and rows come with how often. */
export class OdsCollector {
  readonly sheets: Worksheet[] = []
  private readonly hiddenStyles = new Set<string>()
  private readonly budget = new CellBudget()
  private style = ''
  private sheet: OpenSheet | null = null
  private rowCells: SheetCell[] = []
  private rowTimes = 1
  private cell: XmlAttributes | null = null
  private lines: string[] = []
  private inLine = false
  private inAside = false
  /** What lies beside the cells: how deep within it, and what it says. */
  private depth = 0
  private aside: { kind: Attachment['kind']; text: string } = { kind: 'text', text: '' }

  open(name: string, attributes: XmlAttributes): void {
    if (asides.has(name) && this.depth++ === 0)
      this.aside = { kind: name === 'annotation' ? 'comment' : 'text', text: '' }
    if (this.depth > 0) return this.openWithin(name)
    if (name === 'style') this.style = attributes.name ?? ''
    else if (name === 'table-properties' && attributes.display === 'false')
      this.hiddenStyles.add(this.style)
    else if (name === 'table' && !this.cell) this.openSheet(attributes)
    else if (name === 'table-column') this.addColumn(attributes)
    else if (name === 'table-row') this.openRow(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cell = attributes
      this.lines = []
    } else if (name === 'p' && this.cell) {
      this.lines.push('')
      this.inLine = true
    } else if (name === 's') this.add(' '.repeat(Math.min(Number(attributes.c ?? 1), mostBlanks)))
    else if (name === 'tab') this.add(' ')
    else if (name === 'line-break') this.add('\n')
  }

  close(name: string): void {
    if (this.depth > 0) return this.closeWithin(name)
    if (name === 'p') this.inLine = false
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell()
    else if (name === 'table-row') this.closeRow()
    else if (name === 'table' && !this.cell) this.closeSheet()
  }

  add(text: string): void {
    if (this.depth === 0 && this.inLine) this.lines[this.lines.length - 1] += text
    else if (this.depth > 0 && this.inAside) this.aside.text += text
  }

  private openWithin(name: string): void {
    if (name === 'p') this.inAside = true
    else if (name === 'image') this.aside.kind = 'picture'
    else if (name === 'object') this.aside.kind = 'chart'
  }

  /** Comments, text boxes, pictures and charts are named; shapes without words say nothing. */
  private closeWithin(name: string): void {
    if (name === 'p') this.inAside = false
    if (!asides.has(name) || --this.depth > 0) return
    const { sheet, aside, cell } = this
    const text = aside.text.trim()
    if (!sheet || sheet.hidden || (aside.kind === 'text' && text === '')) return
    const address = cell ? writeAddress(sheet.row, sheet.column) : '表上'
    sheet.attachments.push({ kind: aside.kind, text, address })
  }

  private openSheet(attributes: XmlAttributes): void {
    const hidden = this.hiddenStyles.has(attributes['style-name'] ?? '')
    const empty = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [], attachments: [] }
    this.sheet = { name: attributes.name ?? '', hidden, ...empty, row: 0, column: 0 }
  }

  private addColumn(attributes: XmlAttributes): void {
    const { sheet } = this
    if (!sheet) return
    const last = sheet.column + readTimes(attributes['number-columns-repeated']) - 1
    if (isHidden(attributes)) sheet.hiddenColumns.push([sheet.column, last])
    sheet.column = last + 1
  }

  private openRow(attributes: XmlAttributes): void {
    const { sheet } = this
    if (!sheet) return
    this.rowTimes = readTimes(attributes['number-rows-repeated'])
    if (isHidden(attributes)) {
      addToRanges(sheet.hiddenRows, sheet.row)
      addToRanges(sheet.hiddenRows, sheet.row + this.rowTimes - 1)
    }
    this.rowCells = []
    sheet.column = 0
  }

  private closeCell(): void {
    const { sheet, cell } = this
    this.cell = null
    if (!sheet || !cell) return
    const times = readTimes(cell['number-columns-repeated'])
    const value = this.readValue(cell)
    const { row, column } = sheet
    const across = readTimes(cell['number-columns-spanned']) - 1
    const down = readTimes(cell['number-rows-spanned']) - 1
    if (across > 0 || down > 0)
      sheet.merges.push({ rows: [row, row + down], columns: [column, column + across] })
    sheet.column += times
    if (!value || sheet.hidden) return
    if (sheet.column - 1 > lastColumn)
      throw new ReadingError(`工作表“${sheet.name}”的列数超出了表格的范围，文件已损坏`)
    for (let index = 0; index < times; index++)
      this.rowCells.push({ row, column: column + index, value })
  }

  private closeRow(): void {
    const { sheet, rowCells, rowTimes } = this
    if (!sheet) return
    if (rowCells.length > 0)
      for (let index = 0; index < rowTimes; index++)
        for (const cell of rowCells) {
          this.budget.take()
          sheet.cells.push({ ...cell, row: sheet.row + index })
        }
    sheet.row += rowTimes
  }

  private closeSheet(): void {
    if (!this.sheet) return
    const { hidden, row: _row, column: _column, ...rest } = this.sheet
    this.sheets.push({ ...rest, state: hidden ? 'hidden' : 'visible', from1904: false })
    this.sheet = null
  }

  private readValue(cell: XmlAttributes): CellValue | null {
    const text = this.lines.join('\n')
    const type = cell['value-type'] ?? ''
    const isFormula = cell.formula !== undefined
    if (/^#[A-Z0-9/]+[!?]?$/.test(text) && isFormula) return { kind: 'error', text }
    if (text === '') return isFormula && type === '' ? { kind: 'formula' } : null
    return numberTypes.has(type)
      ? { kind: 'shown', text, decimal: readDecimal(cell.value ?? '') }
      : { kind: 'text', text }
  }
}

function readTimes(attribute: string | undefined): number {
  return Math.max(1, Math.trunc(Number(attribute ?? 1)) || 1)
}

function isHidden({ visibility }: XmlAttributes): boolean {
  return visibility === 'collapse' || visibility === 'filter'
}
