import type { PrintedRow } from '@/document/document'

const tags = /<(\/?)(tr|td|th)\b([^>]*)>/gi
const anyTag = /<[^>]*>/g
const blockEnd = /<\/(?:p|h[1-6]|div|li|center|section)\s*>|<br\s*\/?>/gi
/** Only tags of a page: "<1345" and "<5%" are words. */
const pageTag =
  /<\/?(?:p|h[1-6]|div|span|br|b|strong|em|u|center|section|article|main|font|a|ul|ol|li|html|body|head|meta|title|thead|tbody)(?:\s[^<>]*)?\/?>/gi
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: ' ',
  le: '≤',
  ge: '≥',
}

interface OpenCell {
  readonly start: number
  readonly column: number
  readonly across: number
  readonly down: number
}

/**
 * Rows of one HTML table whose text begins on `line`; merged cells are blank but for their first,
 * as in the other formats.
 */
export function splitHtmlTable(html: string, line: number): PrintedRow[] {
  const rows: { line: number; cells: string[] }[] = []
  /** How many more rows a cell above reaches down, by column. */
  const rowsBelow: number[] = []
  let row: { line: number; cells: string[] } | null = null
  let open: OpenCell | null = null
  let currentLine = line
  let countedTo = 0
  const close = (end: number) => {
    if (!row || !open) return
    row.cells[open.column] = readCellText(html.slice(open.start, end))
    for (let column = open.column; column < open.column + open.across; column++) {
      row.cells[column] ??= ''
      rowsBelow[column] = open.down - 1
    }
    open = null
  }
  for (const match of html.matchAll(tags)) {
    const [tag, slash, name = '', attributes = ''] = match
    currentLine += countLines(html, countedTo, match.index)
    countedTo = match.index
    close(match.index)
    if (name.toLowerCase() === 'tr') {
      if (row) endRow(row, rowsBelow)
      row = slash ? null : { line: currentLine, cells: [] }
      if (row) rows.push(row)
    } else if (!slash && row) {
      open = {
        start: match.index + tag.length,
        column: takeColumn(row.cells, rowsBelow),
        across: readSpan(attributes, 'colspan'),
        down: readSpan(attributes, 'rowspan'),
      }
    }
  }
  return rows.filter(({ cells }) => cells.length > 0)
}

/**
 * The lines that a text line with tags of a page around it shows; the line itself where it has
 * none.
 */
export function splitMarkup(text: string): string[] {
  if (!text.startsWith('<') || text.search(pageTag) !== 0) return [text]
  return text
    .split(blockEnd)
    .map(piece => decodeEntities(piece.replace(pageTag, '')))
    .filter(piece => piece !== '')
}

/** Takes the columns that cells above still reach into, and blanks them. */
function takeColumn(cells: string[], rowsBelow: number[]): number {
  while ((rowsBelow[cells.length] ?? 0) > 0) {
    rowsBelow[cells.length]! -= 1
    cells.push('')
  }
  return cells.length
}

function endRow({ cells }: { cells: string[] }, rowsBelow: number[]): void {
  while (cells.length < rowsBelow.length) {
    if ((rowsBelow[cells.length] ?? 0) > 0) rowsBelow[cells.length]! -= 1
    cells.push('')
  }
}

function readSpan(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1]
  return Math.min(Math.max(Number(found ?? 1), 1), 200)
}

/** How many line ends stand in `text` from one place to another. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (
    let next = text.indexOf('\n', from);
    next >= 0 && next < to;
    next = text.indexOf('\n', next + 1)
  )
    count++
  return count
}

function readCellText(html: string): string {
  return decodeEntities(html.replace(anyTag, ' '))
}

function decodeEntities(text: string): string {
  return text
    .replace(/&(#?\w+);/g, (printed, name: string) => {
      if (!name.startsWith('#')) return entities[name] ?? printed
      const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    })
    .replace(/\s+/g, ' ')
    .trim()
}
