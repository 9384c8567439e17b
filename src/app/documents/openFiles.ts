// @bundle later
import { addDocument } from './addDocument'
import { useDocuments } from './documentsStore'
import { type FoundResult, type OpenedFile, takeResult } from './openedFile'
import type { OpeningProgress } from './openingProgress'
import type { SummedResult } from './reading/messages'
import { reread } from './rereading'
import { handChecks, summaries } from './summaries'
import { expandArchives, readApart } from './reading/readApart'
import { pause } from '@/ui/steps'

/** More than these are not read again with each file that is opened. */
const mostHalves = 4

const isSameFile = (a: File, b: File) =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

/** Whether a file was read by itself, and had only the prose or only the tables of a document. */
const isHalf = (result: SummedResult | undefined) =>
  result !== undefined && 'share' in result && result.share !== 'whole'

/** The documents of a file, each as if it had been read by itself. */
function listDocuments(result: SummedResult): readonly FoundResult[] {
  if (result.outcome !== 'read') return [result]
  const { outcome, file, documents } = result
  return documents.map(found => ({ outcome, file, found, of: documents.length }))
}

interface Opening {
  readonly signal: AbortSignal
  readonly onProgress: (progress: OpeningProgress) => void
  /** Files opened before that had only prose or only tables. */
  readonly halves: readonly File[]
}

/** What became of files, and those of them that wait for their other half. */
export interface OpenedFiles {
  readonly opened: readonly OpenedFile[]
  readonly halves: readonly File[]
}

/**
 * Reads files, those in archives too, together with halves of before, and adds what was found valid.
 * Rejects when it is stopped, or when the program itself fails; once the first is added it is
 * stopped no more, which the progress says.
 */
export async function openFiles(
  given: readonly File[],
  { signal, onProgress, halves }: Opening,
): Promise<OpenedFiles> {
  const documents = useDocuments()
  const files = await expandArchives(given, signal)
  const count = files.length
  const earlier = halves.filter(half => !files.some(file => isSameFile(file, half)))
  const all = [...files, ...earlier]
  const read = await readApart(all, {
    signal,
    onProgress: progress =>
      onProgress({ ...progress, index: Math.min(progress.index, count - 1), count }),
  })
  const found = read
    // Of the earlier files only those matter that have found their other half.
    .filter((result, index) => index < count || !isHalf(result))
    .flatMap(listDocuments)
  signal.throwIfAborted()
  const last = files.at(-1)
  if (last) onProgress({ index: count - 1, file: last.name, progress: null, count, isAdding: true })
  const opened: OpenedFile[] = []
  for (const result of found) {
    const { file } = result
    const again = result.outcome === 'read' ? await reread({ ...result.found, file }) : null
    if (again && again.outcome !== 'unread') {
      opened.push({ file, ...again })
      continue
    }
    const taken = takeResult({
      result,
      catalogue: documents.catalogue,
      add: found => addDocument(documents, found),
    })
    if (result.outcome === 'read' && 'entry' in taken) {
      const { summary, checks } = result.found
      summaries.set(taken.entry.edition, summary)
      const added = documents.loaded.get(taken.entry.id)
      if (added && taken.outcome === 'opened') handChecks(added, checks)
    }
    opened.push(again && taken.outcome === 'opened' ? { ...taken, problem: again.problem } : taken)
    await pause()
  }
  const waiting = all.filter((_, index) => isHalf(read[index])).slice(0, mostHalves)
  return { opened, halves: waiting }
}
