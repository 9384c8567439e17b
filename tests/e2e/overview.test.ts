import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { formatAmount, formatPercent, formatTenths } from '@/text/format'
import { summarise } from '@/budget/tree/summary'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'

const summary = summarise(changchun2024())
const changes = findStatedChanges(changchun2024())
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
const address = (page: Page) => new URL(page.url()).hash

describe('the overview', () => {
  test('says the budget in one sentence and shows every headline figure of the document', async () => {
    const { page, problems } = await openPage('#/')
    expect(await heading(page)).toBe(
      '2024 年预算 9,619.41 万元，91.9% 用于社会保障和就业；基本支出比上年增加 354.11 万元（+5.2%）；总额比上年减少 97,598.96 万元（−91.0%），是口径变化：“社保基金类转移支付不计入部门收支预算”。',
    )
    const shown = plain(await page.getByRole('region', { name: '主要数字' }).innerText())
    const {
      total,
      currentYear,
      carryOver,
      basic,
      personnel,
      operating,
      project,
      threePublic,
      staff,
    } = summary
    for (const figure of [
      total,
      currentYear,
      carryOver,
      basic,
      personnel,
      operating,
      project,
      threePublic,
    ]) {
      expect(shown).toContain(formatAmount(figure!.fen, '万元'))
    }
    expect(shown).toContain(formatPercent(basic!.fen, total!.fen))
    expect(shown).toContain(`在职 ${staff!.active}`)
    expect(shown).toContain('13 个')
    expect(problems).toEqual([])
  })

  test('compares with last year row by row, computed and printed', async () => {
    const { page, problems } = await openPage('#/', { width: 1920, height: 1080 })
    const table = page.getByRole('region', { name: '比上年变了什么，为什么' })
    for (const { label, prior, current, rate, state } of changes.filter(
      change => change.state === 'changed',
    )) {
      const row = plain(await table.getByRole('row').filter({ hasText: label }).first().innerText())
      expect(row, label).toContain(formatAmount(current!.fen, '万元'))
      expect(row, state).toContain(formatAmount(prior!.fen, '万元'))
      expect(row).toContain(formatTenths(rate!.tenths, { signed: true }))
    }
    expect(plain(await table.getByRole('row', { name: /^基本支出/ }).innerText())).toContain(
      '文件印 +5.1%',
    )
    expect(plain(await table.getByRole('list', { name: '与上年持平' }).innerText())).toBe(
      '因公出国（境）费 0.00',
    )
    expect(problems).toEqual([])
  })

  test('shows the words of the document behind a reason', async () => {
    const { page, problems } = await openPage('#/')
    await page.getByRole('button', { name: '原文' }).first().click()
    const changes = page.getByRole('region', { name: '比上年变了什么，为什么' })
    await changes.getByText(/第\s521\s行/).waitFor()
    const shown = plain(await changes.innerText())
    expect(shown).toContain('原文第 521 行')
    expect(shown).toContain('“收入预算比上年减少 97598.96 万元，降幅 91%”')
    expect(problems).toEqual([])
  })

  test('leads from a class to its structure, and Back leads back', async () => {
    const { page, problems } = await openPage('#/?in=yuan')
    await page
      .getByRole('region', { name: '比上年变了什么，为什么' })
      .getByRole('link', { name: '住房保障' })
      .click()
    await expect.poll(() => address(page)).toBe('#/structure?subject=221&in=yuan')
    await page.goBack()
    await expect.poll(() => address(page)).toBe('#/?in=yuan')
    expect(await heading(page)).toContain('96,194,100.00 元')
    expect(problems).toEqual([])
  })

  test('fits a screen of 1920 × 1080 without scrolling, and overflows none to the side', async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [390, 844],
    ] as const) {
      const { page } = await openPage('#/', { width, height })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('条成立').waitFor()
      const { across, down } = await page.evaluate(() => ({
        across: document.documentElement.scrollWidth,
        down: document.documentElement.scrollHeight,
      }))
      expect(across).toBe(width)
      if (width === 1920) expect(down).toBe(height)
    }
  })
})
