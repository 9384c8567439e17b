import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { startPageWorker } from '@/app/documents/reading/startPageWorker'
import { readLocalData } from './localData'

/** A PDF that is open for its pages to be drawn. */
export interface PdfPages {
  readonly count: number
  /** Size of a page in points, as it is shown. */
  size(page: number): Promise<PageSize>
  /** Draws a page; rejects with the signal's reason when aborted. */
  draw(request: DrawRequest): Promise<HTMLCanvasElement>
  /** Frees all that it holds. */
  close(): Promise<void>
}
export interface PageSize {
  readonly width: number
  readonly height: number
}
interface DrawRequest {
  readonly page: number
  /** Device pixels per point. */
  readonly scale: number
  readonly signal: AbortSignal
}

const silent = 0
/** Phones draw nothing on larger canvases, and 100 MB are enough for a page. */
const mostPixels = 16_000_000

/** Opens a PDF in a worker; in the page itself where there is no worker. */
export async function openPdfPages(file: Blob): Promise<PdfPages> {
  const [{ getDocument, PDFWorker }, port, buffer] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    startPageWorker(),
    file.arrayBuffer(),
  ])
  const worker = port && new PDFWorker({ port: port as never })
  const task = getDocument({
    data: new Uint8Array(buffer),
    ...(worker && { worker }),
    verbosity: silent,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    BinaryDataFactory: LocalDataFactory,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
  })
  const close = async () => {
    await task.destroy()
    worker?.destroy()
    port?.terminate()
  }
  try {
    return pagesOf(await task.promise, close)
  } catch (error) {
    await close()
    throw error
  }
}

/** Gives pdf.js what it needs from where the program stands, and nothing from elsewhere. */
class LocalDataFactory {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return readLocalData(filename)
  }
}

function pagesOf(pdf: PDFDocumentProxy, close: () => Promise<void>): PdfPages {
  return {
    count: pdf.numPages,
    async size(number) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    },
    async draw({ page: number, scale, signal }) {
      const page = await pdf.getPage(number)
      signal.throwIfAborted()
      const { width, height } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({
        scale: Math.min(scale, Math.sqrt(mostPixels / (width * height))),
      })
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await follow(page.render({ canvas, viewport }), signal)
      page.cleanup()
      return canvas
    },
    close,
  }
}

async function follow(render: RenderTask, signal: AbortSignal): Promise<void> {
  const cancel = () => render.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await render.promise
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
