import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { formatAmount, noFigure } from '@/text/format'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { openPage } from './browser'
import { showInstead } from './published'

const budget = JSON.parse(readFileSync('data/budgets/310001-2024.json', 'utf8')) as BudgetDocument
const heading = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u2009', ' ')
const drawn = (page: Page) => page.getByRole('group', { name: /“三公”经费各年的线/ }).waitFor()
const at = (page: Page) => new URL(page.url()).hash
const line = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: /“三公”经费各年的线/ }).getByRole('button', { name })

describe('three public expenses', () => {
  test('show every kind as the document has it, zeros too', async () => {
    const { page, problems } = await openPage('#/three-public')
    await drawn(page)
    expect(await heading(page)).toBe(
      '2024 年“三公”经费 14.72 万元，比上年减少 5.10 万元（−25.7%），主要是公务接待费减少 4.50 万元',
    )
    for (const { name, prior, current, difference } of threePublicReport(budget).kinds) {
      const cells = await page
        .getByRole('row')
        .filter({
          has: page.getByRole('rowheader', {
            name: new RegExp(`^${name.replace(/[（）]/g, '.')}`),
          }),
        })
        .first()
        .getByRole('cell')
        .allInnerTexts()
      const shown = (fen: number | null | undefined, signed = false) =>
        fen === null || fen === undefined ? noFigure : formatAmount(fen, '万元', { signed })
      expect(
        cells.slice(0, 3).map(text => text.replace('（推算）', '').trim()),
        name,
      ).toEqual([shown(prior?.fen), shown(current?.fen), shown(difference?.fen, true)])
    }
    expect(problems).toEqual([])
  })

  test('name what table and prose disagree in, and where a prior year comes from', async () => {
    const { page } = await openPage('#/three-public')
    const said = (await page.getByText('文件前后不一致').locator('..').innerText())
      .replaceAll('\u2009', ' ')
      .replaceAll('\n', '')
    for (const part of ['公务用车购置及运行费', '5.40（原文第 230 行）', '0.00（原文第 559 行）'])
      expect(said).toContain(part)
    expect(await page.getByText('由“比上年减少').count()).toBe(1)
    for (const figure of ['27,000.00', '395.70', '250.54', '0.2%'])
      expect(await page.locator('dl').innerText()).toContain(figure)
  })

  test('a kind is looked at by click, keyboard and link, and Back leads out again', async () => {
    const { page, problems } = await openPage('#/three-public')
    await drawn(page)
    await line(page, /^公务用车购置及运行费/).click()
    await expect.poll(() => at(page)).toBe('#/three-public?at=vehicles')
    await expect.poll(() => line(page, /^公务用车运行费/).count()).toBe(1)
    await page.waitForLoadState('networkidle')
    await page.reload()
    await drawn(page)
    expect(await line(page, /^公务接待费/).count()).toBe(0)
    await page.goBack()
    await expect.poll(() => line(page, /^公务接待费/).count()).toBe(1)
    await line(page, /^“三公”经费/).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toBe('#/three-public?at=reception')
    expect(
      await page
        .getByRole('button', { name: '公务接待费', exact: true })
        .getAttribute('aria-pressed'),
    ).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(() => at(page)).toBe('#/three-public')
    expect(problems).toEqual([])
  })

  test('row and line point at each other', async () => {
    const { page } = await openPage('#/three-public')
    await drawn(page)
    await page.getByRole('rowheader', { name: '公务接待费' }).hover()
    await expect.poll(() => page.locator('[data-key="reception"].highlighted').count()).toBe(1)
    await line(page, /^因公出国/).hover()
    await expect.poll(() => page.locator('tr.highlighted').innerText()).toContain('因公出国')
  })

  test('are sorted by amount, the parts of a kind below it', async () => {
    const { page } = await openPage('#/three-public?sorted=-current')
    const names = () => page.locator('tbody th button').allInnerTexts()
    await expect
      .poll(names)
      .toEqual([
        '“三公”经费',
        '公务接待费',
        '公务用车购置及运行费',
        '公务用车运行费',
        '公务用车购置费',
        '因公出国（境）费',
      ])
  })

  test('an unknown kind is named, and a telephone shows all', async () => {
    const { page, problems } = await openPage('#/three-public?at=magic', {
      width: 390,
      height: 844,
      hasTouch: true,
    })
    await page.getByText('没有 magic 这一项').waitFor()
    await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(problems).toEqual([])
  })

  test('that are all zero are said to be so in a line, and not drawn', async () => {
    const zeros: BudgetDocument = {
      ...budget,
      statements: [],
      meanings: budget.meanings.map(meaning =>
        meaning.kind === 'threePublic'
          ? {
              ...meaning,
              sides: meaning.sides.map(side => ({
                ...side,
                rows: side.rows.map(row => ({
                  ...row,
                  amounts: Object.fromEntries(Object.keys(row.amounts).map(key => [key, '0.00'])),
                })),
              })),
            }
          : meaning,
      ),
    }
    const { page, problems } = await openPage('#/three-public', { before: showInstead(zeros) })
    await page
      .getByText('“三公”经费、因公出国（境）费、')
      .filter({ hasText: /数都?是\s*0/ })
      .waitFor()
    expect(await page.locator('.chart').count()).toBe(0)
    expect(problems).toEqual([])
  })
})
