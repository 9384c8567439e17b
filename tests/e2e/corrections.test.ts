import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openPage } from './browser'

const misread = [
  '甲县档案局2024年部门预算',
  '一、支出总表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t专项类',
  '201\t一般公共服务支出\t38454.90\t30000.00\t8454.90',
  '20126\t档案事务\t38454.90\t30000.00\t8454.90',
  '2012601\t行政运行\t30000.00\t30000.00\t',
  '2012604\t档案馆\t8454.90\t\t8454.90',
  '\t合计\t3 8454.9O\t30000.00\t8454.90',
].join('\n')

const plain = (text: string) => text.replace(/[\u2009\s]/g, '')
const open = (page: Page) =>
  page.setInputFiles('input[type=file] >> nth=0', {
    name: 'misread.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(misread),
  })

async function correct(page: Page, cell: string, kind: string, reads: string): Promise<void> {
  await page.locator(`[data-at="${cell}"]`).click()
  await page.getByRole('button', { name: '更正这里' }).click()
  const form = page.getByRole('form', { name: '更正' })
  await form.getByLabel('更正什么').selectOption(kind)
  const field = form.getByLabel('读作', { exact: true })
  if (kind === 'column') await field.selectOption(reads)
  else await field.fill(reads)
  await form.getByRole('button', { name: '照此更正' }).click()
}

test('a cell and a column are corrected beside the print, kept, and undone', async () => {
  const { page, problems } = await openPage('#/')
  const heading = page.getByRole('heading', { level: 1 })
  await heading.waitFor()
  await open(page)
  await page.getByRole('button', { name: '核对并保存' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('已存在这个浏览器里').waitFor()
  await page.keyboard.press('Escape')
  const address = (view: string) => page.url().replace(/#[^?]*/, `#${view}`)
  const go = (view: string) => page.goto(address(view))

  await go('/tables/1')
  await correct(page, '5 2', 'cell', '3 8x')
  const form = page.getByRole('form', { name: '更正' })
  expect(await form.getByRole('alert').innerText()).toContain('不是金额')
  await form.getByLabel('读作', { exact: true }).fill('38,454.90')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  const marked = page.locator('[data-at="5 2"]')
  expect(plain(await marked.innerText())).toBe('38454.9O✎更正为38,454.90')
  await correct(page, '1 4', 'column', '项目支出')
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: '撤销' }).count()).toBe(2)

  await go('/')
  await expect.poll(async () => plain(await heading.innerText())).toContain('38,454.90万元')
  await go('/checks')
  await expect.poll(() => page.getByText('基本支出 + 项目支出').count()).toBeGreaterThan(0)

  await page.reload()
  // An address that changes while the page starts is overtaken by the one it started with.
  await heading.waitFor()
  await go('/tables')
  const list = page.getByRole('region', { name: '更正过的地方' })
  await list.waitFor()
  expect(await list.getByRole('listitem').count()).toBe(2)
  await list.getByRole('button', { name: '撤销全部更正' }).click()
  await list.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('table').first().waitFor()
  expect(await list.count()).toBe(0)
  await go('/tables/1')
  expect(plain(await marked.innerText())).toBe('38454.9O')
  expect(problems).toEqual([])
})

test('F2 corrects the cell that the keyboard has reached, Esc leaves it', async () => {
  const { page, problems } = await openPage('#/tables/1')
  const cell = page.locator('[data-at="3 1"]')
  await cell.focus()
  await page.keyboard.press('F2')
  const field = page.getByRole('form', { name: '更正' }).getByLabel('读作', { exact: true })
  await expect.poll(() => field.evaluate(found => found === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('the menu of a cell opens by the mouse and by the keyboard, and leads to what is corrected', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await open(page)
  await page.getByRole('button', { name: '核对并保存' }).waitFor()
  await page.goto(page.url().replace(/#[^?]*/, '#/tables/1'))
  const cell = page.locator('[data-at="5 2"]')
  await cell.click({ button: 'right' })
  const menu = page.getByRole('menu', { name: '这一格' })
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('5 2')
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: '更正：这一格读作什么' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: '更正' })
  await form.waitFor()
  expect(await form.getByLabel('更正什么').inputValue()).toBe('column')
  expect(page.url()).toContain('at=6.3')
  expect(problems).toEqual([])
})
