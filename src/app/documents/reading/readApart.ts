import type { FileResult, FilesProgress } from '@/reading/results'
import { rememberFiles } from '@/app/documents/sourceFiles'
import type { ReadMessage, ReadRequest } from './messages'
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
): Promise<readonly FileResult[]> {
  options.signal?.throwIfAborted()
  rememberFiles(files)
  const worker = startWorker()
  return worker ? await ask(worker, { files }, options) : await readHere(files, options)
}

function ask(worker: Worker, request: ReadRequest, { onProgress, signal }: ReadOptions) {
  return new Promise<readonly FileResult[]>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
      settle()
    }
    const abort = () => end(() => reject(toError(signal?.reason)))
    signal?.addEventListener('abort', abort)
    worker.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
      if (data.type === 'progress') onProgress?.(data.progress)
      else if (data.type === 'results') end(() => resolve(data.results))
      else end(() => reject(new Error(data.reason)))
    }
    worker.onerror = ({ message }) => end(() => reject(new Error(message)))
    worker.postMessage(request)
  })
}

async function readHere(files: readonly File[], options: ReadOptions) {
  const [{ readFiles }, { inputOf }] = await Promise.all([
    import('@/reading/readFiles'),
    import('./loadFile'),
  ])
  return await readFiles(files.map(inputOf), options)
}

const toError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)))
