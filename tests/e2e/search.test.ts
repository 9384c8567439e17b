import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { officeOf2025 } from '../fixtures/otherUnits'
import { axeFaults } from './axe'
import { openPage } from './browser'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const address = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const box = (page: Page) => page.getByRole('combobox', { name: '查找' })
const chosen = async (page: Page) =>
  plain(await page.getByRole('option', { selected: true }).innerText())

async function openSearch(page: Page, key = 'Control+k') {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press(key)
  await box(page).waitFor()
}

describe('searching by keyboard alone', () => {
  test('a document is found by its unit, and opened', async () => {
    const { page, problems } = await openPage('#/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const text = ['2024年支出总表', '编制单位：甲县档案局 单位：万元', '科目编码\t科目名称\t合计']
    const file = [...text, '201\t一般公共服务支出\t12.00', '\t合计\t12.00'].join('\n')
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: '甲.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(file),
    })
    await page.getByRole('button', { name: '只看这一次' }).click()
    await page.goto(page.url().replace(/#.*$/, '#/'))
    await openSearch(page)
    await page.keyboard.type('甲县档案 2024')
    await expect.poll(() => chosen(page)).toBe('甲县档案局 2024 年预算 甲.txt')
    await page.keyboard.press('Enter')
    await expect.poll(() => address(page)).toContain('unit=甲县档案局')
    expect(problems).toEqual([])
  })

  test('initials lead to a subject, and the page that opens has the focus', async () => {
    const { page, problems } = await openPage('#/?in=yuan')
    await openSearch(page)
    await page.keyboard.type('shbx')
    await expect
      .poll(() => page.getByRole('dialog', { name: '查找' }).getByRole('status').innerText())
      .toMatch(/找到.\d+.条/)
    expect(await chosen(page)).toContain('2080109 社会保险经办机构 73,569,900.00')
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page)).toContain('社会保险业务经办管理')
    await page.keyboard.press('End')
    expect(await page.getByRole('option').last().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(
      await page.getByRole('option').first().getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await expect.poll(() => address(page)).toBe('#/structure?subject=2080109&in=yuan')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(problems).toEqual([])
  })

  test('on the same page the focus goes to its heading too, and Back leads back', async () => {
    const { page, problems } = await openPage('#/structure')
    await openSearch(page, '/')
    await page.keyboard.type('2210201')
    await expect.poll(() => chosen(page)).toContain('住房公积金')
    await page.keyboard.press('Enter')
    await expect.poll(() => address(page)).toBe('#/structure?subject=2210201')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.goBack()
    await expect.poll(() => address(page)).toBe('#/structure')
    expect(problems).toEqual([])
  })

  test('an amount as printed leads to its cell', async () => {
    const { page, problems } = await openPage('#/')
    await openSearch(page)
    await page.keyboard.type('7,356.99')
    await page.getByRole('group', { name: /^原表/ }).waitFor()
    await page.keyboard.press('End')
    expect(await chosen(page)).toContain('表五《一般公共预算支出表》')
    await page.keyboard.press('Enter')
    await expect.poll(() => address(page)).toBe('#/tables/5?at=6.3')
    expect(problems).toEqual([])
  })

  test('a group that holds more unfolds', async () => {
    const { page, problems } = await openPage('#/')
    await openSearch(page)
    await page.keyboard.type('社会')
    const more = page.getByRole('option', { name: /更多/ }).first()
    await more.waitFor()
    const before = await page.getByRole('option').count()
    while ((await more.getAttribute('aria-selected')) !== 'true')
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(before)
    expect(await box(page).isVisible()).toBe(true)
    expect(problems).toEqual([])
  })

  test('Escape closes and the focus is where it was; nothing found says what to do', async () => {
    const { page, problems } = await openPage('#/')
    const opener = page.getByRole('button', { name: /查找/ })
    await opener.focus()
    await page.keyboard.press('Enter')
    await box(page).waitFor()
    await page.keyboard.type('<b>xqzqzx')
    await page.getByText('没有找到“<b>xqzqzx”').waitFor()
    expect(await page.getByRole('dialog').getByRole('status').innerText()).toBe('没有找到')
    await page.keyboard.press('Escape')
    await box(page).waitFor({ state: 'detached' })
    expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)
    expect(problems).toEqual([])
  })
})

test('half a syllable of an input method is not searched, and its Enter opens nothing', async () => {
  const { page, problems } = await openPage('#/')
  await openSearch(page)
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'xqz', selectionStart: 3, selectionEnd: 3 })
  expect(await box(page).inputValue()).toBe('xqz')
  expect(await page.getByText('没有找到').count()).toBe(0)
  await box(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  expect(await box(page).isVisible()).toBe(true)
  await client.send('Input.insertText', { text: '社会保险' })
  await expect.poll(() => chosen(page)).toContain('社会保险经办机构')
  expect(problems).toEqual([])
})

test('a slash that is typed into a field stays a slash', async () => {
  const { page } = await openPage('#/projects')
  await page.getByRole('searchbox').first().focus()
  await page.keyboard.type('a/b')
  expect(await page.getByRole('searchbox').first().inputValue()).toBe('a/b')
  expect(await box(page).count()).toBe(0)
})

test('the search of a document that was opened finds its own, and the others as others', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: 'office.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(officeOf2025())),
  })
  await page.getByText('本机文件').waitFor()
  await openSearch(page)
  await page.keyboard.type('shbzhjy')
  await expect
    .poll(() => page.getByRole('group', { name: /^科目/ }).innerText())
    .toContain('421.38')
  await page
    .getByRole('group', { name: /^其他年度和单位/ })
    .getByRole('option', { name: /208.*社会保障和就业支出/ })
    .first()
    .click()
  await expect.poll(() => address(page)).toBe('#/structure?subject=208')
  expect(problems).toEqual([])
})

test.each(['light', 'dark', 'projector'])(
  'search meets WCAG 2.2 AA in %s, with hints, with results and with none',
  async look => {
    const { page } = await openPage('#/', {
      before: page =>
        page.addInitScript(chosen => localStorage.setItem('budget-lens:look', chosen), look),
    })
    await openSearch(page)
    for (const words of ['', '社会', 'xqzqzx']) {
      await box(page).fill(words)
      expect(await axeFaults(page, { within: 'dialog' })).toEqual([])
    }
  },
)

test('on a phone search fills the screen and nothing is wider', async () => {
  const { page, problems } = await openPage('#/', { width: 390, height: 844, hasTouch: true })
  await page.getByRole('button', { name: /查找/ }).tap()
  await box(page).fill('社会保险')
  await page.getByRole('option').first().waitFor()
  const size = await page.getByRole('dialog').boundingBox()
  expect(size).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('option').first().tap()
  await expect.poll(() => address(page)).toBe('#/structure?subject=2080109')
  expect(problems).toEqual([])
})
