import { countCaptions, isUnitCaption, readUnit } from '@/reading/formats/captions'
import { isPlainNumber } from '@/reading/text/amounts'
import type { ClassifiedRow } from './classifyRows'
import { joinCells } from './classifyRows'
import type { ShownCell } from './visibleRows'

/** A line of the document, not yet numbered. */
export interface SheetLine {
  readonly kind: 'grid' | 'text'
  /** Row of the sheet, from 0. */
  readonly row: number
  /** One text for a line of text. */
  readonly texts: readonly string[]
  /** By text, null where nothing is. */
  readonly cells: readonly (ShownCell | null)[]
  readonly afterGap: boolean
}

/** Rows that a header has at most; codes are found by its words. */
const mostHeaderRows = 6
const codeHeader = /编码|代码|编号|序号|^[类款项]$/
/** A name that a program gave: Sheet1, 工作表1. */
const givenName = /^(?:sheet|工作表|表格?)\s*[(（]?\d*[)）]?$/i

/** Builds the lines of a sheet, or of one of the tables that stand side by side on it. */
export function buildLines(rows: readonly ClassifiedRow[], sheetName: string): SheetLine[] {
  const lines: SheetLine[] = []
  for (let start = 0; start < rows.length;) {
    const { kind } = rows[start]!
    let end = start + 1
    while (end < rows.length && rows[end]!.kind === kind) end++
    const run = rows.slice(start, end)
    if (kind === 'grid') {
      if (!lines.some(line => line.kind === 'grid')) nameBySheet(lines, run[0]!, sheetName)
      for (const line of buildGrid(run, lines)) lines.push(line)
    } else for (const line of run.flatMap(buildTexts)) lines.push(line)
    start = end
  }
  return lines
}

/** A cell of several lines alone in its row is as many lines. */
function buildTexts(row: ClassifiedRow): SheetLine[] {
  const { cells, afterGap } = row
  const [only] = cells
  const texts = cells.length === 1 && only ? only.text.trim().split('\n') : [joinCells(row)]
  return texts
    .filter(text => text.trim() !== '')
    .map((text, index) => ({
      kind: 'text',
      row: row.row,
      texts: [text.trim()],
      cells,
      afterGap: afterGap && index === 0,
    }))
}

/** Puts the sheet's name over its first table, where no line names it. */
function nameBySheet(lines: SheetLine[], { row }: ClassifiedRow, sheetName: string): void {
  const name = sheetName.trim()
  if (name === '' || givenName.test(name)) return
  const above = lines.map(({ texts }, line) => ({ line, text: texts[0]! }))
  const captions = countCaptions(above)
  if (above.slice(above.length - captions).some(({ text }) => !isUnitCaption(text))) return
  const index = lines.length - captions
  lines.splice(index, 0, {
    kind: 'text',
    row: lines[index]?.row ?? row,
    texts: [name],
    cells: [null],
    afterGap: lines[index]?.afterGap ?? false,
  })
}

/** The columns of a grid are those in which any of its rows has something. */
function buildGrid(rows: readonly ClassifiedRow[], above: readonly SheetLine[]): SheetLine[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))]
  columns.sort((a, b) => a - b)
  const places = new Map(columns.map((column, index) => [column, index]))
  const codes = findCodeColumns(rows)
  const unit = above.findLast(({ kind, texts }) => kind === 'text' && readUnit(texts[0]!))
  const unitName = unit ? readUnit(unit.texts[0]!) : null
  return rows.map(({ row, cells, afterGap }) => {
    const placed = new Array<ShownCell | null>(columns.length).fill(null)
    for (const cell of cells) placed[places.get(cell.column)!] = cell
    const texts = placed.map(cell => {
      if (!cell) return ''
      const { decimal, column } = cell
      const text = cell.text.replaceAll('\n', ' ')
      if (decimal === null) return text
      if (codes.has(column) && /^\d+$/.test(decimal)) return /^\d+$/.test(text) ? text : decimal
      return unitName ? withoutUnit(text, unitName) : text
    })
    return { kind: 'grid', row, texts, cells: placed, afterGap }
  })
}

/** A format that writes the table's own unit behind each figure (0.00"万元") says it again. */
function withoutUnit(text: string, unit: string): string {
  if (!text.endsWith(unit)) return text
  const bare = text.slice(0, -unit.length).trim()
  return isPlainNumber(bare.replaceAll(',', '')) ? bare : text
}

/**
 * Columns whose header says that they hold codes: there a number is a code, whatever its format
 * (2,010,101.00).
 */
function findCodeColumns(rows: readonly ClassifiedRow[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { cells } of rows.slice(0, mostHeaderRows)) {
    if (cells.some(({ decimal }) => decimal !== null)) break
    for (const { column, text } of cells)
      if (codeHeader.test(text.replace(/\s/g, ''))) found.add(column)
  }
  return found
}
