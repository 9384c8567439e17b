import type { PrintedRow } from '@/budget/document'
import type { RawDocument, RawLine, RawTable } from '@/reading/raw'
import { countCaptions, isNote, isUnitLine } from './captions'
import { type Decoded, ReadingError } from './decode'
import { splitPipes } from './pipes'

const longestLine = 1_000_000
const pageMark = /^(?:<!--.*-->|[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\f+)$/

/** A run of text lines or of rows, in printed order. */
type Block = { kind: 'text', lines: RawLine[] } | { kind: 'grid', rows: PrintedRow[] }

/** Reads text with tab- or pipe-separated tables; throws ReadingError for a line longer than a million characters. */
export function readText({ text, encoding }: Decoded): RawDocument {
  const { blocks, lines } = splitBlocks(text)
  const prose: RawLine[] = []
  const tables: RawTable[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'text') return
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    const captions = before?.kind === 'text' ? before.lines.splice(before.lines.length - countCaptions(before.lines)) : []
    const inside = countInnerCaptions(block.rows)
    for (const row of block.rows.slice(0, inside)) captions.push({ line: row.line, text: row.cells.join(' ').trim() })
    const rows = inside ? block.rows.slice(inside) : block.rows
    const notes = after?.kind === 'text' ? takeNotes(after.lines) : []
    const last = tables.at(-1)
    const apart = before?.kind === 'text' && before.lines.length > 0
    if (last && captions.length === 0 && !apart && continues(last.rows, rows)) {
      tables[tables.length - 1] = { captions: last.captions, rows: last.rows.concat(rows), notes: [...last.notes, ...notes] }
    }
    else { tables.push({ captions, rows, notes }) }
  })
  for (const block of blocks) if (block.kind === 'text') for (const line of block.lines) prose.push(line)
  return { encoding, lines, prose, tables }
}

function splitBlocks(text: string): { blocks: Block[], lines: number } {
  const blocks: Block[] = []
  let start = 0
  let number = 0
  let open: Block | null = null
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    number++
    if (end - start > longestLine) throw new ReadingError(`第 ${number} 行有 ${end - start} 个字符，不像公开文本`, number)
    const printed = text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end)
    start = end + 1
    const cells = splitRow(printed)
    if (cells) {
      if (open?.kind !== 'grid') blocks.push(open = { kind: 'grid', rows: [] })
      if (cells.length > 0) open.rows.push({ line: number, cells })
      continue
    }
    const trimmed = printed.trim()
    if (trimmed === '' || pageMark.test(trimmed)) {
      if (open?.kind === 'grid') open = null
      continue
    }
    if (open?.kind !== 'text') blocks.push(open = { kind: 'text', lines: [] })
    open.lines.push({ line: number, text: trimmed })
  }
  return { blocks, lines: text.endsWith('\n') ? number - 1 : number }
}

/** Cells of a row, an empty list for a ruler line of a pipe table, `null` for a line that is no row. */
function splitRow(printed: string): string[] | null {
  if (printed.includes('\t')) return printed.split('\t')
  const first = printed.trimStart()
  return first.startsWith('|') ? splitPipes(first) : null
}

/** Rows at the head of a grid that hold but a title or 单位：万元 in one or two cells. */
function countInnerCaptions(rows: readonly PrintedRow[]): number {
  let count = 0
  while (count < Math.min(rows.length - 1, 4)) {
    const filled = rows[count]!.cells.filter(cell => cell.trim() !== '')
    const text = filled.join(' ')
    if (filled.length > 2 || (filled.length > 0 && !isUnitLine(text) && countCaptions([{ line: 0, text }]) === 0)) break
    if (filled.length === 0 && count === 0) break
    count++
  }
  return count
}

function takeNotes(lines: RawLine[]): RawLine[] {
  let count = 0
  while (count < lines.length) {
    const line = lines[count]!
    const previous = lines[count - 1]
    const carriesOn = previous !== undefined && line.line === previous.line + 1 && !/[。：:]$/.test(previous.text) && countCaptions([line]) === 0
    if (!isNote(line.text) && !carriesOn) break
    count++
  }
  return lines.splice(0, count)
}

/** Whether a grid without captions goes on with the one before: not where it starts another form with the same first word. */
function continues(before: readonly PrintedRow[], rows: readonly PrintedRow[]): boolean {
  const [head, next] = [before[0], rows[0]]
  if (!head || !next) return true
  const filled = (row: PrintedRow) => row.cells.filter(cell => cell.trim() !== '').map(cell => cell.trim())
  const [one, other] = [filled(head), filled(next)]
  return one[0] !== other[0] || one.join('\t') === other.join('\t')
}
