import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { ChartKindName } from '../../src/charts/registry'
import { openPage } from './browser'
import { go, settled, states, views } from './views'

const looks = ['light', 'dark', 'projector'] as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const colours = ['color-contrast', 'link-in-text-block', 'target-size']
/** States of views that look otherwise, each in one of the themes. */
const further: Readonly<Record<(typeof looks)[number], readonly string[]>> = {
  light: [
    '#/structure?subject=2080109',
    '#/changes?at=class:208',
    '#/three-public?at=vehicles',
    '#/checks?subject=210',
    '#/tables/2?at=4.14',
    '#/tables/13',
    '#/document?at=56',
    '#/glossary?at=三公经费',
    '#/present?slide=title',
    '#/present?slide=structure',
    '#/present?slide=p-0bbx9i5',
    '#/present?slide=checks',
  ],
  dark: [
    '#/structure?subject=208',
    '#/changes?at=class:208',
    '#/three-public?at=vehicles',
    '#/checks?family=weights&at=weights:t13',
    '#/tables/2?at=4.14',
    '#/document?at=56',
    '#/glossary?at=三公经费',
    '#/indicators?compare=0oo9asc,0tp5sde',
    '#/projects/0tp5sde',
  ],
  projector: [
    '#/checks?result=fails',
    '#/tables/2?at=4.14',
    '#/document?at=56',
    '#/glossary?at=三公经费',
    '#/indicators?kind=qualitative',
    '#/projects/0wa28jn',
  ],
}

/**
 * Runs axe in the page itself. The app has no frames, so nothing is left out; the other way sends
 * every node that passed to another page and back, which takes four times as long.
 */
async function axeIn(
  page: Page,
  only: { readonly tags: readonly string[] } | { readonly rules: readonly string[] },
) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  return await (
    'tags' in only ? axe.withTags([...only.tags]) : axe.withRules([...only.rules])
  ).analyze()
}

/** What a viewer who has asked for stillness would see moving. */
async function motion(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    const seconds = (durations: string) => Math.max(...durations.split(',').map(parseFloat))
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => `${name((effect as KeyframeEffect).target ?? document.body)} is moving`)
    const would = [...document.querySelectorAll('*')].filter(element => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } =
        getComputedStyle(element)
      // A hundredth of a second is none, and still ends with an event.
      return (
        seconds(transitionDuration) > 0.01 ||
        (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
        scrollBehavior === 'smooth'
      )
    })
    return [...running, ...new Set(would.map(element => `${name(element)} would move`))]
  })
}

test.each(looks)(
  'every view meets WCAG 2.2 AA in the %s theme, and stands still where stillness is asked for',
  async look => {
    const { page } = await openPage('#/', {
      before: page =>
        page.addInitScript(chosen => {
          localStorage.setItem('budget-lens:look', chosen)
        }, look),
    })
    const found: string[] = []
    // The report is what its parts are, and long: once is enough.
    for (const hash of [
      ...states.filter(hash => look === 'light' || hash !== views['report']),
      ...further[look],
    ]) {
      await go(page, hash)
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(look)
      // A theme changes colours and the size of type, and nothing that the other rules ask for.
      const { violations } = await axeIn(
        page,
        look === 'light' || further[look].includes(hash) ? { tags } : { rules: colours },
      )
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${hash}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      )
      if (look === 'light') found.push(...(await motion(page)).map(moves => `${hash}: ${moves}`))
    }
    expect(found).toEqual([])
  },
  300_000,
)

describe('every kind of chart', () => {
  /** A view with each. */
  const charts: Readonly<Record<ChartKindName, string>> = {
    balance: '#/revenue',
    bars: '#/split',
    diverging: '#/changes',
    flow: '#/',
    icicle: '#/projects/1axu7ad',
    line: '#/three-public',
    nested: '#/projects',
    spread: '#/indicators',
    treemap: '#/structure',
  }
  test.each(Object.entries(charts))(
    '%s says its finding to screen readers, and leads to its table',
    async (kind, hash) => {
      const { page, problems } = await openPage(hash)
      await settled(page)
      const chart = page.locator(`[data-chart=${kind}]`).first()
      const finding = await chart.evaluate(
        element => element.closest('.chart-frame')?.getAttribute('aria-label') ?? '',
      )
      expect(finding.length, kind).toBeGreaterThan(6)
      const tree = await chart.ariaSnapshot()
      const closed = (text: string) => text.replace(/\s+/g, '')
      expect(closed(tree.split('\n')[0] ?? '')).toContain(
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
      expect(problems).toEqual([])
    },
  )
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
