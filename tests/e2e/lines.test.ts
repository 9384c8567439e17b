import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { readFiles } from '@/reading/readFiles'
import { made2021, made2023 } from '../fixtures/earlierYears'
import { assetOf } from './assets'
import { openPage } from './browser'
import { findUnsourced } from './figures'
import { openDocuments } from './openDocuments'
import { go, settled } from './views'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heads = (page: Page) => page.getByRole('columnheader', { name: '历年', exact: true })
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
const lineIn = (page: Page, name: string) => rowOf(page, name).locator('td.years [data-sourced]')
const panel = (page: Page) => page.getByRole('dialog')

/** Opens two more years of the shipped unit, and goes to a view of the shipped one. */
async function openYears(hash: string, width = 1366) {
  const opened = await openPage('#/', { width })
  await openDocuments(opened.page, [made2023(), made2021()])
  await go(opened.page, hash.includes('?') ? `${hash}&year=2024` : `${hash}?year=2024`)
  return opened
}

const views = [
  '#/structure',
  '#/structure?subject=208',
  '#/split',
  '#/economic',
  '#/three-public',
  '#/revenue',
  '#/projects',
]

describe('lines over the years', () => {
  test('are in no table where one document of the unit is here', async () => {
    const { page, problems } = await openPage('#/structure')
    for (const hash of views) {
      await go(page, hash)
      expect(await heads(page).count(), hash).toBe(0)
    }
    expect(problems).toEqual([])
  })

  test('stand in every table, open each year with its source, and say gaps and what two documents print differently; no figure is without source', async () => {
    const { page, problems } = await openYears('#/structure')
    await heads(page).waitFor()
    const line = lineIn(page, '卫生健康支出')
    expect(plain((await line.getByRole('img').getAttribute('aria-label')) ?? '')).toMatch(
      /卫生健康支出历年：.*2021 年 [\d.]+ 万元，2022 年 这里没有这一年的文件，2023 年 331\.41 万元，2024 年 195\.87 万元/,
    )
    await line.focus()
    await page.keyboard.press('Enter')
    await panel(page).getByRole('table').waitFor()
    const said = async () => plain(await panel(page).innerText())
    expect(await said()).toContain('2022 年 这里没有这一年的文件')
    expect(await said()).toContain('没有数的年份不连线，也不是零')
    // What this year's document says of last year is another figure: both open.
    await page.keyboard.press('Escape')
    expect(await line.evaluate(element => element === document.activeElement)).toBe(true)
    await lineIn(page, '社会保障和就业支出').click()
    await expect
      .poll(said)
      .toContain(
        '两年的文件不一致：2023 年自己的文件印 106,522.02，2024 年的文件由说明推算是 106,522.03；线上用自己文件的数',
      )
    await panel(page).locator('.conflict').getByRole('button', { name: '106,522.02' }).click()
    await expect.poll(() => panel(page).locator('mark').innerText()).toBe('106522.02')
    await panel(page).getByRole('button', { name: '返回' }).click()
    await panel(page).locator('.conflict').getByRole('button', { name: '106,522.03' }).click()
    await expect.poll(said).toContain('上年（推算）')
    await page.keyboard.press('Escape')

    for (const hash of views) {
      await go(page, hash)
      await heads(page).first().waitFor()
      await settled(page)
      expect(await page.locator('td.years svg').count(), hash).toBeGreaterThan(0)
      expect(await findUnsourced(page), hash).toEqual([])
    }
    // The same column in the table that takes the picture's place, and in what is copied.
    await go(page, '#/split?show=table')
    await page.getByRole('columnheader', { name: '历年说明' }).waitFor()
    const columns = (await page.getByRole('columnheader').allInnerTexts()).map(plain)
    for (const year of ['2021年', '2023年']) expect(columns).toContain(year)
    await go(page, '#/structure?subject=2080109')
    await page.locator('.notes').getByRole('img', { name: /2023/ }).click()
    await expect.poll(said).toContain('2022 年 这里没有这一年的文件')
    expect(problems).toEqual([])
  }, 120_000)

  test.each(['the next view', 'the network is back'])(
    'are asked for again where they did not arrive, by %s',
    async again => {
      const code = assetOf('years/yearsColumns.ts')
      let lost = 0
      const { page } = await openPage('#/', {
        before: tab =>
          tab.route(code, route => {
            lost += 1
            return route.abort()
          }),
      })
      await openDocuments(page, [made2023(), made2021()])
      await go(page, '#/structure?year=2024')
      await expect.poll(() => lost).toBeGreaterThan(0)
      await settled(page)
      expect(await heads(page).count()).toBe(0)
      await page.unroute(code)
      if (again === 'the next view') await go(page, '#/three-public?year=2024')
      else await page.evaluate(() => window.dispatchEvent(new Event('online')))
      await heads(page).waitFor()
    },
  )

  test('fit where the table stands, on a telephone too, and move nothing but their table', async () => {
    const { page, problems } = await openYears('#/structure')
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const hash of views) {
        await go(page, hash)
        await heads(page).first().waitFor({ state: 'attached' })
        await settled(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBe(width)
        const cut = await page.evaluate(
          () =>
            [...document.querySelectorAll('td.years')].filter(cell => {
              const box = cell.getBoundingClientRect()
              return (
                box.width > 0 &&
                (box.right > innerWidth + 1 || cell.scrollWidth > cell.clientWidth + 1)
              )
            }).length,
        )
        expect(cut, `${hash} at ${width}`).toBe(0)
      }
    }
    expect(problems).toEqual([])
  }, 180_000)
})

const folder = '../shared/samples/text'
const files = (...names: readonly string[]) =>
  names.map(file => ({
    file,
    load: () => ({
      bytes: new Uint8Array(readFileSync(`${folder}/jiangsu-npc-office-${file}.txt`)),
      sha256: null,
    }),
  }))

describe.skipIf(!existsSync(folder))('three years of one unit, where samples are there,', () => {
  test('say in two actions which items grew year after year, with sources', async () => {
    const results = [
      ...(await readFiles(files('2017'))),
      ...(await readFiles(files('2018'))),
      ...(await readFiles(files('2019-prose', '2019-tables'), { join: true })),
    ]
    const documents = results.flatMap(result => (result.outcome === 'read' ? result.document : []))
    const { page, problems } = await openPage('#/')
    await openDocuments(page, documents)
    await go(page, `#/?unit=${encodeURIComponent(documents[0]?.unit.name ?? '')}&year=2019`)
    await page.getByRole('link', { name: '基本与项目' }).click()
    await heads(page).getByRole('button').click()
    const rows = page.locator('.split-table tbody tr:has(td.years)')
    await expect
      .poll(async () => plain(await rows.nth(1).locator('td.years').innerText()))
      .toBe('↑2')
    const names = await rows.evaluateAll(all =>
      all
        .filter(row => row.querySelector('td.years')?.textContent?.includes('↑2'))
        .map(row => row.querySelector('th')?.textContent?.replace(/\s+/g, ' ').trim()),
    )
    expect(names).toEqual([
      '合计',
      '2010101 行政运行',
      '2210202 提租补贴',
      '2210201 住房公积金',
      '2010199 其他人大事务支出',
    ])
    await lineIn(page, '行政运行').click()
    const said = async () => plain(await panel(page).innerText())
    await expect.poll(said).toContain('到 2019 年连增 2 年')
    await panel(page).getByRole('button', { name: '4,545.94' }).click()
    await expect.poll(said).toContain('2017 年的文件')
    expect(problems).toEqual([])
  }, 120_000)
})
