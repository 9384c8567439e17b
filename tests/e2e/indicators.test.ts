import { readXlsx } from 'hucre/xlsx'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { listIndicators, spreadOf } from '@/budget/indicators'
import { formatPoints, listProjects } from '@/budget/projects'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'

const list = listIndicators(listProjects(changchun2024()))
const { sheets } = spreadOf(list, list.lines)
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const at = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
const lines = (page: Page) => page.locator('.lines tbody tr')
const drawn = (page: Page) => page.locator('svg text').first().waitFor()

describe('all indicators', () => {
  test('have the figures of the document', async () => {
    const { page, problems } = await openPage('#/indicators')
    await drawn(page)
    expect(await heading(page)).toBe(
      '94 个绩效指标里 79 个可量化，权重的 62.9% 落在产出，5 张表没有成本指标',
    )
    const rows = await lines(page).evaluateAll(found =>
      found.map(row => [...row.children].map(cell => cell.textContent ?? '')),
    )
    expect(rows).toHaveLength(94)
    for (const [
      index,
      {
        facts: { indicator, weight },
        entry,
      },
    ] of list.lines.entries()) {
      const [name, dimension, category, , raw, printedWeight, project, line] =
        rows[index]!.map(plain)
      expect([name, dimension, category, raw, project, line]).toEqual(
        [
          indicator.name,
          indicator.dimension,
          indicator.category,
          indicator.target.raw,
          entry.name,
          String(indicator.line),
        ].map(plain),
      )
      expect(printedWeight).toBe(weight === null ? '未印' : formatPoints(weight))
    }
    const perSheet = await page
      .locator('.sheets-table tbody tr')
      .evaluateAll(found =>
        found.map(row =>
          [...row.children].slice(0, 4).map(cell => (cell.textContent ?? '').trim()),
        ),
      )
    expect(perSheet).toEqual([
      ['全部 13 张表', '94', '79', '15'],
      ...sheets.map(({ of, counts }) => [
        of.entry.name,
        String(counts.all),
        String(counts.quantified),
        String(counts.qualitative),
      ]),
    ])
    expect(await page.locator('.sheets-table').getByText('缺', { exact: true }).count()).toBe(7)
    for (const { of, points } of sheets) {
      const label = await page
        .getByRole('button', {
          name: new RegExp(`^${of.entry.name}，产出 ${formatPoints(points.output)}（`),
        })
        .count()
      expect(label, of.entry.name).toBe(1)
    }
    expect(problems).toEqual([])
  })

  test('are filtered and sorted by the address; Back, reload and a deep link keep it', async () => {
    const { page, problems } = await openPage('#/indicators')
    await page.getByLabel('二级指标').selectOption('成本')
    await expect.poll(() => at(page)).toBe('#/indicators?category=成本')
    const cost = list.lines.filter(({ category }) => category === '成本').length
    await expect.poll(() => lines(page).count()).toBe(cost)
    expect(await heading(page)).toBe(`筛选出 ${cost} 个绩效指标，分属 8 张表（成本）`)
    expect(await page.locator('.filters [role=status]').innerText()).toContain(`${cost} 个指标`)
    await page.getByLabel('指标值的种类').selectOption('atMost')
    await expect.poll(() => at(page)).toBe('#/indicators?category=成本&kind=atMost')
    await page.goBack()
    await expect.poll(() => lines(page).count()).toBe(cost)
    await page.getByRole('button', { name: '全部显示' }).click()
    await page.getByRole('columnheader', { name: '权重' }).getByRole('button').click()
    await expect.poll(() => at(page)).toBe('#/indicators?rank=weight')
    await expect.poll(() => lines(page).first().innerText()).toContain('30')
    await page.reload()
    await expect.poll(() => lines(page).last().innerText()).toContain('未印')
    await page.getByLabel('指标、指标值或项目里有').fill('没有的')
    await page.getByText('没有这样的指标。').waitFor()
    expect(problems).toEqual([])
  })

  test('a bar is reached and opened by the keyboard', async () => {
    const { page, problems } = await openPage('#/indicators')
    await drawn(page)
    await page.getByRole('button', { name: /^全部 13 张表，平均，产出 56\.2/ }).focus()
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.locator('.sheets-table tr.highlighted').innerText())
      .toContain('助保贷款贴息补助专项')
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toBe('#/indicators?project=0bbx9i5')
    await expect.poll(() => lines(page).count()).toBe(6)
    expect(problems).toEqual([])
  })

  test('are saved as a spreadsheet, a row each', async () => {
    const { page, problems } = await openPage('#/indicators')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存 XLSX 表格' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/绩效指标.*\.xlsx$/)
    const {
      sheets: [sheet],
    } = await readXlsx(new Uint8Array(await readFile(await file.path())))
    expect(sheet!.rows).toHaveLength(95)
    expect(sheet!.rows[1]).toEqual(
      expect.arrayContaining(['助保贷款贴息补助专项', 570, '<1345', 1345, 20, 286]),
    )
    expect(problems).toEqual([])
  })
})

describe('two projects side by side', () => {
  test('are chosen, swapped and left by the address', async () => {
    const { page, problems } = await openPage('#/indicators')
    await page.getByRole('link', { name: '并排看两个项目' }).click()
    await expect.poll(() => at(page)).toBe('#/indicators?compare=0bbx9i5,1j37650')
    await page.getByLabel('右边的项目').selectOption('1bwijfw')
    await expect
      .poll(() => heading(page))
      .toBe(
        '产出的权重一个 60、一个 50；质量、成本指标“助保贷款贴息补助专项”有，“企业补充养老保险”没有',
      )
    expect(await page.locator('.compare tbody .cell').count()).toBe(10)
    await page.getByRole('button', { name: '对换' }).click()
    await expect.poll(() => at(page)).toBe('#/indicators?compare=1bwijfw,0bbx9i5')
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/indicators?compare=0bbx9i5,1bwijfw')
    await page.getByRole('link', { name: '全部指标' }).click()
    await expect.poll(() => lines(page).count()).toBe(94)
    expect(problems).toEqual([])
  })

  test('one that is not there is said so, and another may be chosen', async () => {
    const { page, problems } = await openPage('#/indicators?compare=0bbx9i5,nothing')
    await page.getByText('没有“nothing”').waitFor()
    await page.getByLabel('右边的项目').selectOption('1bwijfw')
    await drawn(page)
    expect(problems).toEqual([])
  })
})
