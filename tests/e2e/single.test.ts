import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from './browser'
import { publishedAgain } from './published'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-single-'))
  execFileSync(
    'npm',
    ['run', '-s', 'build:single', '--', '--outDir', folder, '--logLevel', 'error'],
    { stdio: 'pipe' },
  )
  file = pathToFileURL(join(folder, 'budget-lens.html')).href
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('one file opens from a disk with no network, and drills', async () => {
  const { page, problems } = await openPage('#/', { file })
  await page.getByRole('heading', { level: 1 }).getByText('9,619.41').waitFor()
  await page.locator('main svg rect').first().waitFor()
  await page.getByRole('navigation').getByRole('link', { name: '支出结构' }).click()
  await page.locator('.echarts-host svg').first().waitFor()
  await page
    .getByRole('table')
    .getByRole('link', { name: /社会保障和就业支出/ })
    .first()
    .click()
  await expect.poll(() => page.url()).toContain('subject=208')
  await page.reload()
  await page
    .getByRole('table')
    .getByText('行政单位离退休')
    .or(page.getByText('人力资源和社会保障管理事务'))
    .first()
    .waitFor()
  expect(problems).toEqual([])
})

test('a document from the same disk is read, and a table saved, by code that is all within', async () => {
  const { page, problems } = await openPage('#/structure', { file })
  await page.locator('.echarts-host svg').first().waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).first().click(),
  ])
  expect(readFileSync(await saved.path(), 'utf8')).toContain(
    '"社会保障和就业支出"'.replaceAll('"', ''),
  )
  await page.setInputFiles('input[type=file] >> nth=0', publishedAgain())
  await page.getByText('本机文件').first().waitFor()
  expect(problems).toEqual([])
})

test('it allows its own code and styles by their hashes, and asks for nothing', () => {
  const html = readFileSync(join(folder, 'budget-lens.html'), 'utf8')
  expect(html).toMatch(/script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+';/)
  expect(html.slice(0, html.indexOf('<script'))).not.toMatch(/(?:src|href)="\.?\//)
})
