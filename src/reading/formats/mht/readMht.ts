import type { Diagnostic, LinePlace } from '@/document/document'
import { assembleBlocks } from '../blocks'
import { decodeText, ReadingError } from '../decode'
import { CountingWriter } from '../grids/blockWriter'
import { writePieces } from '../grids/layOutTable'
import { findDeclaredEncoding } from '../html/encoding'
import { readPieces } from '../html/pieces'
import type { FormatReader, RawReading } from '../raw'
import { listPages } from './pages'
import { type ArchivePart, listParts } from './parts'

/**
 * Reads a page saved with all its files (.mht), and workbooks saved so. A line is the n-th that
 * the page shows, the n-th of its sheet in a workbook. Throws ReadingError.
 */
export const readMht: FormatReader = (bytes, { decodeUtf8 }): RawReading => {
  let encoding = 'utf-8'
  let isDamaged = false
  const { pages, hiddenSheets } = listPages(listParts(bytes), (part: ArchivePart) => {
    const content = part.decode()
    const read = decodeText(content, decodeUtf8, part.charset ?? findDeclaredEncoding(content))
    encoding = read.encoding
    isDamaged ||= read.damaged
    return read.text
  })
  const writer = new CountingWriter()
  const places: LinePlace[] = []
  for (const { tree, sheet } of pages) {
    const before = writer.printedLines
    writePieces(readPieces(tree), writer)
    writer.endPage()
    for (let line = 1; line <= writer.printedLines - before; line++) {
      const stored = writer.stored.get(before + line)
      places.push({ line, ...(sheet !== null && { sheet }), ...(stored && { stored }) })
    }
  }
  const { blocks, printedLines, pageMarks } = writer
  if (printedLines === 0)
    throw new ReadingError(
      '这份网页存档（.mht）里没有网页的文字，没有可读的内容：请打开原网页，另存为 .html 再打开',
    )
  return {
    raw: {
      encoding,
      lines: printedLines,
      pageMarks,
      printedLines,
      ...assembleBlocks(blocks),
      ...((writer.stored.size > 0 || pages.some(({ sheet }) => sheet !== null)) && { places }),
    },
    diagnostics: [...hiddenSheets.map(reportHidden), ...(isDamaged ? [damage] : [])],
  }
}

const damage: Diagnostic = {
  level: 'warning',
  code: 'damaged-text',
  line: 1,
  message: '网页存档里有无法解码的字节，以“\uFFFD”代替：请对照原网页核对。',
}

function reportHidden(name: string): Diagnostic {
  return {
    level: 'note',
    code: 'hidden-sheet',
    line: 1,
    message: `工作表“${name}”是隐藏的，没有读。`,
  }
}
