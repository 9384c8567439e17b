import type { LinePlace, PrintedRow } from '@/document/document'
import type { Box } from '@/document/place'
import { assembleBlocks, type Block } from '@/reading/formats/blocks'
import { ReadingError } from '@/reading/formats/decode'
import type { RawLine, RawReading, ReaderContext } from '@/reading/formats/raw'
import { layOutPage, type PagePart } from './layout'
import { loadPdfLibrary } from './open'
import type { Rectangle } from './page'
import { findPageMarks } from './pageMarks'
import { readPage } from './readPage'

/** Reads a PDF with text; throws ReadingError for what has none or cannot be opened. */
export async function readPdfFile(
  bytes: Uint8Array,
  { onProgress, signal }: ReaderContext,
): Promise<RawReading> {
  const library = await loadPdfLibrary()
  const task = await library.open(bytes)
  try {
    const pdf = await task.promise
    if (pdf.numPages === 0) throw new ReadingError('这份 PDF 一页也没有，没有可读的内容')
    const layers = await pdf.getOptionalContentConfig()
    const pages: PagePart[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      signal?.throwIfAborted()
      pages.push(layOutPage(await readPage(await pdf.getPage(number), layers, library)))
      onProgress?.({ done: number, total: pdf.numPages, unit: '页' })
      await new Promise(resolve => setTimeout(resolve))
    }
    return assemblePages(pages)
  } finally {
    await task.destroy()
  }
}

/** Numbers the lines of all pages and makes blocks of them. */
export function assemblePages(pages: readonly (readonly PagePart[])[]): RawReading {
  const marks = findPageMarks(pages)
  const blocks: Block[] = []
  const places: LinePlace[] = []
  let pageMarks = 0
  pages.forEach((parts, index) => {
    const page = index + 1
    let lineOnPage = 0
    const place = (box: Rectangle, cells?: readonly (Rectangle | null)[]) => {
      places.push({
        page,
        line: ++lineOnPage,
        box: buildBox(box),
        ...(cells && { cells: cells.map(cell => cell && buildBox(cell)) }),
      })
      return places.length
    }
    for (const part of parts) {
      if (part.kind === 'table') {
        const rows: PrintedRow[] = part.rows.map(row => ({
          line: place(row, row.boxes),
          cells: row.cells,
        }))
        blocks.push({ kind: 'grid', rows })
        continue
      }
      const line: RawLine = { line: place(part.line), text: part.line.text }
      if (marks.has(part)) pageMarks++
      else {
        const last = blocks.at(-1)
        if (last?.kind === 'text') last.lines.push(line)
        else blocks.push({ kind: 'text', lines: [line] })
      }
    }
  })
  return {
    raw: {
      encoding: 'pdf',
      lines: places.length,
      pageMarks,
      printedLines: places.length,
      places,
      ...assembleBlocks(blocks),
    },
    diagnostics: [],
  }
}

function buildBox({ left, top, right, bottom }: Rectangle): Box {
  const round = (points: number) => Math.round(points * 10) / 10
  return [round(left), round(top), round(right - left), round(bottom - top)]
}
