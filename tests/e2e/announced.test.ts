import { describe, expect, test } from 'vitest'
import type { ChartKindName } from '../../src/charts/registry'
import { changchun2024 } from '../fixtures/changchun'
import { made2021, made2023 } from '../fixtures/earlierYears'
import { openPage } from './browser'
import { openDocuments } from './openDocuments'
import { go, settled } from './views'

/** The published budget as that of another unit, as an address names it: made, never published. */
function sameAs(name: string) {
  const real = changchun2024()
  const [code = ''] = name.split('.')
  return { ...real, id: name, unit: { ...real.unit, code, name: `某局${code}` } }
}

describe('every kind of chart', () => {
  const years = '#/compare?with=310001.2024,310001.2023,310001.2021'
  const units = [2, 3, 4, 5, 6].map(place => `31000${place}.2024`)
  /** A view with each. */
  const charts: Readonly<Record<ChartKindName, string>> = {
    balance: '#/revenue',
    bars: '#/split',
    distribution: `#/compare?with=${units.join(',')}`,
    diverging: '#/changes',
    dumbbell: `#/compare?with=${units.slice(0, 3).join(',')}&form=share`,
    flow: '#/',
    icicle: '#/projects/1axu7ad',
    line: '#/three-public',
    nested: '#/projects',
    slope: `${years}&form=index`,
    spread: '#/indicators',
    treemap: '#/structure',
    waterfall: '#/changes',
  }
  test('says its finding to screen readers, and leads to its table', async () => {
    const { page, problems } = await openPage('#/')
    await openDocuments(page, [made2023(), made2021(), ...units.map(sameAs)])
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
