import type { BudgetDocument } from '@/document/document'
import type { PublishedFormat } from './formats/inputFormats'
import type { ReaderContext } from './formats/raw'
import { formatReaders } from './formats/readers'
import { understandDocument } from './understand'

/** A published file whose format is known. */
export interface PublishedFile {
  readonly bytes: Uint8Array
  /** Its name, without folders. */
  readonly file: string
  readonly format: PublishedFormat
  /** Hash of the bytes; null where the caller cannot compute one. */
  readonly sha256: string | null
}

/**
 * Reads one published file of any format; throws ReadingError, a Chinese sentence, where nothing
 * can be read.
 */
export async function readFile(
  { bytes, file, format, sha256 }: PublishedFile,
  context: ReaderContext = {},
): Promise<BudgetDocument> {
  const read = await formatReaders[format]()
  return understandDocument({
    ...(await read(bytes, context)),
    source: { file, sha256, ...(format !== 'text' && { format }) },
  })
}
