import { takeApart } from '@/app/documents/apart/takeApart'
import { readFiles } from '@/reading/readFiles'
import { sumUp } from './sumUp'
import { inputOf } from './loadFile'
import {
  type ExpandRequest,
  pagesRequest,
  type ReadMessage,
  type ReadRequest,
  type SummedResult,
} from './messages'

const post = (message: ReadMessage) => {
  self.postMessage(message)
}

function postResult(result: SummedResult): void {
  const pieces = takeApart(result)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return post({ type: 'result', result: value })
    post({ type: 'piece', piece: value })
  }
}

type Request = ReadRequest | ExpandRequest | typeof pagesRequest

self.onmessage = async ({ data }: MessageEvent<Request>) => {
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
    for (const result of results) postResult(sumUp(result))
    post({ type: 'done' })
  } catch (error) {
    post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}
