import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Has pdf.js give text and operator lists of all pages, and makes nothing of them. */
export async function readByPdfjs(bytes: Uint8Array): Promise<void> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
}
