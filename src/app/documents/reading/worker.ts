import { readFiles } from '@/reading/readFiles'
import { inputOf } from './loadFile'
import { pagesRequest, type ReadMessage, type ReadRequest } from './messages'

const post = (message: ReadMessage) => {
  self.postMessage(message)
}

self.onmessage = async ({ data }: MessageEvent<ReadRequest | typeof pagesRequest>) => {
  if (data === pagesRequest) {
    self.onmessage = null
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return
  }
  const { files } = data
  try {
    const results = await readFiles(files.map(inputOf), {
      onProgress: progress => post({ type: 'progress', progress }),
    })
    post({ type: 'results', results })
  } catch (error) {
    post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}
