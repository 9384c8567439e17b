import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { openPage } from './browser'

const pages = ['#/', '#/no-such-page', '#/?unit=999'] as const
const looks = ['light', 'dark', 'projector'] as const

test.each(pages.flatMap(page => looks.map(look => [page, look] as const)))('%s in %s meets WCAG 2.2 AA', async (hash, look) => {
  const { page } = await openPage(hash, { before: page => page.addInitScript(chosen => localStorage.setItem('budget-lens:look', chosen), look) })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
})

test('nothing is cut off or wider than the screen at 400 % zoom', async () => {
  for (const hash of ['#/', '#/?in=yuan']) {
    const { page } = await openPage(hash, { width: 320, height: 256 })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})

test('nothing moves once it is shown', async () => {
  const { page } = await openPage('#/', {
    before: page => page.addInitScript('window.shifts = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value }).observe({ type: "layout-shift", buffered: true })'),
  })
  await page.getByText('条成立').waitFor()
  expect(await page.evaluate('window.shifts')).toBe(0)
})
