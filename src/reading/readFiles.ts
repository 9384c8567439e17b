import type { BudgetDocument } from '@/document/document'
import { identifyEdition } from '@/document/edition'
import { ReadingError } from './formats/decode'
import { detectContent } from './formats/detect'
import type { ReaderContext } from './formats/raw'
import { readJson } from './readJson'
import { type FileReading, readRaw } from './readRaw'
import type { FileProblem, FileResult, FilesProgress } from './results'
import { understandDocument } from './understand'

/** A file that may hold a budget: JSON, or a document as published. */
export interface InputFile {
  /** Its name, without folders. */
  readonly file: string
  /** Loads its bytes; only one file's are in memory at a time. */
  readonly load: () => Promise<LoadedBytes> | LoadedBytes
}
export interface LoadedBytes {
  readonly bytes: Uint8Array
  /** Digest of the bytes; null where the caller cannot compute one. */
  readonly sha256: string | null
}
export interface FilesContext extends Omit<ReaderContext, 'onProgress'> {
  readonly onProgress?: (progress: FilesProgress) => void
}

const wholeFile = '整个文件'

/** Reads files of any format by their content; what cannot be read is refused in words. */
export async function readFiles(
  files: readonly InputFile[],
  { onProgress, ...context }: FilesContext = {},
): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const [index, input] of files.entries()) {
    context.signal?.throwIfAborted()
    const report = (progress: FilesProgress['progress']) =>
      onProgress?.({ index, file: input.file, progress })
    report(null)
    results.push(await readFile(input, { ...context, onProgress: report }))
  }
  return results
}

async function readFile(input: InputFile, context: ReaderContext): Promise<FileResult> {
  const { file } = input
  const refuse = (problems: readonly FileProblem[]): FileResult => ({
    outcome: 'refused',
    file,
    problems,
  })
  try {
    const { bytes, sha256 } = await input.load()
    const detected = detectContent(bytes, file)
    if ('refusal' in detected) throw new ReadingError(detected.refusal)
    const { kind } = detected
    if (kind !== 'json')
      return finish(file, understandFile(await readRaw({ bytes, kind, file, sha256 }, context)))
    const read = readJson(bytes, context)
    return 'document' in read ? finish(file, read.document) : refuse(read.problems)
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    const { line } = error
    const reason = `${error.message}。`
    return refuse([
      line === null ? { where: wholeFile, reason } : { where: `第 ${line} 行`, reason, line },
    ])
  }
}

function finish(file: string, document: BudgetDocument): FileResult {
  return { outcome: 'read', file, document, identity: identifyEdition(document) }
}

/** Understands what was read of one file; throws ReadingError. */
function understandFile({ source, ...reading }: FileReading): BudgetDocument {
  const { file, format, sha256 } = source
  return understandDocument({
    ...reading,
    source: { file, sha256, ...(format !== 'text' && { format }) },
  })
}
