import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { axeFaults } from './axe'
import { openPage } from './browser'

const number = (page: Page) => page.locator('.page .number').innerText()
const night = (page: Page) => page.getByText('08:00 再亮')

/** Opens a wall at ten in the morning, with a clock that the test turns. */
async function openWall(hash = '#/wall', options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(hash, {
    width: 1920,
    height: 1080,
    ...options,
    before: page => page.clock.install({ time: new Date('2026-03-02T10:00:00+08:00') }),
  })
  await opened.page.locator('.page h1').waitFor()
  return opened
}
/** Lets time go by, its last moment with every frame. */
async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.fastForward(seconds * 1000 - 1500)
  await page.clock.runFor(1500)
}

describe('the wall', () => {
  test('turns over by itself, with clock, unit and source, round and round', async () => {
    const { page, problems } = await openWall('#/wall?slides=structure,changes&seconds=60')
    expect(await number(page)).toBe('1 / 2')
    const said = await page.locator('.page').innerText()
    expect(said).toContain('10:00')
    expect(said).toContain('单位：万元')
    expect(said).toContain('来源：表五《一般公共预算支出表》')
    await pass(page, 40)
    expect(await number(page)).toBe('1 / 2')
    await pass(page, 21)
    await expect.poll(() => number(page)).toBe('2 / 2')
    await pass(page, 61)
    await expect.poll(() => number(page)).toBe('1 / 2')
    expect(await page.locator('.clock').innerText()).toBe('10:02')
    expect(problems).toEqual([])
  })

  test('is paused and stepped by key, and sleeps and wakes by the clock', async () => {
    const { page } = await openWall('#/wall?sleep=18:30-08:00')
    await page.keyboard.press(' ')
    await pass(page, 120)
    expect(await number(page)).toBe('1 / 6')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => number(page)).toBe('6 / 6')
    await page.keyboard.press(' ')
    await page.clock.setSystemTime(new Date('2026-03-02T18:30:00+08:00'))
    await page.clock.runFor(1000)
    await night(page).waitFor()
    expect(await page.locator('.page').count()).toBe(0)
    await page.clock.setSystemTime(new Date('2026-03-03T08:00:00+08:00'))
    await page.clock.runFor(1000)
    await expect.poll(() => number(page)).toBe('1 / 6')
  })

  test('is set up by keyboard, and its link keeps it', async () => {
    const { page, problems } = await openWall()
    await page.keyboard.press('s')
    const panel = page.getByRole('dialog', { name: '大屏的设置' })
    await panel.waitFor()
    await panel.getByLabel('钱从哪里来').uncheck()
    await panel.getByLabel('每页停').fill('45')
    await panel.getByLabel('夜里熄屏').check()
    await expect
      .poll(() => decodeURIComponent(page.url()))
      .toMatch(/slides=headline,structure,split,three-public,changes&seconds=45&sleep=18:30-08:00$/)
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    await page.reload()
    await page.locator('.page h1').waitFor()
    expect(await number(page)).toBe('1 / 5')
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).hash).toBe('#/')
    expect(problems).toEqual([])
  })

  test('says what its address asks for and cannot have', async () => {
    const { page } = await openWall('#/wall?slides=flow,nothing,changes&seconds=1')
    const said = await page.locator('.problems').innerText()
    expect(said).toContain('地址里的“nothing”不在这份文件的页里')
    expect(said).toContain('seconds=1 无法识别，每页停 20 秒')
    expect(await number(page)).toBe('1 / 2')
  })

  test('holds no more of the page after two days of turns than after an hour', async () => {
    const { page, problems } = await openWall('#/wall?seconds=600')
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    /** The most that any of six pages in a row leaves alive. */
    const held = async () => {
      const most = { nodes: 0, listeners: 0, heap: 0 }
      for (let turn = 0; turn < 6; turn++) {
        await pass(page, 601)
        await session.send('HeapProfiler.collectGarbage')
        const { metrics } = await session.send('Performance.getMetrics')
        const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? NaN
        most.nodes = Math.max(most.nodes, value('Nodes'))
        most.listeners = Math.max(most.listeners, value('JSEventListeners'))
        most.heap = Math.max(most.heap, value('JSHeapUsedSize'))
      }
      return most
    }
    const before = await held()
    for (let turn = 0; turn < 48 * 6 - 12; turn++) await pass(page, 601)
    const after = await held()
    expect(await page.locator('.clock').innerText()).toMatch(/^10:/)
    // As far as a page has drawn when it is measured, it differs; a leak adds some at each turn.
    expect(after.nodes).toBeLessThan(before.nodes * 2)
    expect(after.listeners).toBeLessThan(before.listeners * 2)
    // What the test itself has the page run stays compiled.
    expect(after.heap).toBeLessThan(before.heap + 5e6)
    expect(problems).toEqual([])
  }, 120_000)
})
