import Papa from 'papaparse'
import { isBlank } from '@/reading/text/characters'
import { assembleBlocks } from '../blocks'
import { countCaptions, isUnitCaption } from '../captions'
import { decodeText, ReadingError, reportDamage } from '../decode'
import { BlockWriter } from '../grids/blockWriter'
import type { FormatReader, RawReading } from '../raw'
import { SharedCells } from '../sharedCells'
import { cutAtLines } from './parts'
import { findSeparator } from './separator'

type LineEnd = NonNullable<Papa.ParseConfig['newline']>

/** More columns than any published table has. */
const mostColumns = 1000
/** Spreadsheet programs protect codes like this: ="0201". */
const protectedText = /^="(.*)"$/s

/**
 * Reads records separated by commas, semicolons or tabs; a line is that of the file. Titles and
 * blank records part the tables. Throws ReadingError.
 */
export const readCsv: FormatReader = (bytes, { decodeUtf8 }): RawReading => {
  const { text, encoding, damaged } = decodeText(bytes, decodeUtf8)
  const writer = new BlockWriter()
  let line = 1
  let isGridOpen = false
  const shared = new SharedCells()
  let newline: LineEnd | undefined
  const config = {
    delimiter: findSeparator(text),
    step: ({ data, meta }: Papa.ParseStepResult<string[]>) => {
      newline ??= meta.linebreak as LineEnd
      if (data.length > mostColumns)
        throw new ReadingError(`原文第 ${line} 行有 ${data.length} 列，不像公开文件`, line)
      const cells = data.map(cell => shared.share(readCell(cell)))
      const filled = cells.filter(cell => !isBlank(cell))
      const words = filled.join(' ')
      const isText = filled.length === 1 ? !isGridOpen || isCaption(words) : isTitleLine(filled)
      isGridOpen = filled.length > 0 && !isText
      if (filled.length === 0) writer.endGrid()
      else if (isText) writer.addText(words, line)
      else writer.addRow(cells, line)
      line += 1 + data.reduce((sum, cell) => sum + countLineEnds(cell), 0)
    },
  }
  // All lines end as the first ones do.
  for (const part of cutAtLines(text))
    Papa.parse<string[]>(part, { ...config, ...(newline && { newline }) })
  const { blocks, printedLines, pageMarks } = writer
  return {
    raw: {
      encoding,
      lines: text.endsWith('\n') ? line - 2 : line - 1,
      pageMarks,
      printedLines,
      ...assembleBlocks(blocks),
    },
    diagnostics: damaged ? reportDamage(text) : [],
  }
}

function readCell(cell: string): string {
  return cell
    .replace(protectedText, '$1')
    .replace(/\s*\r?\n\s*/g, ' ')
    .trim()
}

/** A title or 单位：万元 alone in its record: another table begins. */
function isCaption(text: string): boolean {
  return isUnitCaption(text) || countCaptions([{ line: 0, text }]) > 0
}

/** 部门：某局 and 单位：万元 in two cells. */
function isTitleLine(filled: readonly string[]): boolean {
  return filled.length === 2 && filled.every(isCaption)
}

function countLineEnds(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}
