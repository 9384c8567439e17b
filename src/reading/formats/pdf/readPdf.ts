import { ReadingError } from '@/reading/formats/decode'
import type { RawReading, ReaderContext } from '@/reading/formats/raw'
import { listNotes, type PageNotes, reportNotes } from './annotations'
import { assemblePages } from './assemble'
import { layOutPage } from './layout'
import type { PageLayout } from './pageParts'
import { loadPdfLibrary, type OpenedPdf, type PdfLibrary } from './open'
import { findPictures } from './pictures'
import { readPage } from './readPage'
import {
  createTally,
  listUnsure,
  refuseScan,
  refuseUnmapped,
  reportPictures,
  tallyPage,
  type TextTally,
} from './refuse'

/** In milliseconds: so long may messages wait. */
const longestTurn = 12

/** Reads a PDF with text; throws ReadingError for what has none or cannot be opened. */
export async function readPdfFile(bytes: Uint8Array, context: ReaderContext): Promise<RawReading> {
  const library = await loadPdfLibrary()
  const opened = await library.open(bytes)
  const tally = createTally()
  const notes: PageNotes[] = []
  let pages: PageLayout[]
  try {
    pages = await readPages(library, opened, { tally, notes }, context)
  } finally {
    await opened.task.destroy()
  }
  const { missing } = opened
  refuseUnmapped(tally, missing)
  const found = await findPictures(library, bytes, listUnsure(tally))
  const withPictures = [...tally.scannedPages, ...found].sort((a, b) => a - b)
  refuseScan(tally, pages.length, withPictures)
  return assemblePages(pages, [
    ...reportPictures(tally, withPictures, missing),
    ...reportNotes(notes),
  ])
}

async function readPages(
  library: PdfLibrary,
  { task }: OpenedPdf,
  { tally, notes }: { readonly tally: TextTally; readonly notes: PageNotes[] },
  { onProgress, signal }: ReaderContext,
): Promise<PageLayout[]> {
  const pdf = await task.promise
  if (pdf.numPages === 0) throw new ReadingError('这份 PDF 一页也没有，没有可读的内容')
  const layers = await pdf.getOptionalContentConfig()
  const pages: PageLayout[] = []
  let resumed = performance.now()
  for (let number = 1; number <= pdf.numPages; number++) {
    signal?.throwIfAborted()
    const page = await pdf.getPage(number)
    notes.push({ page: number, texts: await listNotes(page) })
    const painted = await readPage(page, layers, library)
    tallyPage(tally, painted, number)
    pages.push(layOutPage(painted))
    onProgress?.({ done: number, total: pdf.numPages, unit: '页' })
    if (performance.now() - resumed < longestTurn) continue
    await yieldToOthers()
    resumed = performance.now()
  }
  return pages
}

/** Lets messages, such as one that cancels, arrive between two pages. */
function yieldToOthers(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve)
  })
}
