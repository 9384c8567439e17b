import type * as PdfModule from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadingError } from '@/reading/formats/decode'
import { readMapping } from './mappings'

export type PdfDocument = PdfModule.PDFDocumentProxy
export type PdfPage = PdfModule.PDFPageProxy

/** The library, and how it opens a file. */
export interface PdfLibrary {
  readonly operators: Readonly<Record<string, number>>
  /** Opens a file; throws ReadingError where it is locked or damaged. */
  open(bytes: Uint8Array, options?: OpenOptions): Promise<OpenedPdf>
}

/** An open file; `missing` names the tables of fonts' codes that are not brought along. */
export interface OpenedPdf {
  readonly task: PdfModule.PDFDocumentLoadingTask
  readonly missing: readonly string[]
}

interface OpenOptions {
  /** Whether pictures are decoded, which takes most of the time where there are some. */
  readonly pictures?: boolean
}

/** Pictures of more pixels than this are no lines. */
const mostPixelsOfLine = 4096
const silent = 0

/**
 * Loads pdf.js; its worker's code runs in this thread, which is a worker's already where a page
 * must stay quick.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const [library] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    asIfOnPage(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs')),
  ])
  return {
    operators: library.OPS,
    async open(bytes, { pictures = false } = {}) {
      const missing: string[] = []
      /** Gives pdf.js the tables from codes of Chinese fonts to characters, and nothing else. */
      class MappingFactory {
        async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
          try {
            if (kind === 'cMapUrl') return await readMapping(filename)
          } catch (error) {
            missing.push(filename.replace('.bcmap', ''))
            throw error
          }
          throw new Error(`${filename} is not brought along`)
        }
      }
      // pdf.js takes the bytes for its own: they are copied.
      const task = library.getDocument({
        data: new Uint8Array(bytes),
        verbosity: silent,
        disableFontFace: true,
        isEvalSupported: false,
        useWorkerFetch: false,
        useWasm: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        enableXfa: false,
        BinaryDataFactory: MappingFactory,
        cMapUrl: 'cmaps/',
        maxImageSize: pictures ? -1 : mostPixelsOfLine,
      })
      try {
        await task.promise
      } catch (error) {
        await task.destroy()
        throw explainFailure(error)
      }
      return { task, missing }
    },
  }
}

/**
 * In a worker pdf.js would take the worker's messages for its own; where there is a window it waits
 * to be asked.
 */
async function asIfOnPage(load: () => Promise<unknown>): Promise<void> {
  const needsWindow = typeof window === 'undefined'
  if (needsWindow) Object.assign(globalThis, { window: globalThis })
  try {
    await load()
  } finally {
    if (needsWindow) Reflect.deleteProperty(globalThis, 'window')
  }
}

function explainFailure(error: unknown): Error {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new ReadingError(
      '这份 PDF 设了打开密码，没有密码读不了：请在 PDF 软件里输入密码打开，另存为（或打印成）没有密码的 PDF 再打开',
    )
  return new ReadingError(
    '这份 PDF 已损坏（文件结构不完整），读不了：请重新下载，或在 PDF 软件里打开后另存一份再试',
  )
}
