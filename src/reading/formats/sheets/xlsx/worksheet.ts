import { ReadingError } from '@/reading/formats/decode'
import { isTrue, type XmlAttributes } from '@/reading/formats/sheets/xml'
import { generalFormat } from '../builtInFormats'
import { readDecimal } from '../decimal'
import {
  addToRanges,
  type CellBudget,
  type CellValue,
  lastColumn,
  lastRow,
  type Merge,
  type Range,
  readAddress,
  readMerge,
  type SheetCell,
  type Worksheet,
} from '../workbook'
import { type PartReader, RichText } from './sharedStrings'

interface WorksheetInput {
  readonly name: string
  readonly strings: readonly string[]
  /** Number formats by the number of the cell style. */
  readonly formats: readonly string[]
  readonly budget: CellBudget
  readonly read: PartReader
}

/** Reads the cells of one sheet with their values as stored; cells without any are passed over. */
export async function readWorksheet({
  read,
  ...input
}: WorksheetInput): Promise<Omit<Worksheet, 'name' | 'state' | 'from1904'>> {
  const collector = new CellCollector(input)
  await read({
    open: (name, attributes) => collector.open(name, attributes),
    close: name => collector.close(name),
    text: text => collector.add(text),
  })
  const { cells, merges, hiddenRows, hiddenColumns } = collector
  return { cells, merges, hiddenRows, hiddenColumns }
}

class CellCollector {
  readonly cells: SheetCell[] = []
  readonly merges: Merge[] = []
  readonly hiddenRows: Range[] = []
  readonly hiddenColumns: Range[] = []
  private row = -1
  private column = -1
  private type = ''
  private style = 0
  private inValue = false
  private hasFormula = false
  private value = ''
  private inCell = false
  private readonly rich = new RichText()

  constructor(private readonly input: Omit<WorksheetInput, 'read'>) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.inCell) {
      if (name === 'v') this.inValue = true
      else if (name === 'f') this.hasFormula = true
      else this.rich.open(name)
    } else if (name === 'c') this.openCell(attributes)
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'mergeCell') {
      const merge = readMerge(attributes.ref ?? '')
      if (merge) this.merges.push(merge)
    } else if (name === 'col' && isHidden(attributes, 'width')) {
      const range: Range = [Number(attributes.min) - 1, Number(attributes.max) - 1]
      this.hiddenColumns.push(range)
    }
  }

  close(name: string): void {
    if (!this.inCell) return
    if (name === 'v') this.inValue = false
    else if (name === 'c') this.closeCell()
    else this.rich.close(name)
  }

  add(text: string): void {
    if (this.inValue) this.value += text
    else if (this.inCell) this.rich.add(text)
  }

  /** Rows and cells without an address follow the one before. */
  private openRow(attributes: XmlAttributes): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1
    if (!(this.row >= 0 && this.row <= lastRow)) this.refuse(`第 ${attributes.r} 行`)
    if (isHidden(attributes, 'ht')) addToRanges(this.hiddenRows, this.row)
    this.column = -1
  }

  private openCell({ r, t = '', s = '0' }: XmlAttributes): void {
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : readAddress(r)
    if (!place || place.row < 0 || place.column > lastColumn) return this.refuse(`单元格 ${r}`)
    this.row = place.row
    this.column = place.column
    this.type = t
    this.style = Number(s)
    this.value = ''
    this.inValue = this.hasFormula = false
    this.inCell = true
    this.rich.clear()
  }

  private closeCell(): void {
    this.inCell = false
    const value = this.readValue()
    if (!value) return
    this.input.budget.take()
    this.cells.push({ row: this.row, column: this.column, value })
  }

  private readValue(): CellValue | null {
    const { type, value } = this
    if (type === 'inlineStr') return buildText(this.rich.text || value)
    if (value === '') return this.hasFormula && type !== 'str' ? { kind: 'formula' } : null
    if (type === 's') return buildText(this.input.strings[Number(value)] ?? '')
    if (type === 'e') return { kind: 'error', text: value }
    if (type === 'b') return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' }
    if (type === 'str' || type === 'd') return buildText(value)
    const decimal = readDecimal(value)
    if (decimal === null) return buildText(value)
    return { kind: 'number', decimal, format: this.input.formats[this.style] ?? generalFormat }
  }

  private refuse(place: string): never {
    throw new ReadingError(`工作表“${this.input.name}”的${place}超出了表格的范围，文件已损坏`)
  }
}

function buildText(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', text }
}

/** Hidden, or drawn without any height or width. */
function isHidden(attributes: XmlAttributes, size: 'ht' | 'width'): boolean {
  return isTrue(attributes.hidden) || Number(attributes[size] ?? 1) === 0
}
