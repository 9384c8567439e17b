import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Amount, BudgetDocument } from '../../src/document/document'
import { fromFen, toFen } from '../../src/document/money'
import { readText, samples } from '../fixtures/documents'
import { changchun2024 } from '../fixtures/changchun'
import { writeLargeDocument } from '../fixtures/largeDocument'
import { openPage } from './browser'
import { expectWidths } from './layout'
import { showInstead } from './published'
import { go, turnTo, views } from './views'

const routes = [
  '/',
  '/structure',
  '/split',
  '/split?level=class',
  '/economic',
  '/three-public',
  '/changes',
  '/revenue',
  '/projects',
  '/indicators',
  '/checks',
]
const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

/** How many pixels the page, or a table's frame within it, is wider than it can show. */
const excess = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main .frame')].map(
        region => region.scrollWidth - region.clientWidth,
      ),
    ),
  )

/** The same, once what is too wide at first has had three seconds to fit. */
async function leftOver(page: Page): Promise<number> {
  const limit = performance.now() + 3000
  for (;;) {
    const pixels = await excess(page)
    if (pixels <= 0 || performance.now() > limit) return pixels
  }
}

/** The views that are wider than the window, in 万元 or 元, and by how many pixels. */
async function listWide(page: Page): Promise<string[]> {
  const wide: string[] = []
  for (const hash of Object.values(views)) {
    await go(page, hash)
    for (const unit of ['wan', 'yuan']) {
      await turnTo(page, `${hash}${hash.includes('?') ? '&' : '?'}in=${unit}`)
      const pixels = await leftOver(page)
      if (pixels > 0) wide.push(`${hash} in ${unit} by ${pixels}`)
    }
  }
  return wide
}

test('no view scrolls sideways, and no table is cut, in any unit, also in a window made narrower', async () => {
  const { page } = await openPage('#/projects')
  const first = await page.locator('main a[href*="#/projects/"]').first().getAttribute('href')
  const wide: string[] = []
  for (const route of [...routes, (first ?? '').replace(/^.*#|\?.*$/g, '')]) {
    for (const size of sizes) {
      await page.setViewportSize(size)
      if (size === sizes[0]) await go(page, `#${route}`)
      for (const unit of ['wan', 'yuan', 'yi']) {
        await turnTo(page, `#${route}${route.includes('?') ? '&' : '?'}in=${unit}`)
        // A chart takes its new size a moment after the window has.
        const pixels = await leftOver(page)
        if (pixels > 0) wide.push(`${route} in ${unit} at ${size.width} by ${pixels}`)
      }
    }
  }
  expect(wide).toEqual([])
})

test.each(sizes.slice(1))('no view drawn at $width scrolls sideways', async size => {
  const { page } = await openPage('#/', size)
  const wide: string[] = []
  for (const route of routes) {
    await go(page, `#${route}`)
    const pixels = await leftOver(page)
    if (pixels > 0) wide.push(`${route} by ${pixels}`)
  }
  expect(wide).toEqual([])
})

describe.each(
  Object.entries({
    first: () => changchun2024(),
    large: () => readText(writeLargeDocument(), 'large.md'),
    ...samples,
  }),
)('on a telephone, of the document %s,', (_name, read) => {
  test('no page is wider than the window, and no table than its place', async () => {
    const { page } = await openPage('#/', { width: 390, height: 844, before: showInstead(read()) })
    expect(await listWide(page)).toEqual([])
  })
})

test('in the large type of a projector, no page is wider than a telephone, and no table than its place', async () => {
  const { page } = await openPage('#/', {
    width: 390,
    height: 844,
    before: shown =>
      shown.addInitScript(() => {
        localStorage.setItem('budget-lens:look', 'projector')
      }),
  })
  expect(await listWide(page)).toEqual([])
})

test('in the large type of a projector, a page that is opened first fits a laptop, and so does its navigation', async () => {
  for (const hash of ['#/three-public', '#/changes', '#/revenue']) {
    const { page } = await openPage(hash, {
      width: 1366,
      height: 768,
      before: shown =>
        shown.addInitScript(() => {
          localStorage.setItem('budget-lens:look', 'projector')
        }),
    })
    await page.locator('main tbody tr[data-row]').first().waitFor()
    expect(await leftOver(page), hash).toBeLessThanOrEqual(0)
    const cut = () =>
      page
        .getByRole('navigation', { name: '主导航' })
        .evaluate(nav => nav.firstElementChild!.scrollWidth - nav.clientWidth)
    await expect.poll(cut, { message: hash }).toBeLessThanOrEqual(0)
  }
})

test('tables fit again when the reader turns to the large type of a projector', async () => {
  const { page } = await openPage('#/split', { width: 1366, height: 768 })
  await page.locator('main tbody tr[data-row]').first().waitFor()
  await page.getByRole('radio', { name: '投影' }).click({ force: true })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
    .toBe('projector')
  expect(await leftOver(page)).toBeLessThanOrEqual(0)
})

/** The published document with each amount of its tables a thousand times as large. */
function grown(): BudgetDocument {
  const grow = (amount: Amount) =>
    amount === null ? null : fromFen(toFen(amount, '万元') * 1000, '万元', 2)
  const document = changchun2024()
  return {
    ...document,
    meanings: document.meanings.map(meaning => ({
      ...meaning,
      sides: meaning.sides.map(side => ({
        ...side,
        rows: side.rows.map(row => ({
          ...row,
          amounts: Object.fromEntries(
            Object.entries(row.amounts).map(([key, amount]) => [key, grow(amount)]),
          ),
        })),
      })),
    })),
  }
}

test('figures a thousand times as large fit the narrowest window', async () => {
  const { page } = await openPage('#/', { width: 320, height: 640, before: showInstead(grown()) })
  expect(await listWide(page)).toEqual([])
})

test('no state of a view is wider than the screen', async () => {
  const { page } = await openPage('#/')
  for (const hash of [
    '#/checks',
    '#/indicators',
    '#/projects',
    '#/checks?in=yuan&at=weights:t13',
    '#/checks?family=hierarchy&in=yi',
    '#/projects/0wa28jn',
    '#/indicators?compare=0oo9asc,1bwijfw',
    '#/tables',
    '#/tables/2?at=4.14',
    '#/tables/13',
    '#/document?at=56',
    '#/diagnostics',
  ])
    await expectWidths(page, hash, [
      [1920, 1080],
      [1366, 768],
      [1024, 768],
      [390, 844],
      [320, 256],
    ])
})
