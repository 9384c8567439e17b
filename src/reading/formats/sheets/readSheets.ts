import { openArchive } from '@/reading/formats/archive'
import type { RawReading, ReaderContext } from '@/reading/formats/raw'
import { SheetLayout } from './layout/layOutSheets'
import type { Workbook } from './workbook'

const zipMark = 'PK\u0003\u0004'
const oleMark = '\u00D0\u00CF\u0011'

/** Reads a spreadsheet of any kind; throws ReadingError, a Chinese sentence, where it cannot. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  context: ReaderContext,
): Promise<RawReading> {
  const workbook = await openWorkbook(bytes, context)
  return layOut(workbook, context)
}

/** Names of files say little: .xls is given to workbooks of every kind. */
async function openWorkbook(bytes: Uint8Array, { signal }: ReaderContext): Promise<Workbook> {
  const head = String.fromCharCode(...bytes.subarray(0, zipMark.length))
  if (head === zipMark) {
    const archive = await openArchive({ bytes, kind: '电子表格', signal })
    return archive.names.includes('content.xml')
      ? (await import('./ods/readOds')).readOds(archive)
      : (await import('./xlsx/readXlsx')).readXlsx(archive)
  }
  if (head.startsWith(oleMark)) return (await import('./xls/readXls')).readXls(bytes)
  return (await import('./spreadsheetMl/readSpreadsheetMl')).readSpreadsheetMl(bytes)
}

async function layOut(
  { total, sheets }: Workbook,
  { onProgress, signal }: ReaderContext,
): Promise<RawReading> {
  const layout = new SheetLayout()
  let done = 0
  for await (const sheet of sheets) {
    layout.add(sheet)
    onProgress?.({ done: ++done, total, unit: '张工作表' })
    // A worker hears of a cancel only when it gets its turn.
    await new Promise(resolve => setTimeout(resolve))
    signal?.throwIfAborted()
  }
  return { raw: layout.finish('utf-8'), diagnostics: layout.diagnostics }
}
