import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openPage } from './browser'
import { findUnsourced } from './figures'
import { filling, go, settled, views } from './views'

const bar = (page: Page) => page.getByRole('group', { name: '所选科目' })
const said = async (page: Page) => (await bar(page).innerText()).replace(/[\s\u2009]+/g, '')
const query = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1])
const chip = (page: Page) => page.getByRole('button', { name: /不再选定$/ })

test('a subject goes along to every page, which shows what it has of it, and is let go', async () => {
  const { page, problems } = await openPage('#/structure?subject=208')
  await settled(page)
  await page.getByRole('button', { name: '选定这个科目' }).click()
  await expect.poll(() => query(page).get('pick')).toBe('208')
  await chip(page).waitFor()
  const nav = page.getByRole('navigation', { name: '主导航' })
  for (const [name, text] of [
    ['总览', '占全部支出91.9%'],
    ['基本与项目', '基本支出6,433.58万元，项目支出2,403.10万元'],
    ['经济分类', '不说它用在哪些经济科目上；只读到人员经费5,458.86万元，公用经费974.72万元'],
    ['三公经费', '不按功能科目分'],
    ['项目绩效', '13个项目推断属于它'],
    ['绩效指标', '13个项目有94条绩效指标'],
    ['变化与原因', '比上年减少97,685.35万元（−91.7%）'],
    ['收入', '钱来自一般公共预算8,836.68万元'],
    ['原表', '4张表印着它'],
    ['说明', '说明里有3处讲它'],
  ] as const) {
    await nav.getByRole('link', { name, exact: true }).click()
    await expect.poll(() => said(page), { message: name }).toContain(text)
    expect(query(page).get('pick'), name).toBe('208')
  }
  // Pages of one subject alone open at it.
  await nav.getByRole('link', { name: '项目绩效', exact: true }).click()
  await expect.poll(() => query(page).get('subject')).toBe('208')
  await page.goBack()
  await expect.poll(() => said(page)).toContain('讲它')
  await go(page, '#/tables/5?pick=208')
  await expect
    .poll(() => page.locator('tr.picked').allInnerTexts())
    .toEqual([expect.stringContaining('208')])
  await chip(page).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('pick')).toBe(null)
  expect(await bar(page).count()).toBe(0)
  expect(await page.locator('tr.picked').count()).toBe(0)
  await page.goBack()
  await expect.poll(() => query(page).get('pick')).toBe('208')
  expect(problems).toEqual([])
}, 120_000)

test('the line that says it takes its place from the picture of a page, which still fits the screen', async () => {
  const { page } = await openPage('#/?pick=208', { width: 1920, height: 1080 })
  for (const hash of ['#/', '#/structure', '#/three-public', '#/revenue']) {
    await go(page, `${hash}?pick=208`)
    await bar(page).locator('p').waitFor()
    await page.getByText('条成立').waitFor()
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    await expect.poll(height, { message: hash }).toBe(1080)
  }
})

test('every figure that is said of it leads to where it is printed', async () => {
  const { page } = await openPage('#/?pick=208')
  const shown = Object.entries(views).filter(([name]) => !filling.has(name))
  for (const code of ['208', '2080505'])
    for (const [name, hash] of shown) {
      await go(page, `${hash}?pick=${code}`)
      await bar(page).locator('p').waitFor()
      expect(await findUnsourced(page, '.pick'), `${name} ${code}`).toEqual([])
    }
}, 120_000)

test('indicators are those of its projects, and a figure of any page gives its subject', async () => {
  const { page } = await openPage('#/indicators?subject=2080109')
  await settled(page)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('推断属于')
  await go(page, '#/split')
  await page.locator('main tr', { hasText: '20801' }).locator('[data-sourced]').first().click()
  await page.getByRole('dialog').getByRole('button', { name: '选定这个科目' }).click()
  await chip(page).waitFor()
  expect(query(page).get('pick')).toMatch(/^20801/)
})

test('a subject that the document does not print is said, and nothing is narrowed', async () => {
  const { page } = await openPage('#/?pick=999')
  await bar(page).locator('p').waitFor()
  await expect.poll(() => said(page)).toContain('没有读到科目999')
  await chip(page).click()
  await expect.poll(() => bar(page).count()).toBe(0)
})

test('saved pictures say which subject went along, and slides open the structure at it', async () => {
  const { page } = await openPage('#/economic?pick=208')
  await settled(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存 SVG 矢量图' }).click(),
  ])
  const svg = await readFile(await download.path(), 'utf8')
  expect(svg.replace(/<[^>]+>|[\s\u2009]/g, '')).toContain('所选科目208社会保障和就业支出')
  const [rows] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存 CSV 数据' }).click(),
  ])
  expect(rows.suggestedFilename()).toContain('所选科目 208 社会保障和就业支出')
  await go(page, '#/present?pick=208&slide=flow')
  await page.keyboard.press('PageDown')
  await expect.poll(() => query(page).get('subject')).toBe('208')
  await page.keyboard.press('PageDown')
  await expect.poll(() => query(page).get('subject')).toBe(null)
  expect(query(page).get('pick')).toBe('208')
})
