import { Archive } from '@/reading/formats/sheets/archive'
import type { RawReading, ReaderContext } from '@/reading/formats/raw'
import { SheetLayout } from './layout/layOutSheets'
import type { Workbook } from './workbook'
import { readXlsx } from './xlsx/readXlsx'

/** Reads a spreadsheet of any kind; throws ReadingError, a Chinese sentence, where it cannot. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  context: ReaderContext,
): Promise<RawReading> {
  const workbook = await openWorkbook(bytes)
  return layOut(workbook, context)
}

async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(await Archive.open(bytes))
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
