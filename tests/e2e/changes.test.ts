import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { rankComparisons } from '@/budget/comparison/rankComparisons'
import type { BudgetDocument } from '@/document/document'
import { formatAmount, formatTenths } from '@/text/format'
import { openPage } from './browser'

const budget = JSON.parse(readFileSync('data/budgets/310001-2024.json', 'utf8')) as BudgetDocument
const ranked = (by: 'amount' | 'percent') =>
  rankComparisons(
    compareBudget(budget).filter(({ state }) => state === 'changed'),
    by,
  )
const chart = (page: Page) => page.getByRole('group', { name: /与上年相比的增减/ })
const names = async (page: Page) =>
  await page.getByRole('table').getByRole('rowheader').allInnerTexts()
const at = (page: Page) => new URL(page.url()).hash
const plain = (text: string) => text.replaceAll('\u2009', ' ')

describe('changes and their reasons', () => {
  test('are ranked by amount, in the chart as in the table, with the figures of the document', async () => {
    const { page, problems } = await openPage('#/changes')
    await chart(page).waitFor()
    expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe(
      '收支总计比上年减少 97,598.96 万元（−91.0%），是口径变化：2024 年社保基金类转移支付不计入部门收支预算；此外人员经费增加 417.31 万元（+7.2%）',
    )
    const rows = ranked('amount')
    expect(await names(page)).toEqual(rows.map(({ label }) => label))
    expect(
      await chart(page)
        .getByRole('button')
        .evaluateAll(buttons => buttons.map(button => button.getAttribute('data-key'))),
    ).toEqual(rows.map(({ key }) => key))
    for (const { label, prior, current, difference, rate } of rows) {
      const cells = await page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
        .getByRole('cell')
        .allInnerTexts()
      expect(cells, label).toEqual([
        formatAmount(prior!.fen, '万元'),
        formatAmount(current!.fen, '万元'),
        formatAmount(difference!.fen, '万元', { signed: true }),
        formatTenths(rate!.tenths, { signed: true }),
      ])
    }
    expect(problems).toEqual([])
  })

  test('are sorted by a column, whose name the address keeps', async () => {
    const { page } = await openPage('#/changes')
    const head = page.getByRole('columnheader', { name: '本年' })
    await head.getByRole('button').press('Enter')
    await expect.poll(() => at(page)).toBe('#/changes?sorted=-current')
    const sorted = ranked('amount').toSorted((a, b) => b.current!.fen - a.current!.fen)
    await expect.poll(() => names(page)).toEqual(sorted.map(({ label }) => label))
    expect(await head.getAttribute('aria-sort')).toBe('descending')
  })

  test('keep the change of scope on a scale of its own, and say how the others are drawn', async () => {
    const { page } = await openPage('#/changes')
    await chart(page).waitFor()
    const words = plain((await page.locator('svg text').allTextContents()).join('|'))
    for (const said of [
      '口径变化：2024 年社保基金类转移支付不计入部门收支预算',
      '−100,000 万元',
      '放大为上一栏的 200 倍',
      '−500 万元',
      '放大为上一栏的 50 倍',
      '−10 万元',
    ])
      expect(words).toContain(said)
  })

  test('are switched to percent; Back and reload keep what was chosen', async () => {
    const { page, problems } = await openPage('#/changes')
    await chart(page).waitFor()
    await page.getByRole('radio', { name: '百分比' }).click({ force: true })
    await expect.poll(() => at(page)).toBe('#/changes?by=percent')
    await expect.poll(() => names(page)).toEqual(ranked('percent').map(({ label }) => label))
    await chart(page)
      .getByRole('button', { name: /^基本支出/ })
      .click()
    await expect.poll(() => at(page)).toBe('#/changes?by=percent&at=basic')
    const opened = () =>
      page
        .getByRole('listitem')
        .allInnerTexts()
        .then(texts => plain(texts.join('|')))
    await page.waitForLoadState('networkidle')
    await page.reload()
    await chart(page).waitFor()
    for (const said of [
      '原文：“比上年增加 354.11 万元，增长 5.1%”（原文第 525 行）',
      '变幅印作 +5.1%，与按两年的数算出的不同',
      '上年数 6,862.20，由本年数和增减额推算',
    ])
      await expect.poll(opened).toContain(said)
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/changes?by=percent')
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/changes')
    await expect.poll(() => names(page)).toEqual(ranked('amount').map(({ label }) => label))
    expect(problems).toEqual([])
  })

  test('lead from project expenditure to its projects', async () => {
    const { page, problems } = await openPage('#/changes')
    await page.getByRole('rowheader', { name: '项目支出', exact: true }).waitFor()
    await page.getByRole('link', { name: '看各个项目' }).click()
    await expect.poll(() => at(page)).toBe('#/projects')
    await page.goBack()
    await page.getByRole('rowheader', { name: '项目支出', exact: true }).getByRole('button').click()
    await page.getByRole('link', { name: '看项目支出的各个项目' }).click()
    await expect.poll(() => at(page)).toBe('#/projects')
    expect(problems).toEqual([])
  })

  test('name what cannot be ranked, each state by itself', async () => {
    const { page } = await openPage('#/changes')
    const group = async (title: string) =>
      plain(
        await page
          .getByRole('region', { name: title })
          .filter({ has: page.getByRole('heading', { name: title }) })
          .innerText(),
      )
    expect(await group('与上年持平')).toContain('因公出国（境）费')
    expect(await group('没有读到上年数')).toMatch(
      /公务用车购置费\s*本年 0\.00[^]*公务用车运行费\s*本年 5\.40/,
    )
  })

  test('are used by keyboard alone, and point both ways', async () => {
    const { page } = await openPage('#/changes')
    await chart(page).getByRole('button').first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toBe('#/changes?at=vehicles')
    await page.keyboard.press('Escape')
    await expect.poll(() => at(page)).toBe('#/changes')
    await page.getByRole('rowheader', { name: '住房保障' }).hover()
    await expect.poll(() => page.locator('[data-key="class:221"].highlighted').count()).toBe(1)
  })

  test('lie on nothing of the way to this year when the page is scrolled', async () => {
    const { page } = await openPage('#/changes')
    const boxes = page.getByRole('figure')
    await expect.poll(() => boxes.count()).toBe(2)
    await boxes.last().scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const [changes, way] = [await boxes.first().boundingBox(), await boxes.last().boundingBox()]
    expect(changes!.y + changes!.height).toBeLessThanOrEqual(way!.y)
  })

  test('stand beside the uses of money on the page of their structure', async () => {
    const { page } = await openPage('#/structure?measure=basic')
    await expect
      .poll(() =>
        page.getByRole('heading', { name: '比上年' }).locator('..').innerText().then(plain),
      )
      .toMatch(/\+5\.2%[^]*6,862\.20[^]*\+5\.1%/)
  })
})
