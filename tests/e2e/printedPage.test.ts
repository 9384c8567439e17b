import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { openPage } from './browser'

const name = 'nanpu-culture-2024.pdf'
/** Points by which the box of a cell may begin beside its text: its padding and a ruling. */
const cellPadding = 14

async function printFixture(page: Page): Promise<Buffer> {
  const printer = await page.context().newPage()
  await printer.setContent(readFileSync('tests/fixtures/documents/nanpu-culture-2024.html', 'utf8'))
  // Printed without lines, columns are told apart by white space alone.
  await printer.addStyleTag({
    content: 'table { border-collapse: collapse } td, th { border: 1px solid }',
  })
  const bytes = await printer.pdf({ format: 'A4' })
  await printer.close()
  return bytes
}

/** Where runs of text that begin with words stand on a page, in points from its top left corner. */
async function findText(bytes: Buffer, number: number, words: string) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await pdf.getPage(number)
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const found = items.flatMap(item =>
    'str' in item && item.str.startsWith(words)
      ? [{ left: Number(item.transform[4]), base: height - Number(item.transform[5]) }]
      : [],
  )
  await pdf.destroy()
  return found
}

/** The outlined cell, in points of the page. */
const outlined = (page: Page) =>
  page.locator('.paper .mark').evaluate((mark, a4) => {
    const paper = mark.parentElement?.getBoundingClientRect()
    const box = mark.getBoundingClientRect()
    if (!paper) throw new Error('no paper')
    const scale = a4 / paper.width
    return {
      left: (box.left - paper.left) * scale,
      top: (box.top - paper.top) * scale,
      right: (box.right - paper.left) * scale,
      bottom: (box.bottom - paper.top) * scale,
    }
  }, 595)

async function openPrinted(options = {}) {
  const opened = await openPage('#/tables', options)
  const bytes = await printFixture(opened.page)
  await opened.page.setInputFiles('input[type=file] >> nth=0', {
    name,
    mimeType: 'application/pdf',
    buffer: bytes,
  })
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  await opened.page.waitForURL(/unit=/)
  return { ...opened, bytes }
}

describe('the printed page', () => {
  test('is shown with the cell outlined where its text is printed, and stays there when zoomed', async () => {
    const { page, problems, bytes } = await openPrinted()
    await page.locator('main table tbody a').first().click()
    const cell = page
      .locator('main td')
      .filter({ hasText: /^[\d,]+\.\d\d$/ })
      .first()
    const printed = (await cell.innerText()).trim()
    await cell.click()
    await page.getByRole('radio', { name: '原页' }).check()
    await page.locator('.paper canvas').waitFor()
    expect(page.url()).toContain('show=page')
    const [, number = ''] =
      /第\s*(\d+)\s*页，共/.exec(
        (await page.locator('.printed-page').innerText()).replaceAll('\u2009', ''),
      ) ?? []
    const box = await outlined(page)
    const there = (await findText(bytes, Number(number), printed)).filter(
      ({ left, base }) =>
        left > box.left - 1 && left < box.right && base > box.top && base < box.bottom,
    )
    expect(there, `${printed} in ${JSON.stringify(box)}`).toHaveLength(1)
    expect(box.bottom - box.top).toBeLessThan(3 * cellPadding)

    const width = async () => (await page.locator('.paper').boundingBox())?.width ?? 0
    const before = await width()
    await page.locator('.desk').press('+')
    await expect.poll(width).toBeGreaterThan(before * 1.2)
    expect(await outlined(page)).toEqual(
      Object.fromEntries(Object.entries(box).map(([side, at]) => [side, expect.closeTo(at, 0)])),
    )
    await page.locator('.paper .mark').waitFor()
    expect(problems).toEqual([])
  })

  test('stands beside a figure in its source, with the way to the whole page', async () => {
    const { page, problems } = await openPrinted()
    await page.evaluate(() => {
      location.hash = `${location.hash.replace('#/tables', '#/structure')}&show=table`
    })
    await page.locator('main td [data-sourced]').first().click()
    const panel = page.getByRole('dialog')
    await panel.locator('.paper .mark').waitFor()
    await panel.getByRole('link', { name: '看整页原样' }).click()
    await page.locator('main .paper .mark').waitFor()
    expect(problems).toEqual([])
  })
})
