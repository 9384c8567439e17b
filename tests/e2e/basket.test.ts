import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'
import { openDocuments } from './openDocuments'
import { go } from './views'

const at = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const query = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1])
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())

/** The published budget as that of another unit: made, and never published. */
function another(code: string) {
  const real = changchun2024()
  return { ...real, id: code, unit: { ...real.unit, code, name: `某局${code}` } }
}

test('a subject, a project and a figure go into the comparison, which opens at them', async () => {
  const { page, problems } = await openPage('#/')
  await openDocuments(page, ['310002', '310003'].map(another))
  await go(page, '#/structure?subject=208')
  await page.locator('.notes').getByRole('button', { name: '加入对比' }).click()
  await expect.poll(() => at(page)).toContain('with=310001.2024@f:208')
  await page
    .locator('.notes')
    .getByRole('link', { name: /^看对比/ })
    .click()
  await expect.poll(() => query(page).get('at')).toBe('f:208')
  await go(page, '#/projects/1axu7ad?with=310001.2024@f:208,310002.2024')
  await page.getByRole('button', { name: '对比换到这一项' }).click()
  await expect.poll(() => at(page)).toMatch(/with=310002\.2024,310001\.2024@p:/)
  await page
    .locator('main')
    .getByRole('link', { name: /^看对比/ })
    .click()
  await expect.poll(() => heading(page)).toMatch(/^2 份的.+一样，都是 73\.16 万元$/)
  await go(page, '#/three-public?with=310002.2024')
  await page.locator('[data-row=reception] td.strong [data-sourced]').click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: '加入对比' }).click()
  await panel.getByRole('button', { name: '移出对比' }).waitFor()
  await panel.getByRole('link', { name: /^看对比/ }).click()
  await expect.poll(() => query(page).get('at')).toBe('reception')
  await expect.poll(() => heading(page)).toContain('公务接待费')
  expect(problems).toEqual([])
}, 60_000)

test('the keyboard alone puts a figure into the comparison, and goes there', async () => {
  const { page, problems } = await openPage('#/')
  await openDocuments(page, ['310002', '310003'].map(another))
  await go(page, '#/three-public?with=310002.2024')
  const figure = page.locator('[data-row=reception] td.strong [data-sourced]')
  await figure.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: '加入对比' }).waitFor()
  await tabTo(page, /^加入对比$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('with')).toMatch(/@reception$/)
  // The focus stays where it was, on what the button has become.
  await expect.poll(() => focused(page)).toBe('移出对比')
  await panel.getByRole('link', { name: /^看对比/ }).waitFor()
  await tabTo(page, /^看对比/)
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('at')).toBe('reception')
  await expect.poll(() => heading(page)).toContain('公务接待费')
  expect(problems).toEqual([])
}, 60_000)

const focused = async (page: Page) =>
  plain(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? ''))
/** Presses Tab until the focus is on what is so called. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const most = 30
  for (let pressed = 0; pressed < most && !name.test(await focused(page)); pressed++)
    await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(name)
}

test('what a link has too much of, twice, or of no document is said', async () => {
  const { page, problems } = await openPage('#/')
  const codes = Array.from({ length: 13 }, (_, index) => `32000${String(index).padStart(2, '0')}`)
  await openDocuments(page, codes.slice(0, 2).map(another))
  const [first, second] = codes
  await go(page, `#/compare?with=${first}.2024,${second}.2024,${first}.2024&at=f:999`)
  const said = async () => (await page.locator('main').innerText()).replace(/\s+/g, '')
  expect(await said()).toContain('at=f:999无法识别')
  expect(await said()).toContain(`链接里重复写了某局${first}2024年部门预算，只算一份`)
  await page.getByRole('button', { name: '去掉重复的' }).click()
  await expect.poll(() => query(page).get('with')).toBe(`${first}.2024,${second}.2024`)
  await go(page, `#/compare?with=${codes.map(code => `${code}.2024`).join(',')}`)
  expect(await said()).toContain('最多对比12份，链接里后面的1份没有放进来')
  expect(await said()).toContain('链接里还有10份，这个浏览器里没有')
  // One that is taken out makes room for the one beyond, which the address still names.
  await page.getByRole('button', { name: /^移出/ }).first().click()
  await expect
    .poll(() => query(page).get('with')?.split(','))
    .toEqual(codes.slice(1).map(code => `${code}.2024`))
  expect(await said()).not.toContain('没有放进来')
  expect(problems).toEqual([])
}, 60_000)

test('the way to the comparison covers nothing, however wide the page is', async () => {
  const { page } = await openPage('#/?with=310001.2024')
  const chip = page.getByRole('link', { name: /^对比\s1\s份$/ })
  await chip.waitFor()
  for (const width of [1920, 1366, 820, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const met = await chip.evaluate(link => {
      const own = link.getBoundingClientRect()
      const others = [...document.querySelectorAll('main, footer, nav, .bar > *')]
      return others
        .filter(other => !other.contains(link))
        .map(other => ({
          name: other.className || other.tagName,
          box: other.getBoundingClientRect(),
        }))
        .filter(
          ({ box }) =>
            Math.min(own.right, box.right) - Math.max(own.left, box.left) > 0 &&
            Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top) > 0,
        )
        .map(({ name }) => name)
    })
    expect(met, `${width} wide`).toEqual([])
    expect(await chip.evaluate(link => getComputedStyle(link).position)).toBe('static')
  }
})
