import { describe, expect, test } from 'vitest'
import type { ChartKindName } from '../../src/charts/registry'
import { openPage } from './browser'
import { go, settled } from './views'

/** Kinds that wait for their page. */
type NotYetShown = 'dumbbell' | 'slope' | 'distribution'

describe('every kind of chart', () => {
  /** A view with each. */
  const charts: Readonly<Record<Exclude<ChartKindName, NotYetShown>, string>> = {
    balance: '#/revenue',
    bars: '#/split',
    diverging: '#/changes',
    flow: '#/',
    icicle: '#/projects/1axu7ad',
    line: '#/three-public',
    nested: '#/projects',
    spread: '#/indicators',
    treemap: '#/structure',
    waterfall: '#/changes',
  }
  test('says its finding to screen readers, and leads to its table', async () => {
    const { page, problems } = await openPage('#/')
    for (const [kind, hash] of Object.entries(charts)) {
      await go(page, hash)
      const chart = page.locator(`[data-chart=${kind}]`).first()
      const finding = await chart.evaluate(
        element => element.closest('.chart-frame')?.getAttribute('aria-label') ?? '',
      )
      expect(finding.length, kind).toBeGreaterThan(6)
      const tree = await chart.ariaSnapshot()
      const closed = (text: string) => text.replace(/\s+/g, '')
      expect(closed(tree.split('\n')[0] ?? ''), kind).toContain(
        closed(`figure "图：${finding}。数据见表"`),
      )
      expect(tree, kind).toMatch(/^ {2}- button "看这张图的数据表"/m)
      expect(tree, kind).toMatch(/^ {2}- group .*:\n {4}- button ".*\d.*"/m)
      await chart.getByRole('button', { name: '看这张图的数据表' }).focus()
      await page.keyboard.press('Enter')
      await page
        .getByRole('group', { name: '数据表', exact: true })
        .getByRole('table')
        .first()
        .waitFor()
      expect(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
        kind,
      ).toBe('数据表')
      expect(new URL(page.url()).hash, kind).toContain('show=table')
      expect(problems, kind).toEqual([])
    }
  })
})

test('a drilled level is announced, and so is the way back', async () => {
  const { page } = await openPage('#/structure')
  await settled(page)
  const said = page
    .locator('#app > p.visually-hidden[role=status], body > p.visually-hidden[role=status]')
    .last()
  for (const [hash, words] of [
    ['#/structure?subject=208', '8,836.68'],
    ['#/structure?subject=20801', '7,356.99'],
    ['#/structure?subject=2080109', '7,356.99'],
    ['#/structure', '91.9%'],
  ] as const) {
    await go(page, hash)
    const heading = await page
      .getByRole('heading', { level: 1 })
      .evaluate(element => element.textContent.replace(/\s+/g, ' ').trim())
    expect(heading).toContain(words)
    await expect.poll(() => said.textContent()).toBe(heading)
  }
})

test('nothing moves once it is shown', async () => {
  const { page } = await openPage('#/', {
    before: page =>
      page.addInitScript(
        'window.shifts = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value }).observe({ type: "layout-shift", buffered: true })',
      ),
  })
  await page.getByText('条成立').waitFor()
  expect(await page.evaluate('window.shifts')).toBe(0)
})
