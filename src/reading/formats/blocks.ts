import type { PrintedRow } from '@/document/document'
import { isBlank } from '@/reading/text/characters'
import {
  countCaptions,
  findFirstLine,
  isCaptionRow,
  isNote,
  isUnitCaption,
  takeTablesWithoutRows,
} from './captions'
import type { RawDocument, RawLine, RawTable } from './raw'

/** A run of text lines or of rows, in printed order; every format reader yields these. */
export type Block =
  | { readonly kind: 'text'; readonly lines: RawLine[] }
  | { readonly kind: 'grid'; readonly rows: PrintedRow[] }

/**
 * Tells titles, units and notes around grids from prose; takes lines out of the blocks that it is
 * given.
 */
export function assembleBlocks(printed: readonly Block[]): Pick<RawDocument, 'prose' | 'tables'> {
  const blocks = joinCaptionRows(printed)
  const prose: RawLine[] = []
  const tables: RawTable[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'text' || block.rows.length === 0) return
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    const captions =
      before?.kind === 'text'
        ? before.lines.splice(before.lines.length - countCaptions(before.lines))
        : []
    const captionRows = countInnerCaptions(block.rows)
    for (const row of block.rows.slice(0, captionRows))
      captions.push({ line: row.line, text: row.cells.join(' ').trim() })
    const noteStart = block.rows.length - countInnerNotes(block.rows, captionRows)
    const rows =
      captionRows || noteStart < block.rows.length
        ? block.rows.slice(captionRows, noteStart)
        : block.rows
    const notes = block.rows
      .slice(noteStart)
      .map(row => ({ line: row.line, text: row.cells.join(' ').trim() }))
    if (after?.kind === 'text') for (const note of takeNotes(after.lines)) notes.push(note)
    const follows = captions.length === 0 && !(before?.kind === 'text' && before.lines.length > 0)
    tables.push({ captions, rows, notes, continuesPrevious: follows })
  })
  const tablesWithoutRows: RawTable[] = []
  for (const block of blocks)
    if (block.kind === 'text')
      for (const line of takeTablesWithoutRows(block.lines, tablesWithoutRows)) prose.push(line)
  for (const table of tablesWithoutRows) tables.push(table)
  if (tablesWithoutRows.length > 0) tables.sort((a, b) => findFirstLine(a) - findFirstLine(b))
  return { prose, tables }
}

/**
 * Rows of unit and holder alone (单位名称：某局, tabs, 单位：万元) with a blank line below them are no
 * table: they head the grid that follows.
 */
function joinCaptionRows(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (block.kind === 'text') return [block]
    if (after?.kind === 'grid' && isCaptionGrid(block)) return []
    return before?.kind === 'grid' && isCaptionGrid(before)
      ? [{ kind: 'grid', rows: [...before.rows, ...block.rows] }]
      : [block]
  })
}

function isCaptionGrid({ rows }: Block & { readonly kind: 'grid' }): boolean {
  if (rows.length !== 1 || hasMoreCells(rows[0]!, 4)) return false
  const filled = listFilledCells(rows[0]!)
  return filled.length > 0 && isUnitCaption(filled.join(' '))
}

/** A row's cells that are not blank. */
function listFilledCells({ cells }: PrintedRow): string[] {
  return cells.filter(cell => !isBlank(cell))
}

/** Whether more cells of a row are filled than a caption or a note has. */
function hasMoreCells({ cells }: PrintedRow, most: number): boolean {
  let filled = 0
  for (const cell of cells) if (!isBlank(cell) && ++filled > most) return true
  return false
}

/** Rows at the head of a grid that hold but a title or 单位：万元 in one or two cells. */
function countInnerCaptions(rows: readonly PrintedRow[]): number {
  let count = 0
  while (count < Math.min(rows.length - 1, 4)) {
    if (hasMoreCells(rows[count]!, 4)) break
    const filled = listFilledCells(rows[count]!)
    if (filled.length > 2 && !isCaptionRow(filled)) break
    const text = filled.join(' ')
    if (filled.length > 0 && !isUnitCaption(text) && countCaptions([{ line: 0, text }]) === 0) break
    if (filled.length === 0 && count === 0) break
    count++
  }
  return count
}

/**
 * Rows at the foot of a grid that hold a note (注：…) in one cell, and what of it goes on below.
 */
function countInnerNotes(rows: readonly PrintedRow[], inside: number): number {
  let found = 0
  for (let count = 1; count <= Math.min(rows.length - inside - 1, 6); count++) {
    const row = rows[rows.length - count]!
    if (hasMoreCells(row, 1)) break
    if (listFilledCells(row).some(isNote)) found = count
  }
  return found
}

function takeNotes(lines: RawLine[]): RawLine[] {
  let count = 0
  while (count < lines.length) {
    const line = lines[count]!
    const previous = lines[count - 1]
    const carriesOn =
      previous !== undefined &&
      line.line === previous.line + 1 &&
      !/[。：:]$/.test(previous.text) &&
      countCaptions([line]) === 0
    if (!isNote(line.text) && !carriesOn) break
    count++
  }
  return lines.splice(0, count)
}
