import { readFileSync } from 'node:fs'
import type { Page, Route } from 'playwright'
import { describe, expect, test } from 'vitest'
import { chunksNamed } from './assets'
import { openPage, type OpenOptions } from './browser'
import { go, settled, turnTo } from './views'

const image = '[data-chart=flow] img'
const chart = '[data-chart=flow] svg path'

/** Opens an address with the code of charts held back until `release`. */
async function openHeld(hash: string, options: OpenOptions = {}) {
  const held: Route[] = []
  let released = false
  const opened = await openPage(hash, {
    ...options,
    before: async page => {
      await page.route(chunksNamed('echarts'), async route => {
        if (released) await route.continue()
        else held.push(route)
      })
      await options.before?.(page)
    },
  })
  const release = async () => {
    released = true
    await Promise.all(held.map(route => route.continue()))
  }
  return { ...opened, release }
}

const picturesAsked = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /pictures\/(.*?)\./.exec(name)?.[1])
      .filter(name => name !== undefined),
  )

/** Each frame, whether the flow is there as `picture`, as `chart` or not; and how far it moved. */
const watchFlow = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = []
    const look = () => {
      const host = document.querySelector('[data-chart=flow]')
      const picture = host?.querySelector('img')?.checkVisibility() ? 'picture' : 'nothing'
      const now = host?.querySelector('svg path') ? 'chart' : picture
      if (seen.at(-1) !== now) seen.push(now)
      requestAnimationFrame(look)
    }
    look()
    let moved = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Node | null }[]
      })[])
        if (entry.sources.some(({ node }) => node?.parentElement?.closest('.flow')))
          moved += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { flowSeen: () => ({ seen, moved }) })
  })

const flowSeen = (page: Page) =>
  page.evaluate(() =>
    (
      window as unknown as { flowSeen: () => { seen: readonly string[]; moved: number } }
    ).flowSeen(),
  )

describe('the first picture of the overview', () => {
  test.each([
    [1920, 1080, 'light', 'flow-light-912'],
    [1366, 768, 'light', 'flow-light-676'],
    [1366, 768, 'dark', 'flow-dark-676'],
    [390, 844, 'light', 'flow-light-358'],
  ] as const)('stands at %s × %s until the chart does, %s', async (width, height, scheme, file) => {
    const { page, problems, release } = await openHeld('#/', {
      width,
      height,
      colorScheme: scheme,
      before: watchFlow,
    })
    await page.locator(image).waitFor()
    const { natural, shown } = await page.locator(image).evaluate((node: HTMLImageElement) => ({
      natural: [node.naturalWidth, node.naturalHeight],
      shown: [node.clientWidth, node.clientHeight],
    }))
    for (const [index, side] of natural.entries())
      expect(Math.abs(side - shown[index]!), `${natural} in ${shown}`).toBeLessThanOrEqual(1)
    expect(await page.locator('[data-chart=flow]').getAttribute('aria-busy')).toBe('true')
    await release()
    await page.locator(chart).first().waitFor({ state: 'attached' })
    await settled(page)
    expect(await page.locator(image).count()).toBe(0)
    expect(await picturesAsked(page)).toEqual([file])
    const { seen, moved } = await flowSeen(page)
    expect(seen).toEqual(['nothing', 'picture', 'chart'])
    expect(moved).toBeLessThan(0.01)
    expect(problems).toEqual([])
  })

  test('is not of another unit of money, nor of an opened document', async () => {
    const { page, problems } = await openHeld('#/?in=yuan')
    await page.locator('[data-chart=flow]').waitFor()
    await page.waitForLoadState('load')
    expect(await page.locator(image).isVisible()).toBe(false)
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: 'edited.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        readFileSync('data/budgets/310001-2024.json', 'utf8').replaceAll('住房保障', '住房'),
      ),
    })
    await page.getByText('本机文件').waitFor()
    // The address keeps the edition, in the usual unit of money.
    await turnTo(page, new URL(page.url()).hash.replace('in=yuan&', ''))
    await page.getByRole('heading', { level: 1 }).getByText('万元').first().waitFor()
    expect(await page.locator(image).isVisible()).toBe(false)
    expect(await picturesAsked(page)).toEqual([])
    expect(problems).toEqual([])
  })

  test('is not asked for by another page, nor where the chart has stood before', async () => {
    const { page } = await openPage('#/structure')
    await settled(page)
    expect(await picturesAsked(page)).toEqual([])
    await go(page, '#/')
    const asked = await picturesAsked(page)
    await go(page, '#/structure')
    await go(page, '#/')
    expect(await picturesAsked(page)).toEqual(asked)
  })

  test('is kept for days without a network', () => {
    const worker = readFileSync('dist/service-worker.js', 'utf8')
    expect(worker.match(/\.\/pictures\/flow-\w+-\d+\.\w{8}\.svg/g)!.length).toBeGreaterThan(0)
  })
})
