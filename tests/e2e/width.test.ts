import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openPage } from './browser'
import { go, turnTo } from './views'

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
        one => one.scrollWidth - one.clientWidth,
      ),
    ),
  )

test.each(sizes)(
  'no view scrolls sideways, and no table is cut, at $width in any unit',
  async ({ width, height }) => {
    const { page } = await openPage('#/projects', { width, height })
    const first = await page.locator('main a[href*="#/projects/"]').first().getAttribute('href')
    const wide: string[] = []
    for (const route of [...routes, (first ?? '').replace(/^.*#|\?.*$/g, '')]) {
      await go(page, `#${route}`)
      for (const unit of ['wan', 'yuan', 'yi']) {
        await turnTo(page, `#${route}${route.includes('?') ? '&' : '?'}in=${unit}`)
        const pixels = await excess(page)
        if (pixels > 0) wide.push(`${route} in ${unit} by ${pixels}`)
      }
    }
    expect(wide).toEqual([])
  },
)

test('a window made narrow leaves no view as wide as it was drawn', async () => {
  const [, wide, narrow] = sizes
  const { page } = await openPage('#/projects', wide)
  const left: string[] = []
  for (const route of routes) {
    await page.setViewportSize(wide!)
    await go(page, `#${route}`)
    await page.setViewportSize(narrow!)
    // A chart takes its new size a moment after the window has.
    const fits = await page
      .waitForFunction(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        null,
        { timeout: 3000 },
      )
      .then(
        () => true,
        () => false,
      )
    if (!fits) left.push(`${route} by ${await excess(page)}`)
  }
  expect(left).toEqual([])
})
