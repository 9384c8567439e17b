import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPage } from './browser'

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const tile = (page: Page, name: string) => page.getByRole('button', { name })
const row = (page: Page, name: string) => page.getByRole('row', { name })
const drawn = (page: Page) => page.locator('.echarts-host svg').waitFor()
const at = (page: Page) => new URL(page.url()).hash

describe('the structure of expenditure', () => {
  test('is drilled by click from the class to the item, and shows its uses', async () => {
    const { page, problems } = await openPage('#/structure')
    await drawn(page)
    expect(await heading(page)).toBe('2024 年支出 9,619.41 万元，91.9% 用在社会保障和就业支出')
    await tile(page, '208 社会保障和就业支出').click()
    await expect
      .poll(() => heading(page))
      .toBe('社会保障和就业支出 8,836.68 万元，83.3% 用在人力资源和社会保障管理事务')
    await tile(page, '20801 人力资源').click()
    await expect
      .poll(() => heading(page))
      .toBe('人力资源和社会保障管理事务 7,356.99 万元，全部用在社会保险经办机构')
    await tile(page, '2080109').click()
    await expect.poll(() => at(page)).toBe('#/structure?subject=2080109')
    const uses = page.getByRole('region', { name: '这一项的用途和位置' })
    for (const figure of ['7,356.99', '5,339.90', '2,017.09', '4,365.18', '974.72'])
      expect(await uses.innerText()).toContain(figure)
    expect(problems).toEqual([])
  })

  test('gives an item the tools of every chart: table, file, printed row', async () => {
    const { page, problems } = await openPage('#/structure?subject=2080109')
    const tool = (name: string) => page.getByRole('button', { name, exact: true })
    await tool('看表').click()
    await expect.poll(() => at(page)).toBe('#/structure?subject=2080109&show=table')
    await page.getByRole('table').first().getByText('2080109').waitFor()
    expect(
      (await page.getByRole('table').first().locator('tr').allInnerTexts()).map(text =>
        text.trim().split(/\s*\t\s*/),
      ),
    ).toEqual([
      ['用途', '金额', '占本项'],
      ['基本支出', '5,339.90', '72.6%'],
      ['其中：人员经费', '4,365.18', '59.3%'],
      ['其中：公用经费', '974.72', '13.2%'],
      ['项目支出', '2,017.09', '27.4%'],
      ['2080109 社会保险经办机构', '7,356.99', '100.0%'],
    ])
    await page.goBack()
    await page.getByRole('region', { name: '这一项的用途和位置' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tool('保存 SVG 矢量图').click(),
    ])
    expect(download.suggestedFilename()).toBe(
      '长春市社会保险事业管理局(本级)-2024-支出结构-社会保险经办机构 7,356.99 万元，59.3% 是人员经费.svg',
    )
    const svg = readFileSync(await download.path(), 'utf8')
    for (const words of ['5,339.90', '4,365.18', '974.72', '2,017.09', '占社会保险经办机构 72.6%'])
      expect(svg).toContain(words)
    await tool('原表里的行').click()
    await expect
      .poll(() => page.getByRole('region', { name: '原表里的行' }).innerText())
      .toMatch(/原文第\s*169\s*行/)
    expect(problems).toEqual([])
  })

  test('goes up by Esc, by the breadcrumb and by Back', async () => {
    const { page, problems } = await openPage('#/structure?subject=208')
    await row(page, '20805').getByRole('link').click()
    await expect.poll(() => heading(page)).toContain('行政事业单位养老支出 1,093.68')
    await page.keyboard.press('Escape')
    await expect.poll(() => at(page)).toBe('#/structure?subject=208')
    await page
      .getByRole('navigation', { name: '科目层级' })
      .getByRole('link', { name: '全部支出' })
      .click()
    await expect.poll(() => at(page)).toBe('#/structure')
    await page.goBack()
    await expect.poll(() => heading(page)).toContain('社会保障和就业支出 8,836.68')
    expect(problems).toEqual([])
  })

  test('is measured by what the table prints, and keeps the measure in the address', async () => {
    const { page, problems } = await openPage('#/structure?subject=208')
    await page.getByRole('radio', { name: '项目' }).check({ force: true })
    await expect
      .poll(() => heading(page))
      .toBe('社会保障和就业支出的项目支出 2,403.10 万元，83.9% 用在人力资源和社会保障管理事务')
    expect(at(page)).toBe('#/structure?subject=208&measure=project')
    expect(await page.getByText('没有面积的').innerText()).toContain(
      '1 项为 0：20805 行政事业单位养老支出',
    )
    await page.reload()
    await drawn(page)
    expect(await row(page, '20826').innerText()).toContain('36.43')
    expect(problems).toEqual([])
  })

  test('is used by keyboard alone', async () => {
    const { page, problems } = await openPage('#/structure')
    await drawn(page)
    await tile(page, '208 社会保障和就业支出').focus()
    await page.keyboard.press('ArrowRight')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toMatch(/^2(21|10) .*586\.86|195\.87/)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => focused())
      .toMatch(
        /^20801 人力资源和社会保障管理事务，7,356\.99 万元，占本类 83\.3%，占全部支出 76\.5%/,
      )
    await page.keyboard.press('End')
    expect(await focused()).toMatch(/^20826 .*36\.43/)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused()).toMatch(/^208 /)
    expect(problems).toEqual([])
  })

  test('links row and tile both ways', async () => {
    const { page } = await openPage('#/structure?subject=208')
    await drawn(page)
    await row(page, '20806').hover()
    await expect.poll(() => page.locator('[data-key="20806"].highlighted').count()).toBe(1)
    await tile(page, '20805').hover()
    await expect.poll(() => row(page, '20805').getAttribute('class')).toContain('highlighted')
  })

  test('says when a subject is not there, and fits a telephone', async () => {
    const { page, problems } = await openPage('#/structure?subject=999', {
      width: 390,
      height: 844,
      hasTouch: true,
    })
    await page.getByText('表里没有科目 999').waitFor()
    await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await tile(page, '208 社会保障和就业支出').tap()
    await expect.poll(() => at(page)).toBe('#/structure?subject=208')
    expect(problems).toEqual([])
  })
})
