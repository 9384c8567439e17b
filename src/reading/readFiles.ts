import type { BudgetDocument } from '@/document/document'
import { ReadingError } from './formats/decode'
import { detectContent } from './formats/detect'
import type { RawReading, ReaderContext } from './formats/raw'
import { type JoinedReading, joinReadings } from './joinReadings'
import { groupFiles, readShare, type SharedFile } from './matchFiles'
import { readJson } from './readJson'
import { type FileReading, readRaw } from './readRaw'
import type { FileResult, FileShare, FilesProgress } from './results'
import { splitBudgets } from './units/splitBudgets'
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
  /** Whether all files are one document, whatever they say. */
  readonly join?: boolean
}

/**
 * Reads files of any format by their content; what cannot be read is refused in words. Prose and
 * tables of one unit and year are one document; with `join` all files are.
 */
export async function readFiles(
  files: readonly InputFile[],
  { onProgress, join = false, ...context }: FilesContext = {},
): Promise<FileResult[]> {
  const read: (SharedFile | FileResult)[] = []
  for (const [index, input] of files.entries()) {
    context.signal?.throwIfAborted()
    const report = (progress: FilesProgress['progress']) =>
      onProgress?.({ index, file: input.file, progress })
    report(null)
    const opened = await readInput(input, { ...context, onProgress: report })
    // Only what may be joined waits for the files after it.
    const waits = 'reading' in opened && (join || opened.share !== 'whole')
    read.push('reading' in opened && !waits ? finishFile(opened) : opened)
  }
  const open = read.flatMap((item, index) => ('reading' in item ? [index] : []))
  const parts = open.map(index => read[index] as SharedFile)
  const groups = join && open.length > 1 ? [sortByShare(parts)] : groupFiles(parts)
  for (const group of groups)
    joinGroup(
      read,
      group.map(place => open[place]!),
    )
  return read.map(item => ('reading' in item ? finishFile(item) : item))
}

/** Prose stands before tables, as in a document of one file. */
function sortByShare(files: readonly SharedFile[]): number[] {
  const rank = { prose: 0, whole: 1, tables: 2 }
  return files
    .map((_, index) => index)
    .sort((a, b) => rank[files[a]!.share] - rank[files[b]!.share])
}

/** Puts the results of files that are one document in their places. */
function joinGroup(read: (SharedFile | FileResult)[], group: readonly number[]): void {
  const open = group
    .map(index => read[index])
    .filter(item => item !== undefined && 'reading' in item)
  const [first, second, ...rest] = open.map(({ reading }) => reading)
  if (!first || !second) return
  const joined = joinReadings([first, second, ...rest])
  const { file } = first.source
  group.forEach((index, place) => {
    read[index] =
      place === 0
        ? finishFile({ reading: joined, share: 'whole' })
        : { outcome: 'joined', file: open[place]!.reading.source.file, with: file }
  })
}

async function readInput(
  { file, load }: InputFile,
  context: ReaderContext,
): Promise<SharedFile | FileResult> {
  try {
    const { bytes, sha256 } = await load()
    const detected = detectContent(bytes, file)
    if ('refusal' in detected) throw new ReadingError(detected.refusal)
    const { kind } = detected
    if (kind !== 'json') {
      const reading = await readRaw({ bytes, kind, file, sha256 }, context)
      return { reading, share: readShare(reading) }
    }
    const read = readJson(bytes, context)
    if ('problems' in read)
      return { outcome: 'refused', file, share: 'whole', problems: read.problems }
    return finishDocument(file, read.document, 'whole')
  } catch (error) {
    return refuse({ error, file, share: 'whole' })
  }
}

/** Understands what was read of one file, or of several as one document. */
function finishFile({ reading, share }: SharedFile): FileResult {
  const { source, ...found } = reading
  const { file, format, sha256 } = source
  try {
    const named = { file, sha256, ...(format !== 'text' && { format }), ...listFiles(reading) }
    const understand = (part: RawReading) => understandDocument({ ...part, source: named })
    const parts = 'files' in reading ? [found] : splitBudgets(found)
    const [first, ...others] = readParts(parts, understand) ?? [understand(found)]
    const result = finishDocument(file, first!, share)
    if (others.length === 0) return result
    return { ...result, others: others.map(document => ({ document })) }
  } catch (error) {
    return refuse({ error, file, share })
  }
}

/** The documents of all parts of a file; `null` where one cannot be read by itself. */
function readParts(
  parts: readonly RawReading[],
  understand: (part: RawReading) => BudgetDocument,
): readonly BudgetDocument[] | null {
  if (parts.length < 2) return null
  try {
    return parts.map(understand)
  } catch (error) {
    if (error instanceof ReadingError) return null
    throw error
  }
}

const listFiles = (reading: FileReading | JoinedReading) =>
  'files' in reading ? { files: reading.files } : {}

function finishDocument(file: string, document: BudgetDocument, share: FileShare) {
  return { outcome: 'read' as const, file, share, document }
}

/** Refuses a file in words; other errors than those of reading are the program's own. */
function refuse(failure: { error: unknown; file: string; share: FileShare }): FileResult {
  const { error, file, share } = failure
  if (!(error instanceof ReadingError)) throw error
  const { line } = error
  const reason = `${error.message}。`
  const problem =
    line === null ? { where: '整个文件', reason } : { where: `第 ${line} 行`, reason, line }
  return { outcome: 'refused', file, share, problems: [problem] }
}
