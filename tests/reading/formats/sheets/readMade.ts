import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { type MadeSheet, makeXlsx } from './makeXlsx'

/** Makes a workbook of these sheets and reads it; lines of text come without their numbers. */
export async function readMade(...sheets: MadeSheet[]) {
  const reading = await readSpreadsheet(await makeXlsx({ sheets }), {})
  const { prose, tables, places } = reading.raw
  return {
    reading,
    places: places!,
    prose: prose.map(({ text }) => text),
    tables: tables.map(({ captions, rows, notes }) => ({
      captions: captions.map(({ text }) => text),
      rows: rows.map(({ cells }) => cells),
      notes: notes.map(({ text }) => text),
    })),
  }
}
