import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { ReadingError } from '@/reading/formats/decode'
import { builtInFormats, generalFormat } from '../builtInFormats'
import { readDecimal } from '../decimal'
import {
  addToRanges,
  type Attachment,
  CellBudget,
  type CellValue,
  type Range,
  type SheetCell,
  type Workbook,
  type Worksheet,
  writeAddress,
} from '../workbook'
import { teachCodePages } from './codePages'

const locked =
  '这个表格文件设了密码，读不了：请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx 后再打开'
const broken =
  '这个表格文件不完整或已损坏，读不了：请重新下载，或用 Excel 或 WPS 打开，另存为 .xlsx 后再打开'
/** States of a sheet but visible: hidden, and hidden from the menu too. */
const visible = 0
const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/**
 * Reads a workbook of Excel 5 to 2003 and of WPS (.et). Only values and names of formats are taken
 * from SheetJS: the texts that it makes of them are wrong by ten for 万元 formats.
 */
export function readXls(bytes: Uint8Array): Workbook {
  const book = parse(bytes)
  const budget = new CellBudget()
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  return { total: book.SheetNames.length, sheets: listSheets(book, from1904, budget) }
}

function parse(bytes: Uint8Array): WorkBook {
  // SheetJS knows neither Chinese dates (31, 57) nor the accounting formats (41–44), and keeps
  // what the file before defined.
  SSF.load_table(builtInFormats)
  teachCodePages()
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    })
  } catch (error) {
    throw new ReadingError(/password|encrypt/i.test(String(error)) ? locked : broken)
  }
}

function* listSheets(book: WorkBook, from1904: boolean, budget: CellBudget): Generator<Worksheet> {
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? visible) !== visible
    const isChart = sheet?.['!type'] !== undefined && sheet['!type'] !== 'sheet'
    const empty = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] }
    if (isChart) yield { name, from1904, state: 'chart', ...empty }
    else if (isHidden || !sheet) yield { name, from1904, state: 'hidden', ...empty }
    else yield { name, from1904, state: 'visible', ...readSheet(sheet, budget) }
  }
}

function readSheet(
  sheet: WorkSheet,
  budget: CellBudget,
): Pick<Worksheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'attachments'> {
  const cells: SheetCell[] = []
  const attachments: Attachment[] = []
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const text = readComment(cell)
      if (text !== '')
        attachments.push({ kind: 'comment', text, address: writeAddress(rowIndex, column) })
      const value = cell ? readValue(cell) : null
      if (!value) return
      budget.take()
      cells.push({ row: rowIndex, column, value })
    })
  })
  return {
    cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ rows: [s.r, e.r], columns: [s.c, e.c] })),
    hiddenRows: listHidden(sheet['!rows'] ?? []),
    hiddenColumns: listHidden(sheet['!cols'] ?? []),
    attachments,
  }
}

/** Behind the words of a comment SheetJS leaves bytes of what follows, after a NUL. */
function readComment(cell: CellObject | undefined): string {
  const words = (cell?.c ?? []).map(({ t }) => (t ?? '').split('\0')[0] ?? '')
  return words.join(' ').trim()
}

function readValue({ t, v, z }: CellObject): CellValue | null {
  if (v === undefined || v === '') return null
  if (t === 'e') return { kind: 'error', text: errorTexts[Number(v)] ?? '#N/A' }
  if (t === 'b') return { kind: 'text', text: v === true ? 'TRUE' : 'FALSE' }
  const decimal = t === 'n' ? readDecimal(String(v)) : null
  if (decimal === null) return { kind: 'text', text: String(v) }
  return { kind: 'number', decimal, format: z === undefined ? generalFormat : String(z) }
}

function listHidden(infos: readonly ({ readonly hidden?: boolean } | undefined)[]): Range[] {
  const ranges: Range[] = []
  infos.forEach((info, index) => {
    if (info?.hidden) addToRanges(ranges, index)
  })
  return ranges
}
