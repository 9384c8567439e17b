import type { CellPiece, TableModel } from '../grids/tableModel'
import { writeNumber } from '../listNumbers'
import { readTable } from './tables'
import {
  findLine,
  type HtmlElement,
  type HtmlParent,
  listElements,
  readAttribute,
  type TableTaker,
} from './tree'
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
  return new PieceReader(line).readPieces(parent)
}

/**
 * Reads HTML as `readPieces` does its tree; each table is taken from the tree as soon as it is whole,
 * as a tree of all tables takes many times the file's memory.
 */
export function parsePieces(parse: (takeTable: TableTaker) => HtmlParent, line = 1): CellPiece[] {
  const taken: TakenTables = new Map()
  const reader = new PieceReader(line, line, taken)
  const parent = parse(table => {
    taken.set(table, reader.readModel(table, line))
    table.childNodes = listCaptions(table)
  })
  return reader.readPieces(parent)
}

type TakenTables = Map<HtmlElement, TableModel>

const listCaptions = (table: HtmlElement) =>
  listElements(table).filter(({ tagName }) => tagName === 'caption')

class PieceReader {
  private readonly pieces: CellPiece[] = []
  private text = ''
  private textLine = 1
  private verbatim = false

  constructor(
    private line: number,
    private readonly firstLine = line,
    private readonly taken: TakenTables = new Map(),
  ) {}

  readPieces(parent: HtmlParent): CellPiece[] {
    this.readAll(parent)
    this.endLine()
    // A list that grew holds room for a dozen more, and most cells have one line.
    return this.pieces.slice()
  }

  /** A table as a model; `line` is that of what stands around it. */
  readModel(table: HtmlElement, line: number): TableModel {
    return readTable({
      table,
      line,
      lineOf: element => {
        const startLine = findLine(element)
        return startLine === null ? null : this.lineOf(startLine)
      },
      readCell: (cell, line) => new PieceReader(line, this.firstLine).readPieces(cell),
    })
  }

  private readAll(parent: HtmlParent): void {
    for (const node of parent.childNodes)
      if (node.nodeName === '#text' && 'value' in node)
        this.addText(node.value, node.sourceCodeLocation?.startLine)
      else if ('tagName' in node && isVisible(node)) this.read(node)
  }

  private endLine(): void {
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
    for (const caption of listCaptions(table)) if (isVisible(caption)) this.read(caption)
    this.pieces.push({ table: this.taken.get(table) ?? this.readModel(table, this.line) })
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
