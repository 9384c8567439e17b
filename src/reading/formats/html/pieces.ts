import type { CellPiece } from '../grids/tableModel'
import { writeNumber } from '../listNumbers'
import { readTable } from './tables'
import { findLine, type HtmlElement, type HtmlParent, listElements, readAttribute } from './tree'
import { isBlock, isVisible } from './visible'

/** White space that a page shows as one blank; the ideographic space is text. */
const whiteRun = /[ \t\n\f\r\u00a0]+/g
/** A line end between Chinese characters is no blank. */
const wrapped = /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g
const orderedStyles: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const chineseList =
  /list-style(?:-type)?\s*:[^;]*(?:cjk-ideographic|simp-chinese-informal|trad-chinese-informal)/i
const withoutNumbers = /list-style(?:-type)?\s*:[^;]*none/i

/** Reads what a page shows into lines and tables; lines are counted from `line`. */
export function readPieces(parent: HtmlParent, line = 1): CellPiece[] {
  const reader = new PieceReader(line)
  reader.readAll(parent)
  reader.endLine()
  return reader.pieces
}

class PieceReader {
  readonly pieces: CellPiece[] = []
  private text = ''
  private textLine = 1
  private verbatim = false

  constructor(
    private line: number,
    private readonly firstLine = line,
  ) {}

  readAll(parent: HtmlParent): void {
    for (const node of parent.childNodes)
      if (node.nodeName === '#text' && 'value' in node)
        this.addText(node.value, node.sourceCodeLocation?.startLine)
      else if ('tagName' in node && isVisible(node)) this.read(node)
  }

  endLine(): void {
    const shown = this.text.replace(whiteRun, ' ').trim()
    if (shown !== '') this.pieces.push({ text: shown, line: this.textLine })
    this.text = ''
  }

  private read(element: HtmlElement): void {
    this.line = this.lineOf(findLine(element))
    const { tagName } = element
    if (tagName === 'table') return this.readTable(element)
    if (tagName === 'br' || tagName === 'hr') return this.endLine()
    if (tagName === 'input') return this.addText(readInput(element))
    if (!isBlock(element)) return this.readAll(element)
    this.endLine()
    const before = this.verbatim
    this.verbatim ||= tagName === 'pre' || tagName === 'xmp' || tagName === 'listing'
    if (tagName === 'ol') this.readList(element)
    else this.readAll(element)
    this.endLine()
    this.verbatim = before
  }

  private readTable(table: HtmlElement): void {
    this.endLine()
    for (const caption of listElements(table))
      if (caption.tagName === 'caption' && isVisible(caption)) this.read(caption)
    this.pieces.push({
      table: readTable({
        table,
        line: this.line,
        readCell: (cell, line) => {
          const reader = new PieceReader(line, this.firstLine)
          reader.readAll(cell)
          reader.endLine()
          return reader.pieces
        },
      }),
    })
  }

  /** An ordered list shows numbers that are not written. */
  private readList(list: HtmlElement): void {
    const style = readAttribute(list, 'style') ?? ''
    const type = readAttribute(list, 'type') ?? ''
    const format = chineseList.test(style) ? 'chineseCounting' : (orderedStyles[type] ?? 'decimal')
    let number = Number(readAttribute(list, 'start') ?? 1) || 1
    for (const item of listElements(list)) {
      if (!isVisible(item)) continue
      if (item.tagName !== 'li' || withoutNumbers.test(style)) {
        this.read(item)
        continue
      }
      number = Number(readAttribute(item, 'value') ?? number) || number
      this.endLine()
      this.addText(writeNumber(number++, format) + (format === 'chineseCounting' ? '、' : '. '))
      this.readAll(item)
      this.endLine()
    }
  }

  private addText(value: string, startLine?: number): void {
    const line = startLine === undefined ? this.line : this.lineOf(startLine)
    if (this.verbatim && value.includes('\n')) {
      value.split('\n').forEach((text, index) => {
        if (index > 0) this.endLine()
        this.append(text, line + index)
      })
    } else this.append(value.replace(wrapped, ''), line + countLeadingLines(value))
  }

  private append(value: string, line: number): void {
    if (this.text.trim() === '') this.textLine = line
    this.text += value
  }

  private lineOf(startLine: number | null): number {
    return startLine === null ? this.line : startLine + this.firstLine - 1
  }
}

function countLeadingLines(value: string): number {
  const blank = /^\s*/.exec(value)?.[0] ?? ''
  return blank.split('\n').length - 1
}

/** What a field of a form shows. */
function readInput(input: HtmlElement): string {
  const type = (readAttribute(input, 'type') ?? 'text').toLowerCase()
  if (type === 'checkbox' || type === 'radio')
    return readAttribute(input, 'checked') === null ? '□' : '☑'
  return type === 'text' || type === 'number' || type === 'date'
    ? (readAttribute(input, 'value') ?? '')
    : ''
}
