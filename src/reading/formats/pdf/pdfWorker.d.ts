declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** Answers what pdf.js asks of its worker. */
  export const WorkerMessageHandler: unknown
}
