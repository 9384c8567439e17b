import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { buildHolding, listScopes } from '@/budget/library/buildHolding'
import { listEntries } from '@/budget/library/listEntries'
import { shelfVersion } from '@/budget/library/shards'
import type { BudgetDocument } from '@/document/document'
import { libraryDocument } from '../fixtures/libraryDocuments'
import { madeDocument } from '../fixtures/sideBySide'
import { openDocuments } from './openDocuments'
import { openPage } from './browser'
import { findUnsourced, findUnsourcedMarks } from './figures'
import { settled } from './views'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())

const classes = (water: string, health: string, sum: string) =>
  [
    [null, '合计', sum],
    ['213', '农林水支出', water],
    ['21303', '水利', water],
    ['210', '卫生健康支出', health],
  ] as const
const department = madeDocument({
  unit: '甲市乙区水务局',
  role: 'department',
  functional: classes('900.00', '100.00', '1000.00'),
})
const unit = madeDocument({
  unit: '甲市乙区水务局',
  id: '甲市乙区水务局-本级',
  role: 'unit',
  functional: classes('500.00', '100.00', '600.00'),
})
const other = madeDocument({ unit: '丙阳市财政局', functional: [[null, '合计', '50.00']] })
const spent = madeDocument({ unit: '丙阳市财政局', kind: 'finalAccount', id: '丙阳市财政局-决算' })

/** Opens documents as a viewer does, and goes to the library as one budget. */
async function openAll(documents: readonly BudgetDocument[], hash = '#/all') {
  const opened = await openPage('#/')
  const { page } = opened
  await openDocuments(page, documents)
  await page.evaluate(to => {
    location.hash = to
  }, hash)
  await expect.poll(() => heading(page)).toContain('份文件相加')
  await expect.poll(() => page.getByText('数还会变').count()).toBe(0)
  await settled(page)
  return opened
}

describe('the library as one budget', () => {
  test('counts a department once, says so, and leads down to sections and back', async () => {
    const { page, problems } = await openAll([department, unit, other, spent])
    // 9,619.41 of the shipped budget, 1,000 and 50.
    await expect.poll(() => heading(page)).toContain('全部单位 2024 年预算 10,669.41 万元')
    const head = plain(await page.locator('main header').innerText())
    expect(head).toContain('有 4 份，计入 3 份；1 份单位的文件没有计入，因为它们部门的文件也在')
    const parts = page.locator('.level table')
    expect(plain(await parts.innerText())).toContain('甲市乙区水务局 1,000.00 9.4% 1')
    await parts.getByRole('link', { name: '甲市乙区水务局' }).click()
    await expect.poll(() => heading(page)).toContain('1,000.00 万元')
    await settled(page)
    expect(plain(await parts.innerText())).toContain('部门文件里的其余部分 400.00')
    await parts.getByRole('link', { name: '甲市乙区水务局' }).click()
    await expect.poll(() => heading(page)).toContain('600.00 万元')
    await parts.getByRole('link', { name: '农林水支出' }).click()
    await expect.poll(() => heading(page)).toContain('农林水支出 500.00 万元')
    await settled(page)
    expect(plain(await parts.innerText())).toContain('21303 水利 500.00 100.0%')
    await page.keyboard.press('Escape')
    await expect.poll(() => heading(page)).toContain('600.00 万元')
    expect(problems).toEqual([])
  })

  test('never adds a final account to budgets', async () => {
    const { page } = await openAll([department, other, spent], '#/all?held=2024-finalAccount')
    expect(await heading(page)).toContain('2024 年决算 100.00 万元')
    const scopes = await page.getByLabel('年度和文种').locator('option').allInnerTexts()
    expect(scopes.map(plain)).toEqual(['2024 年预算（3 份）', '2024 年决算（1 份）'])
  })

  test('every figure opens the printed rows that it adds up', async () => {
    const { page } = await openAll([department, unit, other])
    for (const hash of ['#/all', '#/all?tiles=subjects', '#/all?sums=uses', '#/all?show=table']) {
      await page.evaluate(to => {
        location.hash = to
      }, hash)
      await settled(page)
      expect(await findUnsourced(page), hash).toEqual([])
      expect(await findUnsourcedMarks(page), hash).toEqual([])
    }
    await page.evaluate(() => {
      location.hash = '#/all'
    })
    await settled(page)
    await page.locator('h1 [data-sourced]').first().click()
    const panel = page.getByRole('dialog')
    await panel.locator('.amount').waitFor()
    expect(plain(await panel.locator('.amount').innerText())).toContain('10,669.41')
    expect(await panel.locator('.formula li').count()).toBe(3)
    await panel.getByRole('button', { name: /1,000\.00/ }).click()
    await expect.poll(() => panel.locator('mark').innerText()).toBe('1000.00')
  })

  test('keeps how each of its tables is sorted in the address', async () => {
    const { page } = await openAll([department, unit, other])
    await page.locator('.entries').getByRole('button', { name: '总额' }).click()
    await expect.poll(() => page.url()).toContain('listed=')
    expect(page.url()).not.toContain('sorted=')
  })

  test('filters the list by words, amount and region', async () => {
    const { page } = await openAll([department, unit, other])
    const rows = page.locator('.entries tbody tr')
    await expect.poll(() => rows.count()).toBe(4)
    // Rows follow a letter in the second frame at the latest.
    const shown = await page.getByLabel('找单位').evaluate(async (field: HTMLInputElement) => {
      field.value = '水务'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
      return document.querySelectorAll('.entries tbody tr').length
    })
    expect(shown).toBe(2)
    await expect.poll(() => page.url()).toContain('find=')
    expect(await rows.count()).toBe(2)
    expect(plain(await rows.allInnerTexts().then(all => all.join('\n')))).toContain(
      '在部门的文件里',
    )
    await page.getByLabel('总额').selectOption('1000')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: '全部显示' }).click()
    await expect.poll(() => rows.count()).toBe(4)
    await page.getByLabel('勾稽').selectOption('1')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('地区').selectOption('丙阳市')
    await expect.poll(() => heading(page)).toContain('丙阳市 2024 年预算 50.00 万元')
  })
})

test('one shipped budget is a library of one, with the figures of its own pages', async () => {
  const { page, problems } = await openPage('#/all')
  await expect.poll(() => heading(page)).toContain('9,619.41 万元')
  await settled(page)
  await page.getByRole('radio', { name: '三公经费' }).check({ force: true })
  await expect.poll(() => page.locator('.sums table').innerText()).toContain('14.72')
  await page.getByRole('radio', { name: '人员' }).check({ force: true })
  await expect.poll(() => page.locator('.sums table').innerText()).toContain('372')
  expect(problems).toEqual([])
})

describe('sums that were prepared in a folder', () => {
  const entries = listEntries([
    libraryDocument('one', { total: 60_000_000 }, { unit: '甲市财政局', region: '甲市' }),
  ])
  const scopes = listScopes(entries).map(scope => ({ ...scope, buckets: 1, wordFiles: 1 }))
  /** More documents than are listed here: the others are searched for. */
  const all = { ...buildHolding(entries), furtherEntries: 9 }

  /** Opens the page on a folder whose files are these; others are not there. */
  const open = (files: Readonly<Record<string, unknown>>) =>
    openPage('#/all?shelf=sums', {
      before: tab =>
        tab.route('**/sums/**', route => {
          const name = new URL(route.request().url()).pathname.split('/sums/')[1] ?? ''
          return name in files
            ? route.fulfill({ json: files[name] })
            : route.fulfill({ status: 404, body: '' })
        }),
    })
  const index = { version: shelfVersion, scopes }

  test('a search that does not reach its files says so, and not that there is nothing', async () => {
    const { page } = await open({ 'index.json': index, '2024-budget/all.json': all })
    await expect.poll(() => heading(page)).toContain('60.00 万元')
    await page.getByLabel('找单位').fill('水务')
    const list = page.locator('.entries')
    await expect.poll(() => list.getByRole('alert').allInnerTexts()).toHaveLength(1)
    expect(await list.getByRole('alert').innerText()).toMatch(/^没有找完：服务器没有给出汇总文件/)
    expect(await list.innerText()).not.toContain('没有符合的文件')
  })

  test('a folder without sums, or with none that can be read, is told in words', async () => {
    for (const files of [{}, { 'index.json': { version: 0 } }, { 'index.json': null }]) {
      const { page } = await open(files)
      await page.getByRole('heading', { name: '没有取到预先汇总的数' }).waitFor()
    }
    const { page } = await open({ 'index.json': { ...index, scopes: [] } })
    await page.getByRole('heading', { name: '这份汇总里没有文件' }).waitFor()
  })
})
