import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { fromFen, toFen } from '@/document/money'
import { changchun2024 } from '../fixtures/changchun'
import { axeFaults } from './axe'
import { openPage } from './browser'

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const at = (page: Page) => new URL(page.url()).hash
const choose = (page: Page, group: string, name: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name, exact: true })
    .check({ force: true })
const drawn = (page: Page) => page.locator('svg text').first().waitFor()
/** The table's body as rows of words, without the sentences between them. */
const rows = (page: Page) =>
  page
    .locator('.split tbody tr:has(th)')
    .evaluateAll(found =>
      found.map(row =>
        [...row.children].map(cell => (cell as HTMLElement).innerText.replace(/\s+/g, ' ')),
      ),
    )

/** What the table of the document prints for its items, in the order of the totals. */
function printed(): string[][] {
  const side = changchun2024().meanings.find(({ table }) => table === 't5')!.sides[0]!
  const keys = ['total', 'basic', 'personnel', 'operating', 'project']
  const fen = (amount: string | null | undefined) => toFen(amount ?? '0', '万元')
  return side.rows
    .filter(({ code }) => code?.length === 7)
    .sort((one, other) => fen(other.amounts['total']) - fen(one.amounts['total']))
    .map(({ code, name, amounts }) => [
      `${code} ${name}`,
      ...keys.map(key => fromFen(fen(amounts[key]), '万元', 2).replace(/\B(?=(\d{3})+\.)/g, ',')),
    ])
}

describe('basic and project expenditure', () => {
  test('has the figures of the document, and the projects that sums prove', async () => {
    const { page, problems } = await openPage('#/split')
    await drawn(page)
    expect(await heading(page)).toBe(
      '基本支出 7,216.31 万元，占 75.0%；项目支出 2,403.10 万元，83.9% 在社会保险经办机构',
    )
    const [whole, ...items] = await rows(page)
    expect(whole).toEqual(['合计', '9,619.41', '7,216.31', '6,241.59', '974.72', '2,403.10'])
    expect(items).toEqual(printed())
    const group = page.getByRole('article').filter({ hasText: '2080699' })
    expect(await group.innerText()).toMatch(/推断\s*349\.58 = 174\.79 \+ 174\.79/)
    expect(await page.getByRole('article').locator('li').count()).toBe(
      changchun2024().projects.length,
    )
    expect(problems).toEqual([])
  })

  test('changes level, figures and order in the address; Back and a reload keep them', async () => {
    const { page, problems } = await openPage('#/split')
    await drawn(page)
    await choose(page, '看到哪一级', '类')
    await expect.poll(() => heading(page)).toContain('全部在社会保障和就业支出')
    await choose(page, '怎么画', '占比')
    await expect
      .poll(() => rows(page))
      .toContainEqual(['208 社会保障和就业支出', '8,836.68', '72.8%', '84.8%', '15.2%', '27.2%'])
    expect(at(page)).toBe('#/split?level=class&as=share')
    await choose(page, '排序', '编码')
    await expect
      .poll(async () => (await rows(page)).map(([name]) => name?.slice(0, 3)))
      .toEqual(['合计', '208', '210', '221'])
    await page.waitForLoadState('networkidle')
    await page.reload()
    await drawn(page)
    expect(at(page)).toBe('#/split?level=class&as=share&sort=code')
    expect((await rows(page)).map(([name]) => name?.slice(0, 3))).toEqual([
      '合计',
      '208',
      '210',
      '221',
    ])
    await page.goBack()
    await expect.poll(async () => (await rows(page))[2]?.[0]).toBe('221 住房保障支出')
    await page.goBack()
    await expect.poll(async () => (await rows(page))[1]?.[2]).toBe('6,433.58')
    await page.goBack()
    await expect.poll(() => heading(page)).toContain('83.9% 在社会保险经办机构')
    expect(problems).toEqual([])
  })

  test('is filtered by words, links row and bar, and leads to the subject by keyboard', async () => {
    const { page, problems } = await openPage('#/split')
    await drawn(page)
    await page.getByRole('searchbox', { name: '筛选科目' }).fill('养老保险')
    await expect.poll(async () => (await rows(page)).length).toBe(3)
    expect(decodeURIComponent(at(page))).toBe('#/split?find=养老保险')
    await page.getByRole('row', { name: '2082699' }).hover()
    await expect.poll(() => page.locator('[data-key="2082699"].highlighted').count()).toBe(1)
    await page.locator('[data-key="whole"]').focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      '2080505 机关事业单位基本养老保险缴费支出，844.82 万元',
    )
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toBe('#/structure?subject=2080505')
    expect(problems).toEqual([])
  })
})

describe('last year', () => {
  test('stands beside the totals, computed, with what is printed, the reason and its words', async () => {
    const { page, problems } = await openPage('#/split')
    const said = async () =>
      (await page.getByRole('list', { name: '比上年' }).locator('> li').allInnerTexts()).map(text =>
        text.replace(/[\u2009\s]+/g, ' ').trim(),
      )
    await expect
      .poll(said)
      .toEqual([
        '收支总计比上年减少 97,598.96 万元（−91.0%），项目支出减少 97,953.07 万元（−97.6%），口径变化因 2024 年社保基金类转移支付不计入部门收支预算原文',
        '基本支出比上年增加 354.11 万元（+5.2%，说明中为 +5.1%），人员经费增加 417.31 万元（+7.2%），因缴费基数调整，工资福利支出及相关保险也随之增加原文',
        '公用经费比上年减少 63.21 万元（−6.1%），因落实“紧日子”的要求，严控公用经费预算原文',
      ])
    await page
      .getByRole('list', { name: '比上年' })
      .getByRole('button', { name: '原文', exact: true })
      .nth(1)
      .click()
    await expect
      .poll(async () => (await said())[1])
      .toContain('基本支出：“比上年增加 354.11 万元，增长 5.1%”（原文第 525 行）')
    await choose(page, '看到哪一级', '类')
    const classes = page.locator('.split tbody tr:not(:has(th))')
    await expect
      .poll(async () =>
        (await classes.allInnerTexts()).map(text => text.replace(/[\u2009\s]+/g, ' ').slice(0, 30)),
      )
      .toEqual([
        expect.stringContaining('比上年减少 97,685.35 万元（−91.7%）'),
        expect.stringContaining('比上年增加 221.92 万元（+60.8%）'),
        expect.stringContaining('比上年减少 135.53 万元（−40.9%）'),
      ])
    expect(problems).toEqual([])
  })
})

test.each([
  ['#/split', 'light'],
  ['#/split?as=share', 'dark'],
] as const)(
  '%s in the %s theme has no accessibility faults and fits a telephone',
  async (hash, colorScheme) => {
    const { page } = await openPage(hash, { colorScheme, width: 390, height: 844 })
    await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await axeFaults(page, { anySize: true })).toEqual([])
  },
)
