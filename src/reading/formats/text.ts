import { assembleBlocks, type Block } from './blocks'
import { decodeText, type Decoded, ReadingError, reportDamage } from './decode'
import { isMarkdown, readMarkdownLine } from './markdown/marks'
import { PipeTables } from './markdown/pipeTables'
import { isPageMark } from './pageMarks'
import { hasSpacedColumns } from './spacedColumns'
import { TabSplitter } from './tabSplitter'
import type { FormatReader, RawDocument, RawLine, RawReading } from './raw'

const longestLine = 1_000_000

/** Reads lines and tables of a piece of HTML that begins on a line. */
type HtmlPieceReader = (html: string, line: number) => Block[]

/** Reads the bytes of a text file; loads what reads HTML or blanks only for texts that need it. */
export const readTextFile: FormatReader = async (bytes, { decodeUtf8 }) => {
  const decoded = decodeText(bytes, decodeUtf8)
  const readPiece = mayHoldHtml(decoded.text)
    ? (await import('./html/readHtml')).readHtmlPiece
    : null
  const readSpaced = hasSpacedColumns(decoded.text)
    ? (await import('./spaced/readSpaced')).readSpaced
    : null
  return readDecoded(decoded, { readPiece, readSpaced })
}

/** What reads parts of texts that most do not have; null where it is not needed. */
interface TextParts {
  readonly readPiece: HtmlPieceReader | null
  /** Reads a text with tables whose columns are parted by blanks. */
  readonly readSpaced: ((decoded: Decoded) => RawReading) | null
}

/** Reads decoded text and reports what could not be decoded; throws ReadingError. */
export function readDecoded(
  decoded: Decoded,
  { readPiece, readSpaced }: TextParts = { readPiece: null, readSpaced: null },
): RawReading {
  const { raw, diagnostics } = readSpaced?.(decoded) ?? {
    raw: readText(decoded, readPiece),
    diagnostics: [],
  }
  return {
    raw,
    diagnostics: [...(decoded.damaged ? reportDamage(decoded.text) : []), ...diagnostics],
  }
}

/**
 * Reads text with tab- or pipe-separated tables, and HTML with the reader that is given; throws
 * ReadingError for a line longer than a million characters.
 */
export function readText(
  { text, encoding }: Decoded,
  readPiece: HtmlPieceReader | null = null,
): RawDocument {
  const { blocks, ...counts } = splitBlocks(text, mayHoldHtml(text) ? readPiece : null)
  return { encoding, ...counts, ...assembleBlocks(blocks) }
}

function mayHoldHtml(text: string): boolean {
  return text.includes('<table') || text.includes('<TABLE')
}

function splitBlocks(
  text: string,
  readPiece: HtmlPieceReader | null,
): {
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
  const hasMarks = isMarkdown(text)
  const tabs = new TabSplitter(text)
  const pipes = new PipeTables(text)
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    number++
    if (end - start > longestLine)
      throw new ReadingError(`原文第 ${number} 行有 ${end - start} 个字符，不像公开文本`, number)
    const opening = readPiece ? findTag(text, openingTable, start, end) : -1
    const closing = opening < 0 ? -1 : findTableEnd(text, opening)
    if (readPiece && closing >= 0) {
      printedLines += addBlocks(blocks, readPiece(text.slice(start, closing), number))
      openBlock = null
      number += countLineEnds(text, start, closing) - 1
      start = closing
      continue
    }
    const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end
    const cells = tabs.split(start, stop) ?? pipes.split(start, stop)
    const written = cells ? '' : text.slice(start, stop).trim()
    const trimmed = hasMarks ? readMarkdownLine(written) : written
    start = end + 1
    if (cells) {
      if (cells.length > 0) printedLines++
      if (openBlock?.kind !== 'grid') blocks.push((openBlock = { kind: 'grid', rows: [] }))
      if (cells.length > 0) openBlock.rows.push({ line: number, cells })
      continue
    }
    if (readPiece && isTag(trimmed) && !isPageMark(trimmed)) {
      printedLines += addBlocks(blocks, readPiece(trimmed, number))
      openBlock = blocks.at(-1) ?? null
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

/** Adds blocks of HTML; returns how many lines and rows they have. */
function addBlocks(blocks: Block[], inner: readonly Block[]): number {
  let lines = 0
  for (const block of inner)
    if (block.kind === 'grid') {
      lines += block.rows.length
      blocks.push(block)
    } else {
      lines += block.lines.length
      for (const line of block.lines) addTextLine(blocks, line)
    }
  return lines
}

const openingTable = /<table[\s>]/gi
const tableTag = /<(\/?)table[\s>]/gi

/** Whether a line begins with a tag of a page: "<1345" and "<甲>" are words. */
function isTag(trimmed: string): boolean {
  return /^<[/!]?[a-z]/i.test(trimmed)
}

/** Where a tag begins in a line, -1 for nowhere. */
function findTag(text: string, tag: RegExp, start: number, end: number): number {
  const found = text.slice(start, end + 1).search(tag)
  return found < 0 ? -1 : start + found
}

/** Where a table ends behind those inside it, -1 for one without end. */
function findTableEnd(text: string, opening: number): number {
  let depth = 0
  tableTag.lastIndex = opening
  for (let match = tableTag.exec(text); match; match = tableTag.exec(text)) {
    depth += match[1] === '' ? 1 : -1
    if (depth === 0) return match.index + match[0].length
  }
  return -1
}

/** How many line ends stand in `text` from one place to another. */
function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count++
  return count
}
