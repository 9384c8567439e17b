import { utils, type WorkBook, write } from '@e965/xlsx'
import { decode } from '@/reading/formats/decode'
import { readText } from '@/reading/formats/text'
import { type MadeCell, makeXlsx } from './makeXlsx'

const plain = /^-?\d+\.\d\d$/
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})*\.\d\d$/

/** A document published as text as the rows of one sheet, amounts as numbers with formats. */
function listRows(text: Uint8Array): MadeCell[][] {
  const { prose, tables } = readText(decode(text))
  const rows: MadeCell[][] = []
  for (const { line, text } of prose) rows[line - 1] = [text]
  for (const { captions, rows: printed, notes } of tables) {
    for (const { line, text } of [...captions, ...notes]) rows[line - 1] = [text]
    for (const { line, cells } of printed) rows[line - 1] = cells.map(writeCell)
  }
  return Array.from(rows, row => row ?? [])
}

function writeCell(printed: string): MadeCell {
  if (printed === '') return null
  if (plain.test(printed)) return { v: printed, format: '0.00' }
  if (grouped.test(printed)) return { v: printed.replaceAll(',', ''), format: '#,##0.00' }
  return printed
}

/** A document published as text as a workbook (.xlsx). */
export async function makeXlsxOf(text: Uint8Array): Promise<Uint8Array> {
  return makeXlsx({ sheets: [{ name: 'Sheet1', rows: listRows(text) }] })
}

/** A document published as text as an old workbook (.xls). */
export function makeXlsOf(text: Uint8Array): Uint8Array {
  return new Uint8Array(
    write(makeBook(text), { bookType: 'biff8', bookSST: true, type: 'array' }) as ArrayBuffer,
  )
}

/** A document published as text as SpreadsheetML 2003 (.xml). */
export function makeSpreadsheetMlOf(text: Uint8Array): Uint8Array {
  return new TextEncoder().encode(
    write(makeBook(text), { bookType: 'xlml', type: 'string' }) as string,
  )
}

/** A document published as text as an OpenDocument sheet (.ods). */
export function makeOdsOf(text: Uint8Array): Uint8Array {
  return new Uint8Array(write(makeBook(text), { bookType: 'ods', type: 'array' }) as ArrayBuffer)
}

function makeBook(text: Uint8Array): WorkBook {
  const sheet: Record<string, unknown> = {}
  let columns = 0
  const rows = listRows(text)
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      columns = Math.max(columns, c)
      const address = utils.encode_cell({ r, c })
      if (typeof cell === 'string') sheet[address] = { t: 's', v: cell }
      else if (cell !== null && typeof cell === 'object')
        sheet[address] = { t: 'n', v: Number(cell.v), z: cell.format }
    })
  })
  sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: columns })
  return { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } }
}
