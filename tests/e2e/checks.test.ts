import { readXlsx } from 'hucre/xlsx'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { countChecks, families, familyNames, runChecks } from '@/budget/checks'
import { changchun2024, relationCount, relations } from '../fixtures/changchun'
import { openPage } from './browser'

const results = runChecks(changchun2024())
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const at = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const rows = (page: Page) => page.locator('[data-check]')
const ids = (page: Page) =>
  rows(page).evaluateAll(found => found.map(row => (row as HTMLElement).dataset['check']))
const tested = (page: Page) => page.getByRole('heading', { level: 1, name: /条勾稽关系/ }).waitFor()

describe('all relations', () => {
  test('are counted, the misses first and explained, the families as a table', async () => {
    const { page, problems } = await openPage('#/checks')
    await tested(page)
    expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe(
      `${relationCount} 条勾稽关系：${relations.holds} 条成立，6 条在舍入范围内，4 条不成立，4 条无法核对`,
    )
    const misses = await page
      .getByRole('article')
      .evaluateAll(found => found.map(one => one.textContent ?? ''))
    expect(misses.map(plain)).toEqual([
      expect.stringMatching(/476\.09 ?万元.*≠.*256\.51 ?万元.*219\.58 万元.*不在任何一张表里列出/),
      expect.stringMatching(/正文写 0 万元，表七为 5\.40 万元。.*引用时以表为准，并注明/),
      expect.stringMatching(/四舍五入应写 5\.2%/),
      expect.stringMatching(/80 ?分.*≠.*90 ?分.*原文第 329 行“服务对象满意度”没有印出权重/),
    ])
    const { byFamily } = countChecks(results)
    const matrix = await page
      .locator('.aside tbody tr')
      .evaluateAll(found =>
        found.map(row => [...row.children].map(cell => cell.textContent?.trim() ?? '')),
      )
    const count = (number: number) => (number > 0 ? String(number) : '—')
    expect(matrix.slice(0, -1).map(([name, , , ...counts]) => [name, ...counts])).toEqual(
      families.map(family => [
        familyNames[family],
        count(byFamily[family].holds),
        count(byFamily[family].holdsWithinRounding),
        count(byFamily[family].fails),
        count(byFamily[family].untestable),
      ]),
    )
    expect(plain(await page.locator('.aside .note').last().innerText())).toBe(
      '“无法核对”里有 2 条各代表一张表里两边都空白的关系，共 57 条。',
    )
    expect(plain(await page.locator('#checks-coverage').innerText())).toBe('等式核对不到的数：9 个')
    await page.getByText('所在的关系本来就不成立').click()
    expect(
      await page.locator('section:has(#checks-coverage) details:first-of-type li').count(),
    ).toBe(9)
    expect(problems).toEqual([])
  })

  test('are filtered by the address, with the counts of each choice; Back and reload keep it', async () => {
    const { page, problems } = await openPage('#/checks')
    await tested(page)
    await page.getByLabel('种类').selectOption('betweenTables')
    await expect.poll(() => at(page)).toBe('#/checks?family=betweenTables')
    const of = (test: (result: (typeof results)[number]) => boolean) => results.filter(test).length
    expect(await page.locator('option[value=fails]').innerText()).toBe(
      `不成立（${of(({ family, outcome }) => family === 'betweenTables' && outcome === 'fails')}）`,
    )
    expect(await page.locator('option[value="208"]').innerText()).toBe(
      `208 社会保障和就业支出（${of(({ family, codes }) => family === 'betweenTables' && codes.some(code => code.startsWith('208')))}）`,
    )
    await page.getByLabel('科目').selectOption('20805')
    const both = results.filter(
      ({ family, codes }) =>
        family === 'betweenTables' && codes.some(code => code.startsWith('20805')),
    )
    await expect.poll(() => ids(page)).toEqual(both.map(({ id }) => id))
    await page.reload()
    await expect.poll(() => ids(page)).toEqual(both.map(({ id }) => id))
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/checks?family=betweenTables')
    await page.getByLabel('关系里的字、数或行号').fill('没有的')
    await page.getByText('没有这样的关系').waitFor()
    await page.getByRole('search').getByRole('button', { name: '全部显示' }).click()
    await expect.poll(() => at(page)).toBe('#/checks')
    await page.getByRole('link', { name: '表与表，不成立 1 条' }).click()
    await expect
      .poll(() => ids(page))
      .toEqual([
        results.find(({ family, outcome }) => family === 'betweenTables' && outcome === 'fails')!
          .id,
      ])
    expect(problems).toEqual([])
  })

  test('one is opened by its address, in sight, with every operand and its place; by keyboard as well', async () => {
    const { page, problems } = await openPage('#/checks?in=yuan&at=below:t3.0.5.total')
    await tested(page)
    const row = page.locator('[data-check="below:t3.0.5.total"]')
    await expect
      .poll(() =>
        row.evaluate(
          element =>
            Math.abs(element.getBoundingClientRect().top - innerHeight / 2) < innerHeight / 2,
        ),
      )
      .toBe(true)
    expect(await page.locator('p[role=status].visually-hidden').innerText()).toContain('表三 20805')
    const operands = await page
      .locator('.operands tbody tr')
      .evaluateAll(found =>
        found.map(one => [...one.children].map(cell => cell.textContent?.trim() ?? '')),
      )
    expect(operands.map(cells => cells.map(plain))).toEqual([
      ['左边', '', '10,936,800.00元', ''],
      [
        '',
        '表三 20805 行政事业单位养老支出 合计（印作 1,093.68 万元）',
        '10,936,800.00',
        '原文第 130 行',
      ],
      ['右边', '2,488,700.00 + 8,448,200.00', '10,936,900.00元', ''],
      ['', '表三 2080501 行政单位离退休 合计（印作 248.87 万元）', '2,488,700.00', '原文第 131 行'],
      [
        '+',
        '表三 2080505 机关事业单位基本养老保险缴费支出 合计（印作 844.82 万元）',
        '8,448,200.00',
        '原文第 132 行',
      ],
    ])
    await page.getByRole('link', { name: '原文第 131 行' }).last().click()
    await expect.poll(() => at(page)).toMatch(/^#\/tables\/3\?in=yuan&at=\d+\.\d+$/)
    await page.goBack()
    await row.getByRole('rowheader').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.operands').count()).toBe(0)
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('.operands').count()).toBe(1)
    expect(problems).toEqual([])
  })

  test('an address of no relation is said so', async () => {
    const { page, problems } = await openPage('#/checks?at=nothing')
    await page.getByText('没有编号为“nothing”的关系').waitFor()
    expect(await rows(page).count()).toBe(60)
    expect(problems).toEqual([])
  })
})

describe('on paper', () => {
  test('a spreadsheet has a row for each relation that is shown', async () => {
    const { page, problems } = await openPage('#/checks?result=fails')
    await tested(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存 XLSX 表格' }).click(),
    ])
    expect(await page.locator('[data-check="change:s14"] .gap').innerText().then(plain)).toBe(
      '\u22120.06 个百分点',
    )
    expect(file.suggestedFilename()).toBe(
      '长春市社会保险事业管理局(本级)-2024-勾稽校验（不成立）.xlsx',
    )
    const {
      sheets: [sheet],
    } = await readXlsx(new Uint8Array(await readFile(await file.path())))
    expect(sheet!.rows.slice(1).map(row => [row[3], row[5]])).toEqual([
      [476.09, 256.51],
      [0, 5.4],
      [5.1, 5.1603],
      [80, 90],
    ])
    expect(problems).toEqual([])
  })

  test('a report has the misses first, every relation, and nothing of the page', async () => {
    const { page } = await openPage('#/checks', {
      colorScheme: 'dark',
      before: page => page.addInitScript('window.print = () => { window.asked = true }'),
    })
    await tested(page)
    await page.getByRole('button', { name: '打印报告' }).click()
    await expect.poll(() => page.evaluate('window.asked')).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#app').isVisible()).toBe(false)
    const text = plain(await page.locator('body').innerText())
    expect(text).toMatch(
      /^勾稽校验报告 长春市社会保险事业管理局\(本级\).*据《.*2024 年 2 月 27 日公开.*金额单位：万元.*不成立（4 条）.*舍入内成立（6 条）.*无法核对（4 条）.*等式核对不到的数（9 个）.*成立（\d+ 条）/,
    )
    expect(text).toContain(` 成立（${relations.holds} 条）`)
    expect(await page.locator('.check-report section > table tbody').count()).toBe(relationCount)
    expect(
      await page
        .locator('.check-report thead')
        .first()
        .evaluate(head => getComputedStyle(head).display),
    ).toBe('table-header-group')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length
    expect(pages).toBeGreaterThan(10)
    expect(pages).toBeLessThan(40)
    // A4, in points.
    expect(
      [...pdf.matchAll(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/g)].map(
        ([, width, height]) => `${width} ${height}`,
      ),
    ).toEqual(Array.from({ length: pages }, () => '594 841'))
  })

  test("the browser's own command to print has the report too, and the page is itself again after", async () => {
    const { page } = await openPage('#/checks')
    await tested(page)
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
    })
    await expect.poll(() => page.locator('.check-report').count()).toBe(1)
    expect(await page.locator('.check-report').isVisible()).toBe(false)
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'))
    })
    await expect.poll(() => page.locator('.check-report').count()).toBe(0)
  })
})

describe('other documents', () => {
  /** The page with the published budget changed on its way. */
  const openChanged = (change: (budget: ReturnType<typeof changchun2024>) => object) =>
    openPage('#/checks', {
      before: page =>
        page.route('**/310001-2024*.json', route =>
          route.fulfill({ json: { ...changchun2024(), ...change(changchun2024()) } }),
        ),
    })

  test('one without any relation is said to have none', async () => {
    const { page, problems } = await openChanged(() => ({
      meanings: [],
      sheets: [],
      statements: [],
      staff: null,
      projects: [],
      tables: [],
      parts: [],
      published: null,
      procurement: null,
    }))
    await page.getByRole('heading', { name: '这份文件没有可以核对的关系' }).waitFor()
    expect(problems).toEqual([])
  })

  test('one in which all holds has no misses, and says what that means and what not', async () => {
    const { page, problems } = await openChanged(({ meanings }) => ({
      meanings: meanings.filter(({ table }) => table === 't3'),
      sheets: [],
      statements: [],
      staff: null,
      projects: [],
    }))
    await tested(page)
    expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toMatch(
      /条成立，.*没有不成立的/,
    )
    await page.getByText('不说明预算本身合不合理').waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
    expect(problems).toEqual([])
  })
})
