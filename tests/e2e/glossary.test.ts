import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { changchun2024 } from '../fixtures/changchun'
import { officeOf2025 } from '../fixtures/otherUnits'
import { axeFaults } from './axe'
import { openPage } from './browser'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const address = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const own = (page: Page) => page.getByRole('region', { name: '文件解释的名词' })

test('every term of the document stands with its words, line and figure', async () => {
  const { page, problems } = await openPage('#/glossary')
  await own(page).waitFor()
  const shown = plain(await own(page).innerText())
  for (const { term, definition, line } of changchun2024().glossary) {
    expect(shown).toContain(term)
    expect(shown).toContain(plain(definition))
    expect(shown).toContain(`原文第 ${line} 行`)
  }
  expect(shown).toContain('2080109 社会保险经办机构 7,356.99')
  expect(shown).not.toContain('本站释义')
  expect(plain(await page.getByRole('main').innerText())).toContain('本站释义，不是文件的话')
  await own(page)
    .getByRole('link', { name: /2080109/ })
    .click()
  await expect.poll(() => address(page)).toBe('#/structure?subject=2080109')
  expect(problems).toEqual([])
})

test('order and search are in the address, and a term that is asked for is marked and in view', async () => {
  const { page, problems } = await openPage('#/glossary?at=机关运行费', { width: 390, height: 844 })
  const marked = page.locator('.entry[aria-current=true]')
  await marked.waitFor()
  expect(await marked.innerText()).toContain('机关运行费')
  await expect
    .poll(() =>
      marked.evaluate(entry => {
        const { top, bottom } = entry.getBoundingClientRect()
        return top > 0 && bottom < innerHeight
      }),
    )
    .toBe(true)
  await page.getByRole('radio', { name: '拼音顺序' }).check()
  await expect.poll(() => address(page)).toContain('terms=pinyin')
  const terms = await own(page).locator('dt .name').allInnerTexts()
  expect(terms).toEqual([...terms].sort(new Intl.Collator('zh-CN-u-co-pinyin').compare))
  await page.getByRole('searchbox', { name: '查找名词' }).fill('公积金')
  await expect.poll(() => page.locator('dt').count()).toBe(1)
  await page.getByRole('searchbox', { name: '查找名词' }).fill('没有的词')
  await page.getByText('没有名词含“没有的词”').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(problems).toEqual([])
})

test('a document without a glossary says so, and has the words of the field', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: 'office.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(officeOf2025())),
  })
  await page.getByText('本机文件').waitFor()
  await page.getByRole('link', { name: '名词解释' }).click()
  await page.getByRole('heading', { level: 1, name: '这份文件没有解释名词' }).waitFor()
  expect(await own(page).count()).toBe(0)
  expect(plain(await page.getByRole('main').innerText())).toMatch(/“三公”经费.*867\.50/)
  expect(problems).toEqual([])
})

test('a word on the overview says by keyboard what it means, in the words of the document or of this site', async () => {
  const { page, problems } = await openPage('#/')
  const note = page.getByRole('note')
  for (const [name, words] of [
    ['人员经费', '本站释义'],
    ['“三公”经费', '原文第 604 行'],
    ['基本支出', '原文第 594 行'],
  ] as const) {
    const word = page.getByRole('region', { name: '主要数字' }).getByRole('button', { name })
    await word.focus()
    await page.keyboard.press('Enter')
    await note.waitFor()
    expect(plain(await note.innerText())).toContain(words)
    expect(await word.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await note.waitFor({ state: 'detached' })
    expect(await word.evaluate(button => button === document.activeElement)).toBe(true)
  }
  await page.keyboard.press('Enter')
  await note.waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => address(page)).toBe('#/glossary?at=基本支出')
  expect(problems).toEqual([])
})

test('a subject on the structure is explained where the document does, with the way to its line', async () => {
  const { page, problems } = await openPage('#/structure?subject=2080109')
  await page.getByText('是反映社会保险经办机构开展业务工作的支出。').waitFor()
  await page
    .getByRole('main')
    .getByRole('link', { name: /原文第.596.行/ })
    .click()
  await expect.poll(() => address(page)).toBe('#/document?at=596')
  const { page: other } = await openPage('#/structure?subject=20806')
  await other.getByRole('heading', { level: 1 }).waitFor()
  expect(await other.getByRole('main').getByRole('heading', { name: '名词解释' }).count()).toBe(0)
  expect(problems).toEqual([])
})
