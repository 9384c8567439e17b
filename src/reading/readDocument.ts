import type { BudgetDocument } from '@/document/document'
import { decodeText, ReadingError, type Utf8Decoder } from './formats/decode'
import { readHtmlPiece } from './formats/html/readHtml'
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
  return understandDocument({
    ...readDecoded(decodeText(bytes, decodeUtf8), readHtmlPiece),
    source: { file, sha256: sha256 || null },
  })
}
