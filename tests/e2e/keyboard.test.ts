import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPage } from './browser'
import { settled } from './views'

const at = (page: Page) => new URL(page.url()).hash
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element ? `${element.getAttribute('aria-label') ?? element.textContent.trim()}` : ''
  })

/** Presses Tab until what has the focus is named so. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press(key)
    if (name.test(await focused(page))) return
  }
  throw new Error(`Tab does not come to ${name}`)
}

describe('with the keyboard alone', () => {
  test('from the skip link down to an item and back, to its source, its table and its file', async () => {
    const { page, problems } = await openPage('#/structure')
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')

    await tabTo(page, /^208 社会保障和就业支出/)
    for (const level of ['208', '20801', '2080109']) {
      await page.keyboard.press('Enter')
      await expect.poll(() => at(page)).toBe(`#/structure?subject=${level}`)
      await settled(page)
    }
    for (const level of ['?subject=20801', '?subject=208', '']) {
      await page.keyboard.press('Escape')
      await expect.poll(() => at(page)).toBe(`#/structure${level}`)
    }
    await settled(page)

    await tabTo(page, /^看这张图的数据表/)
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toBe('#/structure?show=table')
    await expect.poll(() => focused(page)).toBe('数据表')
    await tabTo(page, /^[\d,]+\.\d\d$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await focused(page)).toMatch(/^[\d,]+\.\d\d$/)
    await tabTo(page, /^保存 CSV 数据|保存 CSV 数据$/, 'Shift+Tab')
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect(await readFile(await (await download).path(), 'utf8')).toContain('社会保障和就业支出')
    await tabTo(page, /看图$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toBe('#/structure')
    expect(problems).toEqual([])
  })

  test('the unit of money, a project found by its name, its printed row, indicators and slides', async () => {
    const { page, problems } = await openPage('#/')
    await settled(page)
    await page.keyboard.press('Control+k')
    await expect.poll(() => focused(page)).toBe('查找')
    await page.keyboard.type('软件购置与升级')
    await page
      .getByRole('option', { name: /社会保险软件购置与升级/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toMatch(/^#\/projects\//)
    await settled(page)
    await tabTo(page, /73\.16/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /^在原表中查看/)
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toMatch(/^#\/tables\/\d+\?at=/)
    await settled(page)

    await tabTo(page, /^跳到正文/, 'Shift+Tab')
    await tabTo(page, /^绩效指标$/)
    await page.keyboard.press('Enter')
    await settled(page)
    await tabTo(page, /^跳到正文/, 'Shift+Tab')
    for (
      let stops = 0;
      stops < 40 && !(await page.evaluate(() => document.activeElement?.matches('main input')));
      stops++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.type('满意')
    await expect.poll(() => decodeURIComponent(at(page))).toContain('find=满意')

    await tabTo(page, /^跳到正文/, 'Shift+Tab')
    for (
      let stops = 0;
      stops < 20 &&
      !(await page.evaluate(() => document.activeElement?.matches('header input[type=radio]')));
      stops++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => at(page)).toMatch(/in=(yi|yuan)/)
    await tabTo(page, /^演示$/)
    await page.keyboard.press('Enter')
    await settled(page)
    for (const number of [2, 3, 4]) {
      await page.keyboard.press('PageDown')
      await page.getByText(new RegExp(`^${number} / \\d+$`)).waitFor()
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => at(page)).toMatch(/^#\/(\?|$)/)
    expect(problems).toEqual([])
  })

  test.each(['#/', '#/structure', '#/indicators', '#/tables/5'])(
    'every Tab stop of %s can be seen, under nothing, and none holds the focus',
    async hash => {
      const { page } = await openPage(hash)
      await settled(page)
      const faults: string[] = []
      let stops = 0
      for (; stops < 400; stops++) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return null
          // A choice is marked around its label, as its own box is not drawn.
          const shown = element.matches('input[type=radio]')
            ? (element.closest('label') ?? element)
            : element
          const style = getComputedStyle(shown)
          const marked =
            (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) ||
            style.boxShadow !== 'none'
          const { left, right, top, bottom } = shown.getBoundingClientRect()
          const inside = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
          const xs = [0.1, 0.5, 0.9].map(
            part =>
              Math.max(1, left) + (Math.min(innerWidth - 1, right) - Math.max(1, left)) * part,
          )
          const ys = [0.2, 0.5, 0.8].map(
            part =>
              Math.max(1, top) + (Math.min(innerHeight - 1, bottom) - Math.max(1, top)) * part,
          )
          const seen = xs.some(x =>
            ys.some(y => {
              const hit = document.elementFromPoint(x, y)
              return (
                (hit !== null &&
                  (shown.contains(hit) || hit.contains(shown)) &&
                  !hit.contains(document.querySelector('header[data-screen-only]'))) ||
                hit === shown
              )
            }),
          )
          const fault = [
            marked ? '' : 'not marked',
            inside ? '' : 'outside',
            seen || !inside ? '' : 'covered',
          ]
            .filter(Boolean)
            .join(', ')
          return (
            fault &&
            `${element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}”: ${fault}`
          )
        })
        if (stop === null) break
        if (stop) faults.push(stop)
      }
      expect(faults).toEqual([])
      expect(stops).toBeGreaterThan(15)
      expect(stops).toBeLessThan(400)
    },
  )
})
