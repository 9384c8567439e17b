import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { formatAmount, noFigure } from '@/text/format'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { openPage } from './browser'
import { go } from './views'

const budget = JSON.parse(readFileSync('data/budgets/310001-2024.json', 'utf8')) as BudgetDocument
const { tables, funds } = revenueReport(budget)
const chart = (page: Page) => page.getByRole('group', { name: /收入的来源对支出的类/ })
const heading = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u2009', ' ')
const at = (page: Page) => new URL(page.url()).hash
const choose = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).click({ force: true })

describe('revenue', () => {
  test('shows the sources of each table with the money of both years, zeros and blanks too', async () => {
    const { page, problems } = await openPage('#/revenue')
    for (const table of tables) {
      await go(page, `#/revenue?at=${table.table}`)
      await chart(page).waitFor()
      const rows = await page
        .getByRole('table')
        .getByRole('row')
        .evaluateAll(found =>
          found.map(row => [...row.children].map(cell => cell.textContent.trim())),
        )
      const shown = (figure: { fen: number } | null) =>
        figure ? formatAmount(figure.fen, '万元') : noFigure
      expect(
        rows.slice(1, 1 + table.sources.length).map(cells => cells.slice(0, 4)),
        table.table,
      ).toEqual(
        table.sources.map(({ name, total, currentYear, carryOver }) => [
          name,
          shown(total),
          shown(currentYear),
          shown(carryOver),
        ]),
      )
      expect(problems, table.table).toEqual([])
    }
  })

  test('sorts the lines of either side and keeps its sum below them', async () => {
    const { page } = await openPage('#/revenue?sorted=-total')
    const names = () => page.getByRole('table').getByRole('rowheader').allInnerTexts()
    await expect
      .poll(async () => (await names()).filter(name => /^支出|总计$/.test(name)))
      .toEqual(['收入总计', '支出', '支出总计'])
    const amounts = await page
      .locator('tr.line:has(i) td:nth-child(2)')
      .evaluateAll(cells => cells.map(cell => Number(cell.textContent.replaceAll(',', ''))))
    expect(amounts.length).toBeGreaterThan(1)
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
  })

  test('meets expenditure, and says of the two funds what the document says', async () => {
    const { page } = await openPage('#/revenue')
    await chart(page).waitFor()
    expect(await heading(page)).toBe(
      '2024 年收入 9,619.41 万元，全部来自一般公共预算拨款收入，其中 4.9% 是上年结转；收支相等',
    )
    const words = (await page.locator('svg text').allTextContents()).join('|')
    for (const label of [
      '收入 9,619.41 万元',
      '支出 9,619.41 万元',
      '两边相等',
      '当年预算',
      '9,143.32',
      '476.09',
    ])
      expect(words).toContain(label)
    expect(
      await chart(page)
        .getByRole('button', { name: /社会保障和就业支出，8,836\.68，占 91\.9%/ })
        .count(),
    ).toBe(1)
    const said = (await page.locator('dl').innerText()).replaceAll('\u2009', ' ')
    expect(said.match(/公布为空/g)).toHaveLength(2)
    for (const { sentence } of funds)
      expect(said).toContain(`“${sentence!.text}”（原文第 ${sentence!.line} 行）`)
  })

  test('switches between the tables; Back and reload keep them', async () => {
    const { page, problems } = await openPage('#/revenue')
    await chart(page).waitFor()
    await choose(page, '收入总表')
    await expect.poll(() => at(page)).toBe('#/revenue?at=t2')
    await choose(page, '财政拨款收支总表')
    await expect.poll(() => heading(page)).toContain('2024 年财政拨款收入 9,619.41 万元')
    await page.waitForLoadState('networkidle')
    await page.reload()
    await chart(page).waitFor()
    expect(await heading(page)).toContain('财政拨款收入')
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/revenue?at=t2')
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/revenue')
    expect(problems).toEqual([])
  })

  test('row and column point at each other, by pointer and by keyboard', async () => {
    const { page } = await openPage('#/revenue')
    await chart(page).waitFor()
    await page.getByRole('rowheader', { name: '住房保障支出' }).hover()
    await expect
      .poll(() => page.locator('.target.highlighted').getAttribute('aria-label'))
      .toContain('住房保障支出')
    await chart(page).getByRole('button').first().focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('tr.highlighted').innerText()).toContain('住房保障支出')
  })

  test('fits a telephone', async () => {
    const { page, problems } = await openPage('#/revenue?at=nowhere', {
      width: 390,
      height: 844,
      hasTouch: true,
    })
    await page.getByText('没有叫 nowhere 的收入表').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(problems).toEqual([])
  })
})
