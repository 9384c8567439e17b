import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { officeOf2025 } from '../fixtures/otherUnits'
import { openPage } from './browser'

const choose = (page: Page, name: string, text: string) =>
  page.setInputFiles('input[type=file] >> nth=0', {
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })

/** Files of two units, as JSON and as text. */
const twoFiles = () => [
  {
    name: 'office.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(officeOf2025())),
  },
  {
    name: 'archives.txt',
    mimeType: 'text/plain',
    buffer: readFileSync('tests/fixtures/faults/G0.txt'),
  },
]

test('an opened budget is kept, is there after a reload, and can be removed', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await choose(page, 'office.json', JSON.stringify(officeOf2025()))
  await page.getByRole('button', { name: '核对并保存' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('年度').fill('2026')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('已存在这个浏览器里').waitFor()
  await page.keyboard.press('Escape')
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(() => heading.innerText()).toContain('2026')
  await page.reload()
  await expect.poll(() => heading.innerText()).toContain('2026')
  await page.goto(page.url().replace(/#.*$/, '#/library'))
  const row = page.getByRole('row', { name: /某单位/ })
  await expect.poll(() => row.innerText()).toContain('2026')
  expect(await heading.innerText()).toContain('其中')
  await row.getByRole('button', { name: '删去' }).click()
  await row.getByRole('button', { name: '删去' }).click()
  await row.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('row', { name: /长春/ }).waitFor()
  expect(await row.count()).toBe(0)
  expect(problems).toEqual([])
})

test('what was exported as one archive and removed comes back from it', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setInputFiles('input[type=file] >> nth=0', twoFiles())
  await page.getByRole('button', { name: '全部保存' }).click()
  await page.getByText('已存在这个浏览器里').first().waitFor()
  await page.keyboard.press('Escape')
  await page.goto(page.url().replace(/#.*$/, '#/library'))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成一个压缩包' }).click()
  const archive = readFileSync(await (await download).path())
  for (const name of [/某单位/, /示例市档案馆/]) {
    const row = page.getByRole('row', { name })
    await row.getByRole('button', { name: '删去' }).click()
    await row.getByRole('button', { name: '删去' }).click()
    await row.waitFor({ state: 'detached' })
  }
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: '文库.zip',
    mimeType: 'application/zip',
    buffer: archive,
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('示例市档案馆-2025-预算.json').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /某单位/ }).waitFor()
  await page.getByRole('row', { name: /示例市档案馆/ }).waitFor()
  expect(problems).toEqual([])
})

test('every figure of the library is saved as a row, which another program adds up to the 分', async () => {
  const { page, problems } = await openPage('#/library')
  await page.getByRole('row', { name: /长春市/ }).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成事实表' }).click()
  const path = await (await download).path()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const answer = await connection.runAndReadAll(
    `SELECT sum(amount_fen)::VARCHAR, min(code), count(*) FROM read_csv('${path}', all_varchar = false,
       types = {'code': 'VARCHAR', 'amount_fen': 'BIGINT'})
     WHERE table_kind = 'generalPublicExpenditure' AND level = 'class' AND measure = 'total'`,
  )
  expect(answer.getRows()).toEqual([['9619410000', '208', 3n]])
  expect(problems).toEqual([])
})

test('what could not be loaded is said to be left out of what is saved', async () => {
  const { page } = await openPage('#/library', {
    before: page => page.route('**/budgets/310001-2024*.json', route => route.abort()),
  })
  await page.getByRole('row', { name: /长春市/ }).waitFor()
  await page.getByRole('button', { name: '存成事实表' }).click()
  await page.getByText(/没有取到\s1\s份，存下的文件里没有它们/).waitFor()
})

test('slides do not show the line that asks whether to keep a document', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await choose(page, 'office.json', JSON.stringify(officeOf2025()))
  const line = page.getByText('还没有存在这个浏览器里')
  await line.waitFor()
  await page.evaluate(() => {
    location.hash = location.hash.replace('#/', '#/present')
  })
  await line.waitFor({ state: 'hidden' })
  await page.goBack()
  await line.waitFor()
  expect(problems).toEqual([])
})

test('the keyboard goes on to the answer after all are kept, and back to what opened them', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '打开文件' }).press('Enter')
  await (await chooser).setFiles(twoFiles())
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim())
  await page.getByRole('button', { name: '全部保存' }).press('Enter')
  await page.getByText('已存在这个浏览器里').nth(1).waitFor()
  await expect.poll(focused).toBe('知道了')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('打开文件')
  expect(problems).toEqual([])
})
