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
const drawn = (page: Page) => page.locator('.echarts-host svg').first().waitFor()
/** Name, amount and share of each row of the table. */
const rows = (page: Page) =>
  page
    .locator('.economic tbody tr')
    .evaluateAll(found =>
      found.map(row =>
        [...row.children]
          .slice(0, 2)
          .map(cell => (cell as HTMLElement).innerText.replace(/\s+/g, ' ')),
      ),
    )

/** The sections that the document prints, from the largest down. */
function printed(): string[][] {
  const side = changchun2024().meanings.find(({ table }) => table === 't6')!.sides[0]!
  const fen = (amount: string | null | undefined) => toFen(amount ?? '0', '万元')
  return side.rows
    .filter(({ code }) => code?.length === 5)
    .sort((one, other) => fen(other.amounts['total']) - fen(one.amounts['total']))
    .map(({ code, name, amounts }) => [
      `${code} ${name}`,
      fromFen(fen(amounts['total']), '万元', 2).replace(/\B(?=(\d{3})+\.)/g, ','),
    ])
}

describe('the economic classification', () => {
  test('has last year beside its totals, and names its table with its rows', async () => {
    const { page } = await openPage('#/economic')
    const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
    const said = async () =>
      (await page.getByRole('list', { name: '比上年' }).locator('> li').allInnerTexts()).map(plain)
    await expect
      .poll(said)
      .toEqual([
        '基本支出比上年增加 354.11 万元（+5.2%，说明中为 +5.1%），人员经费增加 417.31 万元（+7.2%），因缴费基数调整，工资福利支出及相关保险也随之增加原文',
        '公用经费比上年减少 63.21 万元（−6.1%），因落实“紧日子”的要求，严控公用经费预算原文',
      ])
    expect(plain(await page.locator('.subtitle').innerText())).toBe(
      '单位：万元 · 来源：表六《一般公共预算基本支出表》表内第 1–33 行',
    )
  })

  test('is ranked as printed, with the share that rows make up together', async () => {
    const { page, problems } = await openPage('#/economic')
    await drawn(page)
    expect(await heading(page)).toBe(
      '基本支出 7,216.31 万元，82.4% 是工资福利支出；28 款里 6 款就占 82.9%',
    )
    expect(await rows(page)).toEqual(printed())
    expect(await page.getByRole('row', { name: '30239' }).innerText()).toMatch(
      /335\.98\s+4\.7%\s+82\.9%/,
    )
    expect(await page.locator('.uses').innerText()).toMatch(
      /人员经费\s+6,241\.59 86\.5%\s+公用经费\s+974\.72 13\.5%/,
    )
    expect(problems).toEqual([])
  })

  test('changes chart and measure in the address; drills, goes Back and reloads', async () => {
    const { page, problems } = await openPage('#/economic')
    await drawn(page)
    await choose(page, '看哪种图', '面积')
    await page.getByRole('button', { name: '302 商品和服务支出，969.72 万元' }).click()
    await expect
      .poll(() => heading(page))
      .toBe('商品和服务支出 969.72 万元，占基本支出 13.4%，最大的是其他交通费用，占 34.6%')
    expect(at(page)).toBe('#/economic?chart=treemap&subject=302')
    await page.waitForLoadState('networkidle')
    await page.reload()
    await page.locator('.echarts-host svg').waitFor()
    expect((await rows(page)).slice(0, 2)).toEqual([
      ['30239 其他交通费用', '335.98'],
      ['30299 其他商品和服务支出', '105.35'],
    ])
    await page.goBack()
    await expect.poll(async () => (await rows(page))[0]).toEqual(['301 工资福利支出', '5,946.64'])
    await choose(page, '看哪种图', '条形')
    await choose(page, '按什么看', '公用')
    await expect.poll(() => heading(page)).toContain('公用经费 974.72 万元，99.5% 是商品和服务支出')
    expect(at(page)).toBe('#/economic?chart=bars&measure=operating')
    expect((await rows(page)).at(-1)).toEqual(['31002 办公设备购置', '5.00'])
    expect(problems).toEqual([])
  })

  test('leads to the item of the same money, and back', async () => {
    const { page, problems } = await openPage('#/economic')
    await drawn(page)
    await page.getByRole('row', { name: '30113' }).getByRole('link', { name: '2210201' }).click()
    await expect.poll(() => heading(page)).toContain('住房公积金 586.86 万元')
    await page.getByRole('link', { name: '30113 住房公积金' }).click()
    await expect.poll(() => at(page)).toBe('#/economic?subject=30113')
    await drawn(page)
    expect(await page.getByRole('row', { name: '30113' }).getAttribute('aria-current')).toBe('true')
    expect(await page.locator('[data-key="30113"].highlighted').count()).toBe(1)
    expect(problems).toEqual([])
  })

  test('is filtered by name and code, by keyboard', async () => {
    const { page, problems } = await openPage('#/economic')
    await drawn(page)
    await page.getByRole('searchbox', { name: '筛选经济科目' }).pressSequentially('医疗')
    await expect
      .poll(() => page.getByText('筛出').innerText())
      .toBe('筛出 3 行，合计 227.87 万元，占基本支出 3.2%')
    await page.locator('[data-key="30110"]').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toContain('subject=30110')
    await page.keyboard.press('Escape')
    await expect.poll(() => at(page)).not.toContain('subject')
    await page.getByRole('searchbox', { name: '筛选经济科目' }).fill('9')
    await page.getByText('没有名称或编码符合的经济科目').first().waitFor()
    expect(problems).toEqual([])
  })
})

test.each([
  ['#/economic', 'light'],
  ['#/economic?chart=treemap&subject=301', 'dark'],
  ['#/economic?chart=bars', 'dark'],
] as const)(
  '%s in the %s theme has no accessibility faults and fits a telephone',
  async (hash, colorScheme) => {
    const { page } = await openPage(hash, { colorScheme, width: 390, height: 844 })
    await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await axeFaults(page, { anySize: true })).toEqual([])
  },
)
