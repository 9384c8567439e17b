import type { FilesProgress } from '@/reading/results'
import { putTogether } from '@/app/documents/apart/putTogether'
import { SharedTexts } from '@/app/documents/apart/sharedTexts'
import type { Piece } from '@/app/documents/apart/takeApart'
import { rememberFiles } from '@/app/documents/sourceFiles'
import {
  type ExpandRequest,
  pieceTaken,
  type ReadMessage,
  type ReadRequest,
  type SummedResult,
} from './messages'
import { startWorker } from './startWorker'

interface ReadOptions {
  readonly onProgress?: (progress: FilesProgress) => void
  /** Ends the reading at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Reads files in a worker, so that the page stays at hand; in the page itself where there is no
 * worker. Rejects only when aborted or when the program itself fails.
 */
export async function readApart(
  files: readonly File[],
  options: ReadOptions = {},
): Promise<readonly SummedResult[]> {
  options.signal?.throwIfAborted()
  rememberFiles(files)
  const worker = startWorker()
  if (!worker) return await readHere(files, options)
  const results: SummedResult[] = []
  await ask(worker, { files }, { ...options, onResult: result => results.push(result) })
  return results
}

/** The files with those in archives in the archives' places. */
export async function expandArchives(
  files: readonly File[],
  signal: AbortSignal,
): Promise<readonly File[]> {
  const archives = files.filter(({ name }) => /\.zip$/i.test(name))
  if (archives.length === 0) return files
  const found = await expand(archives, signal)
  return files.flatMap(file => found[archives.indexOf(file)] ?? file)
}

async function expand(archives: readonly File[], signal: AbortSignal) {
  const worker = startWorker()
  if (!worker) {
    const { expandArchive } = await import('./expandArchive')
    return await Promise.all(archives.map(expandArchive))
  }
  const answer = await ask(worker, { archives }, { signal })
  return answer.type === 'expanded' ? answer.files : []
}

interface AskOptions extends ReadOptions {
  readonly onResult?: (result: SummedResult) => void
}
type Answer = Extract<ReadMessage, { readonly type: 'done' | 'expanded' }>

function ask(
  worker: Worker,
  request: ReadRequest | ExpandRequest,
  { onProgress, onResult, signal }: AskOptions,
) {
  return new Promise<Answer>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
      settle()
    }
    const abort = () => end(() => reject(toError(signal?.reason)))
    signal?.addEventListener('abort', abort)
    let pieces: Piece[] = []
    let shared = new SharedTexts()
    worker.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
      if (data.type === 'progress') onProgress?.(data.progress)
      else if (data.type === 'piece') {
        shared.shareIn(data.piece.items)
        pieces.push(data.piece)
        worker.postMessage(pieceTaken)
      } else if (data.type === 'result') {
        try {
          onResult?.(putTogether(data.result, pieces))
        } catch (error) {
          // What cannot be put together ends the reading, which would wait for ever.
          end(() => reject(toError(error)))
        }
        pieces = []
        shared = new SharedTexts()
      } else if (data.type === 'failed') end(() => reject(new Error(data.reason)))
      else end(() => resolve(data))
    }
    worker.onerror = ({ message }) => end(() => reject(new Error(message)))
    worker.postMessage(request)
  })
}

async function readHere(files: readonly File[], options: ReadOptions) {
  const [{ readFiles }, { inputOf }, { sumUp }] = await Promise.all([
    import('@/reading/readFiles'),
    import('./loadFile'),
    import('./sumUp'),
  ])
  return (await readFiles(files.map(inputOf), options)).map(sumUp)
}

const toError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)))
