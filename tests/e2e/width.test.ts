import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPage } from './browser'

const routes = ['/', '/structure', '/split', '/split?level=class', '/economic', '/three-public', '/changes', '/revenue', '/projects', '/indicators', '/checks']
const sizes = [{ width: 1366, height: 768 }, { width: 1024, height: 768 }, { width: 390, height: 844 }]
const cases = sizes.flatMap(size => ['wan', 'yuan', 'yi'].map(unit => ({ ...size, unit })))

/** How many pixels the page, or a table's frame within it, is wider than it can show. */
const excess = (page: Page) => page.evaluate(() => Math.max(...[document.documentElement, ...document.querySelectorAll('main .frame')].map(one => one.scrollWidth - one.clientWidth)))

async function goTo(page: Page, route: string) {
  await page.evaluate(hash => { location.hash = hash }, route)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
}

describe('no view scrolls sideways, and no table is cut', () => {
  test.each(cases)('at $width in $unit', async ({ width, height, unit }) => {
    const { page } = await openPage(`#/projects?in=${unit}`, { width, height })
    const first = await page.locator('main a[href*="#/projects/"]').first().getAttribute('href')
    const wide: string[] = []
    for (const route of [...routes, (first ?? '').replace(/^.*#|\?.*$/g, '')]) {
      await goTo(page, `${route}${route.includes('?') ? '&' : '?'}in=${unit}`)
      const pixels = await excess(page)
      if (pixels > 0) wide.push(`${route} by ${pixels}`)
    }
    expect(wide).toEqual([])
  })
})
