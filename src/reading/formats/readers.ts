import type { PublishedFormat } from './inputFormats'
import type { FormatReader } from './raw'

/** Loads the reader of a format, and only that. */
export const formatReaders: Readonly<Record<PublishedFormat, () => Promise<FormatReader>>> = {
  docx: async () => (await import('./docx/readDocx')).readDocx,
  csv: async () => (await import('./csv/readCsv')).readCsv,
  html: async () => (await import('./html/readHtml')).readHtml,
  mht: async () => (await import('./mht/readMht')).readMht,
  text: async () => (await import('./text')).readTextFile,
  pdf: async () => (await import('./pdf/readPdf')).readPdfFile,
  xlsx: async () => (await import('./sheets/readSheets')).readSpreadsheet,
}
