import type { PdfLibrary } from './open'

const namesOfPictures = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
  'paintInlineImageXObjectGroup',
  'paintImageMaskXObjectGroup',
] as const
/** Decoding pictures takes long: of many pages without text, the first ones say what they are. */
export const mostSeen = 5

/** Which of some pages without text show a picture; pages beyond the first few are not looked at. */
export async function findPictures(
  library: PdfLibrary,
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<number[]> {
  if (pages.length === 0) return []
  const codes = new Set(namesOfPictures.map(name => library.operators[name]))
  const { task } = await library.open(bytes, { pictures: true })
  try {
    const pdf = await task.promise
    const found: number[] = []
    for (const number of pages.slice(0, mostSeen)) {
      const page = await pdf.getPage(number)
      const { fnArray } = await page.getOperatorList()
      page.cleanup()
      if (fnArray.some(code => codes.has(code))) found.push(number)
    }
    return found
  } finally {
    await task.destroy()
  }
}
