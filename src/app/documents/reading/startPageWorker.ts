import { pagesRequest } from './messages'
import { startWorker } from './startWorker'

/**
 * Starts a worker that answers pdf.js, once it listens: what is sent before would be lost. Without
 * a worker pdf.js works in the page.
 */
export async function startPageWorker(): Promise<Worker | null> {
  const worker = startWorker()
  if (!worker) {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return null
  }
  await new Promise<void>((resolve, reject) => {
    // The first that pdf.js says is that it is ready.
    worker.onmessage = () => resolve()
    worker.onerror = ({ message }) => {
      worker.terminate()
      reject(new Error(message))
    }
    worker.postMessage(pagesRequest)
  })
  worker.onmessage = null
  return worker
}
