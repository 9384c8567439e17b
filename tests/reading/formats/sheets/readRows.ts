import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'

/** Reads a file's rows as texts, with what else tests look at. */
export async function readRows(bytes: Uint8Array) {
  const { raw, diagnostics } = await readSpreadsheet(bytes, {})
  return {
    rows: raw.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells)),
    captions: raw.tables.flatMap(({ captions }) => captions.map(({ text }) => text)),
    codes: diagnostics.map(({ code }) => code),
    places: raw.places!,
  }
}
