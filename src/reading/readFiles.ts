import type { BudgetDocument } from '@/document/document'
import { ReadingError } from './formats/decode'
import { detectContent } from './formats/detect'
import type { ReaderContext } from './formats/raw'
import { readJson } from './readJson'
import { type FileReading, readRaw } from './readRaw'
import type { FileProblem, FileResult } from './results'
import { understandDocument } from './understand'

/** A file that may hold a budget: JSON, or a document as published. */
export interface InputFile {
  readonly bytes: Uint8Array
  /** Its name, without folders. */
  readonly file: string
  /** Digest of the bytes; null where the caller cannot compute one. */
  readonly sha256: string | null
}

const wholeFile = '整个文件'

/** Reads one file of any format by its content; what cannot be read is refused in words. */
export async function readFile(input: InputFile, context: ReaderContext = {}): Promise<FileResult> {
  const { bytes, file, sha256 } = input
  const refuse = (problems: readonly FileProblem[]): FileResult => ({
    outcome: 'refused',
    file,
    problems,
  })
  try {
    const detected = detectContent(bytes, file)
    if ('refusal' in detected) throw new ReadingError(detected.refusal)
    const { kind } = detected
    if (kind === 'json') {
      const read = readJson(bytes, context)
      return 'document' in read ? { outcome: 'read', file, ...read } : refuse(read.problems)
    }
    const reading = await readRaw({ bytes, kind, file, sha256 }, context)
    return { outcome: 'read', file, document: understandFile(reading) }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    const reason = `${error.message}。`
    const { line } = error
    return refuse([
      line === null ? { where: wholeFile, reason } : { where: `第 ${line} 行`, reason, line },
    ])
  }
}

/** Understands what was read of one file; throws ReadingError. */
function understandFile({ source, ...reading }: FileReading): BudgetDocument {
  const { file, format, sha256 } = source
  return understandDocument({
    ...reading,
    source: { file, sha256, ...(format !== 'text' && { format }) },
  })
}
