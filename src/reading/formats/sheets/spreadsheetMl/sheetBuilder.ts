import { ReadingError } from '@/reading/formats/decode'
import type { XmlAttributes } from '@/reading/formats/sheets/xml'
import { readDecimal } from '../decimal'
import {
  addToRanges,
  type CellBudget,
  type CellValue,
  lastColumn,
  lastRow,
  type Merge,
  type Range,
  type SheetCell,
  type Worksheet,
} from '../workbook'

/** Serial numbers of dates count from the day before 1900 and its leap day that never was. */
const firstDay = Date.UTC(1899, 11, 30)
const firstDay1904 = Date.UTC(1904, 0, 1)
const dayLength = 86_400_000

interface SheetInput {
  readonly name: string
  readonly findFormat: (style: string) => string
  readonly budget: CellBudget
  readonly from1904: boolean
}

/** Builds one sheet from its elements, which follow each other mostly without addresses. */
export class SheetBuilder {
  private readonly cells: SheetCell[] = []
  private readonly merges: Merge[] = []
  private readonly hiddenRows: Range[] = []
  private readonly hiddenColumns: Range[] = []
  /** Last row that a cell above reaches down to, by column. */
  private readonly coveredTo: number[] = []
  private readonly columnStyles = new Map<number, string>()
  private hidden = false
  private nextColumn = 0
  private row = -1
  private rowStyle: string | undefined
  private column = -1
  private nextCell = 0
  private style = ''
  private type: string | null = null
  private value: CellValue | null = null
  private hasFormula = false

  constructor(private readonly input: SheetInput) {}

  addColumn(attributes: XmlAttributes): void {
    const first = this.readIndex(attributes.Index, this.nextColumn, lastColumn)
    const last = Math.min(first + Number(attributes.Span ?? 0), lastColumn)
    this.nextColumn = last + 1
    if (attributes.Hidden === '1') this.hiddenColumns.push([first, last])
    if (attributes.StyleID !== undefined)
      for (let column = first; column <= last; column++)
        this.columnStyles.set(column, attributes.StyleID)
  }

  openRow(attributes: XmlAttributes): void {
    this.row = this.readIndex(attributes.Index, this.row + 1, lastRow)
    this.rowStyle = attributes.StyleID
    this.nextCell = 0
    const last = this.row + Number(attributes.Span ?? 0)
    if (attributes.Hidden === '1') {
      addToRanges(this.hiddenRows, this.row)
      addToRanges(this.hiddenRows, last)
    }
  }

  /**
   * A cell without an address stands in the next column that no cell above reaches into; SheetJS
   * and LibreOffice put it below the merge.
   */
  openCell(attributes: XmlAttributes): void {
    if (attributes.Index === undefined)
      while ((this.coveredTo[this.nextCell] ?? -1) >= this.row) this.nextCell++
    this.column = this.readIndex(attributes.Index, this.nextCell, lastColumn)
    const across = Math.min(Number(attributes.MergeAcross ?? 0), lastColumn - this.column)
    const down = Math.min(Number(attributes.MergeDown ?? 0), lastRow - this.row)
    this.nextCell = this.column + across + 1
    if (down > 0)
      for (let column = this.column; column <= this.column + across; column++)
        this.coveredTo[column] = this.row + down
    if (across > 0 || down > 0)
      this.merges.push({
        rows: [this.row, this.row + down],
        columns: [this.column, this.column + across],
      })
    this.style = attributes.StyleID ?? this.rowStyle ?? this.columnStyles.get(this.column) ?? ''
    this.hasFormula = attributes.Formula !== undefined
    this.value = null
  }

  openData(type: string): void {
    this.type = type
  }

  closeData(text: string): void {
    this.value = this.readValue(text)
    this.type = null
  }

  closeCell(): void {
    const value = this.value ?? (this.hasFormula ? ({ kind: 'formula' } as const) : null)
    if (!value) return
    this.input.budget.take()
    this.cells.push({ row: this.row, column: this.column, value })
  }

  hide(visible: string): void {
    if (visible.startsWith('SheetHidden') || visible.startsWith('SheetVeryHidden'))
      this.hidden = true
  }

  build(): Worksheet {
    const { cells, merges, hiddenRows, hiddenColumns, hidden } = this
    const { name, from1904 } = this.input
    return hidden
      ? {
          name,
          from1904,
          state: 'hidden',
          cells: [],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
        }
      : { name, from1904, state: 'visible', cells, merges, hiddenRows, hiddenColumns }
  }

  private readValue(text: string): CellValue | null {
    if (text === '') return null
    if (this.type === 'Error') return { kind: 'error', text }
    if (this.type === 'Boolean') return { kind: 'text', text: text === '1' ? 'TRUE' : 'FALSE' }
    const format = this.input.findFormat(this.style)
    const number = this.type === 'DateTime' ? this.readDate(text) : text
    const decimal = this.type === 'Number' || this.type === 'DateTime' ? readDecimal(number) : null
    return decimal === null ? { kind: 'text', text } : { kind: 'number', decimal, format }
  }

  /** The serial number of 2024-12-01T00:00:00.000. */
  private readDate(text: string): string {
    const time = Date.parse(`${text}Z`)
    return String((time - (this.input.from1904 ? firstDay1904 : firstDay)) / dayLength)
  }

  private readIndex(index: string | undefined, next: number, last: number): number {
    const found = index === undefined ? next : Number(index) - 1
    if (!(found >= 0 && found <= last))
      throw new ReadingError(`工作表“${this.input.name}”里有超出表格范围的单元格，文件已损坏`)
    return found
  }
}
