import { readAsset } from '@/reading/formats/pdf/asset'
import { readMapping } from '@/reading/formats/pdf/mappings'

/** Shapes of signs that no system font stands for. */
const signFonts: ReadonlyMap<string, URL> = new Map([
  [
    'FoxitSymbol.pfb',
    new URL('../../../node_modules/pdfjs-dist/standard_fonts/FoxitSymbol.pfb', import.meta.url),
  ],
  [
    'FoxitDingbats.pfb',
    new URL('../../../node_modules/pdfjs-dist/standard_fonts/FoxitDingbats.pfb', import.meta.url),
  ],
])

/** Reads a table of codes or a font that pdf.js asks for; throws for one not brought along. */
export async function readLocalData(file: string): Promise<Uint8Array> {
  if (file.endsWith('.bcmap')) return await readMapping(file)
  const url = signFonts.get(file)
  if (!url) throw new Error(`${file} is not brought along`)
  return await readAsset(url)
}
