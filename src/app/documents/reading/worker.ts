import { readFiles } from '@/reading/readFiles'
import { sumUp } from './sumUp'
import { inputOf } from './loadFile'
import {
  type ExpandRequest,
  pagesRequest,
  pieceTaken,
  type ReadMessage,
  type ReadRequest,
} from './messages'
import { PieceSender } from './sendPieces'

const post = (message: ReadMessage) => {
  self.postMessage(message)
}

const sender = new PieceSender(post)

type Request = ReadRequest | ExpandRequest | typeof pagesRequest | typeof pieceTaken

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  if (data === pieceTaken) return sender.taken()
  if (data === pagesRequest) {
    self.onmessage = null
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return
  }
  try {
    if ('archives' in data) {
      const { expandArchive } = await import('./expandArchive')
      post({ type: 'expanded', files: await Promise.all(data.archives.map(expandArchive)) })
      return
    }
    const { files } = data
    const results = await readFiles(files.map(inputOf), {
      onProgress: progress => post({ type: 'progress', progress }),
    })
    for (const result of results) await sender.send(sumUp(result))
    post({ type: 'done' })
  } catch (error) {
    post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}
