import type { SourceFile } from '@/document/document'
import type { ContentKind } from './formats/content'
import { ReadingError } from './formats/decode'
import type { PublishedFormat } from './formats/inputFormats'
import type { RawReading, ReaderContext } from './formats/raw'
import { formatReaders } from './formats/readers'

/** The format whose reader takes a kind of content, or why none does. */
const readers: Readonly<
  Record<Exclude<ContentKind, 'json'>, PublishedFormat | { readonly refused: string }>
> = {
  text: 'text',
  csv: 'csv',
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  xls: 'xlsx',
  ods: 'xlsx',
  spreadsheetml: 'xlsx',
  doc: { refused: '这是旧版 Word 文件（.doc），请用 Word 或 WPS 打开，另存为 .docx 再打开' },
  mht: 'mht',
}

/** Larger texts are not what one unit publishes, and would fill the memory of a browser. */
const mostTextMegabytes = 32

/** More columns than any published table has; each costs a look at all others. */
const mostColumns = 1000

/** A published file whose content is known. */
export interface KnownFile {
  readonly bytes: Uint8Array
  readonly kind: Exclude<ContentKind, 'json'>
  /** Its name, without folders. */
  readonly file: string
  /** Digest of the bytes; null where the caller cannot compute one. */
  readonly sha256: string | null
}
/** What a format reader found in a file, and which file this is. */
export interface FileReading extends RawReading {
  readonly source: SourceFile
}

/** Reads the lines and tables of one file; throws ReadingError, a Chinese sentence. */
export async function readRaw(
  { bytes, kind, file, sha256 }: KnownFile,
  context: ReaderContext,
): Promise<FileReading> {
  const format = readers[kind]
  if (typeof format === 'object') throw new ReadingError(format.refused)
  const isLong = bytes.length > mostTextMegabytes * 1024 * 1024
  if (isLong && (kind === 'text' || kind === 'csv'))
    throw new ReadingError(
      `文本超过 ${mostTextMegabytes} MB，不像一个单位的预算：里面若有许多单位的，请按单位分开后再打开`,
    )
  const read = await formatReaders[format]()
  const reading = await read(bytes, context)
  const { encoding, lines } = reading.raw
  refuseWideRows(reading)
  return { ...reading, source: { file, format, encoding, lines, sha256 } }
}

/** Refuses a table whose columns are too many to be understood, in whatever format it was written. */
function refuseWideRows({ raw }: RawReading): void {
  for (const { rows } of raw.tables)
    for (const { cells, line } of rows)
      if (cells.length > mostColumns && cells.findLastIndex(cell => cell !== '') >= mostColumns)
        throw new ReadingError(`原文第 ${line} 行有 ${cells.length} 列，不像公开文件`, line)
}
