import type { Page } from 'playwright'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { settled } from './views'

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly text: string
}

/**
 * Characters that a font has one shape for with a radical, and that are read back as it; those
 * without a compatibility form.
 */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⻓长',
    '⻔门',
    '⻚页',
    '⻋车',
    '⻅见',
    '⻉贝',
    '⻛风',
    '⻜飞',
    '⻢马',
    '⻥鱼',
    '⻦鸟',
    '⻰龙',
    '⻄西',
    '⻬齐',
    '⻩黄',
    '⻘青',
    '⻣骨',
    '⻆角',
    '⻝食',
    '⺠民',
    '⺟母',
  ].map(([radical = '', character = '']) => [radical, character]),
)

/**
 * Prints a page as the browser's own command does, once all of it is shown, and reads what stands
 * on each sheet; sizes in mm, text without blanks.
 */
export async function printPage(
  page: Page,
): Promise<{ readonly sheets: readonly Sheet[]; readonly pictures: number }> {
  await settled(page)
  await page.waitForFunction(() =>
    document.adoptedStyleSheets.some(sheet =>
      [...sheet.cssRules].some(rule => rule.cssText.startsWith('@page')),
    ),
  )
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const pictures = bytes.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const one = await pdf.getPage(number)
    const { width, height } = one.getViewport({ scale: 25.4 / 72 })
    const { items } = await one.getTextContent()
    const text = items.map(item => ('str' in item ? item.str : '')).join('')
    sheets.push({
      width: Math.round(width),
      height: Math.round(height),
      text: text
        .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, one => radicals[one] ?? one.normalize('NFKC'))
        .replace(/\s/g, ''),
    })
  }
  await pdf.destroy()
  return { sheets, pictures }
}
