import { assembleBlocks, type Block } from './blocks'
import { decode, type Decoded, ReadingError, reportDamage } from './decode'
import { countLines, splitHtmlTable, splitMarkup } from './html'
import type { RawDocument, RawLine, RawReading, ReaderContext } from './raw'

const longestLine = 1_000_000
const pageMark =
  /^(?:<!--.*-->|[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\f+)$/

/** Reads the bytes of a text file; throws ReadingError for what is no text. */
export function readTextFile(
  bytes: Uint8Array,
  { decodeUtf8 }: Pick<ReaderContext, 'decodeUtf8'>,
): RawReading {
  const decoded = decode(bytes, decodeUtf8)
  return {
    raw: readText(decoded),
    diagnostics: decoded.damaged ? reportDamage(decoded.text) : [],
  }
}

/**
 * Reads text with tab- or pipe-separated tables; throws ReadingError for a line longer than a
 * million characters.
 */
export function readText({ text, encoding }: Decoded): RawDocument {
  const { blocks, ...counts } = splitBlocks(text)
  return { encoding, ...counts, ...assembleBlocks(blocks) }
}

function splitBlocks(text: string): {
  blocks: Block[]
  lines: number
  pageMarks: number
  printedLines: number
} {
  const blocks: Block[] = []
  let start = 0
  let number = 0
  let openBlock: Block | null = null
  let pageMarks = 0
  let printedLines = 0
  const mayHoldHtml = text.includes('<table')
  const tabs = new TabSplitter(text)
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    number++
    if (end - start > longestLine)
      throw new ReadingError(`原文第 ${number} 行有 ${end - start} 个字符，不像公开文本`, number)
    const opening = mayHoldHtml ? findTableTag(text, start, end) : -1
    const closing = opening < 0 ? -1 : text.indexOf('</table>', opening)
    const rows = closing < 0 ? [] : splitHtmlTable(text.slice(opening, closing), number)
    if (rows.length > 0) {
      const before = text.slice(start, opening).trim()
      const shown = before === '' ? [] : splitMarkup(before)
      for (const text of shown) addTextLine(blocks, { line: number, text })
      blocks.push({ kind: 'grid', rows })
      openBlock = null
      printedLines += rows.length + shown.length
      number += countLines(text, opening, closing) - 1
      start = closing + '</table>'.length
      continue
    }
    const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end
    const tabbed = tabs.split(start, stop)
    const trimmed = tabbed ? '' : text.slice(start, stop).trim()
    const cells = tabbed ?? (trimmed.startsWith('|') ? splitPipes(trimmed) : null)
    start = end + 1
    if (cells) {
      if (cells.length > 0) printedLines++
      if (openBlock?.kind !== 'grid') blocks.push((openBlock = { kind: 'grid', rows: [] }))
      if (cells.length > 0) openBlock.rows.push({ line: number, cells })
      continue
    }
    if (mayHoldHtml && trimmed.startsWith('<') && !isPageMark(trimmed)) {
      const shown = splitMarkup(trimmed)
      for (const text of shown) openBlock = addTextLine(blocks, { line: number, text })
      printedLines += shown.length
      continue
    }
    if (trimmed !== '') printedLines++
    if (trimmed === '' || isPageMark(trimmed)) {
      if (trimmed !== '') pageMarks++
      if (openBlock?.kind === 'grid') openBlock = null
      continue
    }
    openBlock = addTextLine(blocks, { line: number, text: trimmed })
  }
  return { blocks, lines: text.endsWith('\n') ? number - 1 : number, pageMarks, printedLines }
}

function isPageMark(trimmed: string): boolean {
  return trimmed.length < 40 && pageMark.test(trimmed)
}

function addTextLine(blocks: Block[], line: RawLine): Block {
  const last = blocks.at(-1)
  if (last?.kind === 'text') {
    last.lines.push(line)
    return last
  }
  const block: Block = { kind: 'text', lines: [line] }
  blocks.push(block)
  return block
}

/** Where a table of HTML begins in a line, -1 for nowhere. */
function findTableTag(text: string, start: number, end: number): number {
  const opening = text.slice(start, end).indexOf('<table')
  return opening < 0 ? -1 : start + opening
}

const tab = 9
/**
 * Texts longer than this hardly recur, and cost no more than a reference to the document's text.
 */
const longestShared = 24
const mostShared = 2048

/**
 * Splits the lines of one text at their tabs. Amounts and labels recur all over a document: a cell
 * like an earlier one is that one's text.
 */
export class TabSplitter {
  private readonly recent = new Array<string>(mostShared).fill('')
  /** The cells of one line after another, until their number is known. */
  private readonly cells: string[] = []
  /** Where the next tab stands: many lines have none, and need not be searched. */
  private next = -1

  constructor(private readonly text: string) {}

  /**
   * The cells of the line from `start` to `end`, which stands behind the lines split before; `null`
   * where it has no tab.
   */
  split(start: number, end: number): string[] | null {
    const { text, cells } = this
    if (this.next < start) this.next = findTab(text, start)
    if (this.next >= end) return null
    let count = 0
    for (let from = start; from <= end;) {
      let hash = 0
      let index = from
      for (
        let code = text.charCodeAt(index);
        index < end && code !== tab;
        code = text.charCodeAt(++index)
      )
        hash = Math.imul(hash, 31) + code
      cells[count++] = this.cell(from, index, hash)
      from = index + 1
    }
    return cells.slice(0, count)
  }

  private cell(from: number, to: number, hash: number): string {
    if (from === to) return ''
    if (to - from > longestShared) return this.text.slice(from, to)
    const slot = (hash ^ (hash >>> 11)) & (mostShared - 1)
    const known = this.recent[slot]!
    if (known.length === to - from && hasTextAt(this.text, from, known)) return known
    return (this.recent[slot] = this.text.slice(from, to))
  }
}

/** Few characters are sooner compared than a function of the language is called. */
function hasTextAt(text: string, from: number, expected: string): boolean {
  for (let index = 0; index < expected.length; index++)
    if (text.charCodeAt(from + index) !== expected.charCodeAt(index)) return false
  return true
}

/** The first tab from `start` on, or the end of the text. */
function findTab(text: string, start: number): number {
  const found = text.indexOf('\t', start)
  return found < 0 ? text.length : found
}

/**
 * Splits a Markdown table row ("| 208 | 社会保障 |"); an empty list for its ruler line
 * ("|---|---:|").
 */
export function splitPipes(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  if (/^[\s|:-]+$/.test(inner) && inner.includes('-')) return []
  return inner.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|').trim())
}
