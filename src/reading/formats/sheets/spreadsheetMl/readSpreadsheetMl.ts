import { ReadingError } from '@/reading/formats/decode'
import { type XmlAttributes, XmlReader } from '@/reading/formats/sheets/xml'
import { generalFormat } from '../builtInFormats'
import { CellBudget, type Workbook, type Worksheet } from '../workbook'
import { readNamedFormat } from './namedFormats'
import { SheetBuilder } from './sheetBuilder'

/** Reads a workbook that is one XML file, as Excel 2003 and many report programs write it. */
export function readSpreadsheetMl(bytes: Uint8Array): Workbook {
  const collector = new WorkbookCollector()
  const reader = new XmlReader('表格', {
    open: (name, attributes) => collector.open(name, attributes),
    close: name => collector.close(name),
    text: text => collector.add(text),
  })
  reader.write(bytes)
  reader.close()
  const { sheets } = collector
  if (sheets.length === 0)
    throw new ReadingError(
      '这个 XML 文件里没有工作表：请用 Excel 或 WPS 打开，另存为 .xlsx 后再打开',
    )
  return { total: sheets.length, sheets }
}

interface Style {
  readonly parent: string | undefined
  format: string | null
}

class WorkbookCollector {
  readonly sheets: Worksheet[] = []
  private readonly styles = new Map<string, Style>()
  private readonly budget = new CellBudget()
  private readonly path: string[] = []
  private sheet: SheetBuilder | null = null
  private style: Style | null = null
  private from1904 = false
  private text = ''

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-1)
    this.path.push(name)
    if (name === 'Style') {
      this.style = { parent: attributes.Parent, format: null }
      this.styles.set(attributes.ID ?? '', this.style)
    } else if (name === 'NumberFormat' && this.style)
      this.style.format = readNamedFormat(attributes.Format ?? generalFormat)
    else if (name === 'Worksheet')
      this.sheet = new SheetBuilder({
        name: attributes.Name ?? '',
        findFormat: id => this.findFormat(id),
        budget: this.budget,
        from1904: this.from1904,
      })
    else if (name === 'Column') this.sheet?.addColumn(attributes)
    else if (name === 'Row') this.sheet?.openRow(attributes)
    else if (name === 'Cell') this.sheet?.openCell(attributes)
    else if (name === 'Data' && parent === 'Cell') {
      this.text = ''
      this.sheet?.openData(attributes.Type ?? 'String')
    } else if (name === 'Visible') this.text = ''
  }

  close(name: string): void {
    this.path.pop()
    const parent = this.path.at(-1)
    if (name === 'Date1904') this.from1904 = true
    else if (name === 'Style') this.style = null
    else if (name === 'Data' && parent === 'Cell') this.sheet?.closeData(this.text)
    else if (name === 'Cell') this.sheet?.closeCell()
    else if (name === 'Visible' && parent === 'WorksheetOptions') this.sheet?.hide(this.text)
    else if (name === 'Worksheet' && this.sheet) {
      this.sheets.push(this.sheet.build())
      this.sheet = null
    }
  }

  /** Runs of rich text lie below Data; a comment has a Data of its own. */
  add(text: string): void {
    const comment = this.path.lastIndexOf('Comment')
    if (comment < 0) this.text += text
  }

  private findFormat(id: string): string {
    const style = this.styles.get(id)
    if (!style) return generalFormat
    return style.format ?? (style.parent ? this.findFormat(style.parent) : generalFormat)
  }
}
