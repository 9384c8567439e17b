import type { SourceFile } from '@/document/document'
import type { ContentKind } from './formats/content'
import { ReadingError } from './formats/decode'
import type { PublishedFormat } from './formats/inputFormats'
import type { RawReading, ReaderContext } from './formats/raw'
import { formatReaders } from './formats/readers'

/** Kinds that another format's reader takes as well, where they have none of their own. */
const readAs: Readonly<Partial<Record<ContentKind, readonly string[]>>> = {
  html: ['text'],
  csv: ['text'],
  ods: ['xlsx', 'xls'],
  xls: ['xlsx'],
  spreadsheetml: ['xls', 'xlsx'],
}
const unread: Readonly<Record<Exclude<ContentKind, 'json' | 'text'>, string>> = {
  pdf: '这是 PDF 文件，还不能直接读，请先转换成文本（制表符分列）再打开',
  docx: '这是 Word 文件，还不能直接读，请先另存为文本（制表符分列）再打开',
  doc: '这是旧版 Word 文件（.doc），请用 Word 或 WPS 打开，另存为 .docx 再打开',
  xlsx: '这是 Excel 文件，还不能直接读，请先另存为文本（制表符分列）再打开',
  xls: '这是旧版 Excel 文件，还不能直接读，请先另存为文本（制表符分列）再打开',
  ods: '这是 OpenDocument 表格（.ods），请另存为 .xlsx 再打开',
  spreadsheetml: '这是 XML 表格，请用 Excel 或 WPS 打开，另存为 .xlsx 再打开',
  html: '这是网页，还不能直接读，请先另存为文本（制表符分列）再打开',
  mht: '这是网页存档（.mht），请另存为 .html 再打开',
  csv: '这是逗号分列的文件，还不能直接读，请先另存为文本（制表符分列）再打开',
}

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
  const format = [kind, ...(readAs[kind] ?? [])].find(isRead)
  if (!format) throw new ReadingError(kind === 'text' ? '文本还不能读' : unread[kind])
  const read = await formatReaders[format]()
  const reading = await read(bytes, context)
  const { encoding, lines } = reading.raw
  return { ...reading, source: { file, format, encoding, lines, sha256 } }
}

const isRead = (kind: string): kind is PublishedFormat => kind in formatReaders
