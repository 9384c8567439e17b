import type { DocumentSource } from '@/document/document'
import type { Amount, Box, LinePlace, SourceFile } from '@/document/place'
import { nameLines } from '@/text/citations'
import { spaceText } from '@/text/format'

/** Where a line, or a cell of it, stands in the file that it was read from. */
export interface PrintedPlace {
  readonly file: Pick<SourceFile, 'file' | 'sha256' | 'format'>
  /** Whether the document was published as several files. */
  readonly several: boolean
  /** Line on the page, row of the sheet, else line of the file. */
  readonly line: number
  /** From 1; `null` for files without pages. */
  readonly page: number | null
  /** The page of the line, of a cell on another page that carries it on to the right; else `null`. */
  readonly linePage: number | null
  /** Box of the cell, else of its line, else `null`. */
  readonly box: Box | null
  readonly sheet: string | null
  readonly address: string | null
  /** The exact number in the file where the printed one is rounded. */
  readonly stored: Amount
}

/** Finds where a line of a document stands; `null` for documents that do not say. */
export function findPlace(
  source: DocumentSource,
  line: number,
  cell: number | null = null,
): PrintedPlace | null {
  const place = source.places?.[line - 1]
  if (!place) return null
  const of = <T>(cells: readonly (T | null)[] | undefined) =>
    cell === null ? null : (cells?.[cell] ?? null)
  const page = of(place.pages)
  return {
    file: fileOf(source, place),
    several: (source.files?.length ?? 0) > 1,
    line: place.line,
    page: page ?? place.page ?? null,
    linePage: page === null ? null : (place.page ?? null),
    box: of(place.cells) ?? place.box ?? null,
    sheet: place.sheet ?? null,
    address: of(place.addresses),
    stored: of(place.stored),
  }
}

/** A place on a page that can be shown. */
export interface PdfPlace extends PrintedPlace {
  readonly page: number
}

/** Finds the page that a line of a document stands on; `null` where it is not on one of a PDF. */
export function findPdfPlace(
  source: DocumentSource | null | undefined,
  line: number,
  cell: number | null = null,
): PdfPlace | null {
  const place = source ? findPlace(source, line, cell) : null
  if (!place || place.page === null || place.file.format !== 'pdf') return null
  return { ...place, page: place.page }
}

function fileOf(source: DocumentSource, { file }: LinePlace): PrintedPlace['file'] {
  const { file: name, sha256, format = 'text' } = source
  return source.files?.[file ?? 0] ?? { file: name, sha256, format }
}

/**
 * Says where a line or cell stands in its file: "第 3 页第 12 行", "工作表“表1”B7"; "原文第 525 行" where
 * the document does not say.
 */
export function describePlace(
  source: DocumentSource | null,
  line: number,
  cell: number | null = null,
): string {
  const place = source && findPlace(source, line, cell)
  if (!place) return nameLines(line, source ?? {})
  const file = place.several ? `${place.file.file} ` : ''
  if (place.sheet !== null)
    return spaceText(`${file}工作表“${place.sheet}”${place.address ?? `第${place.line}行`}`)
  if (place.linePage !== null)
    return spaceText(`${file}第${place.page}页（接第${place.linePage}页第${place.line}行）`)
  if (place.page !== null) return spaceText(`${file}第${place.page}页第${place.line}行`)
  return file + nameLines(place.line, {})
}

/**
 * Says the exact number that a spreadsheet holds where it shows another: "单元格中存的是 12345678"; `null`
 * where it shows what it holds.
 */
export function describeStored(
  source: DocumentSource | null,
  line: number,
  cell: number | null,
): string | null {
  const stored = source && findPlace(source, line, cell)?.stored
  return stored == null ? null : spaceText(`单元格中存的是${formatPlain(stored)}`)
}

/** With its thousands apart and a real minus sign, every decimal kept. */
function formatPlain(amount: string): string {
  const [whole = '', ...rest] = amount.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${amount.startsWith('-') ? '\u2212' : ''}${[grouped, ...rest].join('.')}`
}
