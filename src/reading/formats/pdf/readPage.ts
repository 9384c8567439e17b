import { identity, type Matrix, multiply } from './matrix'
import type { PdfDocument, PdfLibrary, PdfPage } from './open'
import type { PaintedPage } from './page'
import { paintPage } from './paintPage'
import type { PlacedFont } from './graphicsState'

type Layers = Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>

/** Reads what is painted on a page, and frees what pdf.js holds of it. */
export async function readPage(
  page: PdfPage,
  layers: Layers,
  { operators }: PdfLibrary,
): Promise<PaintedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: withoutAnnotations })
  const painted = paintPage({
    width,
    height,
    matrix: multiply(identity, transform as unknown as Matrix),
    codes: fnArray,
    arguments: argsArray,
    names: operators,
    findFont: id =>
      page.commonObjs.has(id) ? (page.commonObjs.get(id) as PlacedFont | null) : null,
    isShown: content => !content || layers.isVisible(content),
  })
  page.cleanup()
  return painted
}

/** Links have frames that are no lines of a table. */
const withoutAnnotations = 0
