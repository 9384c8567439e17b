import { readFiles } from '@/reading/readFiles'
import { inputOf } from './loadFile'
import type { ReadMessage, ReadRequest } from './messages'

const post = (message: ReadMessage) => {
  self.postMessage(message)
}

self.onmessage = async ({ data: { files } }: MessageEvent<ReadRequest>) => {
  try {
    const results = await readFiles(files.map(inputOf), {
      onProgress: progress => post({ type: 'progress', progress }),
    })
    post({ type: 'results', results })
  } catch (error) {
    post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}
