import type { BudgetDocument } from '@/document/document'
import { decodeText, ReadingError, type Utf8Decoder } from './formats/decode'
import { readHtmlPiece } from './formats/html/readHtml'
import { readSpaced } from './formats/spaced/readSpaced'
import { hasSpacedColumns } from './formats/spacedColumns'
import { readDecoded } from './formats/text'
import { understandDocument } from './understand'

export { ReadingError }
interface TextInput {
  readonly bytes: Uint8Array
  /** Only named in the document and in messages. */
  readonly file: string
  /** Hash of the bytes, where the caller can compute one. */
  readonly sha256?: string
  /** Where the platform has a faster one than TextDecoder. */
  readonly decodeUtf8?: Utf8Decoder
}

/**
 * Reads a document published as text at once, without other formats; throws ReadingError, a Chinese
 * sentence, where nothing can be read.
 */
export function readDocument({ bytes, file, sha256 = '', decodeUtf8 }: TextInput): BudgetDocument {
  const decoded = decodeText(bytes, decodeUtf8)
  return understandDocument({
    ...readDecoded(decoded, {
      readPiece: readHtmlPiece,
      readSpaced: hasSpacedColumns(decoded.text) ? readSpaced : null,
    }),
    source: { file, sha256: sha256 || null },
  })
}
