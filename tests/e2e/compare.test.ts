import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'
import { disagreement, findUnsourced, openFigures } from './figures'
import { openDocuments } from './openDocuments'
import { settled } from './views'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
/** A name with or without the thin gaps of the page. */
const named = (text: string) => new RegExp(`^${[...text.replace(/\s/g, '')].join('\\s*')}$`)
const press = (page: Page, name: string) => page.getByRole('button', { name: named(name) }).click()
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

interface Changes {
  readonly name?: string
  readonly code?: string
  readonly kind?: BudgetDocument['kind']
  readonly active?: number | null
  readonly travel?: string
  readonly reception?: string
}

/** The published budget as that of another unit or kind: made, and never published. */
function made({ name, code = '310001', kind, active, travel, reception }: Changes): BudgetDocument {
  const real = changchun2024()
  const unit = { ...real.unit, code, name: name ?? real.unit.name }
  return {
    ...real,
    id: `${code}-2024${kind ?? ''}`,
    ...(kind && { kind }),
    unit,
    title: `${unit.name}2024年`,
    staff:
      active === null ? null : real.staff && { ...real.staff, active: active ?? real.staff.active },
    meanings: real.meanings.map(meaning => ({
      ...meaning,
      sides: meaning.sides.map(side => ({
        ...side,
        rows: side.rows.map(line =>
          line.code === '30211' && travel !== undefined
            ? { ...line, amounts: { ...line.amounts, total: travel } }
            : reception !== undefined && line.amounts['reception'] !== undefined
              ? { ...line, amounts: { ...line.amounts, reception } }
              : line,
        ),
      })),
    })),
  }
}

/** Opens documents as a viewer does, and goes to the comparison. */
async function openAll(page: Page, documents: readonly BudgetDocument[]) {
  await openDocuments(page, documents)
  await page.getByRole('navigation').getByRole('link', { name: '对比' }).click()
  await expect.poll(() => heading(page)).toContain('选两份到十二份')
}

const units = () => [
  made({ name: '甲市统计局', code: '310002', active: 50, travel: '30.00' }),
  made({ name: '乙市审计局', code: '310003', active: 200, travel: '12.00' }),
  made({ name: '丙市档案馆', code: '310004', active: null, travel: '8.00' }),
]

describe('comparing documents', () => {
  test('says in two actions which of four units spends most per head on travel, with sources, and the link is the view', async () => {
    const { page, problems } = await openPage('#/')
    await openAll(page, units())
    await press(page, '2024年预算的 4 个单位')
    await press(page, '谁的人均差旅费最高')
    await expect
      .poll(() => heading(page))
      .toBe(
        '甲市统计局的人均差旅费（按在职人员）最高，6,000.00 元；最低的是乙市审计局，600.00 元；另有 1 份在职人员没有读到',
      )
    expect(plain(await row(page, '差旅费').innerText())).toMatch(
      /712\.37 6,000\.00 600\.00 在职人员没有读到 甲市统计局/,
    )
    await settled(page)
    const opened = await openFigures(page)
    expect(opened.length).toBeGreaterThan(50)
    expect(opened.flatMap(one => disagreement(one) ?? [])).toEqual([])
    expect(await findUnsourced(page)).toEqual([])
    // Another page keeps the basket, and its chip leads back.
    await page.getByRole('link', { name: '总览' }).click()
    await page.getByRole('link', { name: /^对比\s4\s份$/ }).click()
    await expect.poll(() => heading(page)).toContain('支出总计')
    expect(problems).toEqual([])
  }, 180_000)

  test('names the documents that do not tell their heads, where these would stand, and leads to the amounts', async () => {
    const { page, problems } = await openPage('#/')
    await openAll(page, units())
    await press(page, '2024年预算的 4 个单位')
    await press(page, '谁的人均差旅费最高')
    const lacked = page.getByText('在职人员的人数：')
    await expect
      .poll(async () => plain(await lacked.innerText()))
      .toMatch(/^在职人员的人数：丙市档案馆没有读到，所以这些文件算不出人均。.*人员情况.*编制表/)
    await press(page, '改看金额')
    await expect.poll(() => heading(page)).toContain('甲市统计局的差旅费最高，30.00 万元')
    expect(await lacked.count()).toBe(0)
    expect(problems).toEqual([])
  }, 120_000)

  test('says in two actions who spends most per head on reception, and where each part is printed', async () => {
    const { page, problems } = await openPage('#/')
    await openAll(page, [
      made({ name: '甲市统计局', code: '310002', active: 50, reception: '5.00' }),
      made({ name: '乙市审计局', code: '310003', active: 200, reception: '4.00' }),
      made({ name: '丙市档案馆', code: '310004', active: 10, reception: '0.00' }),
    ])
    await press(page, '2024年预算的 4 个单位')
    await press(page, '谁的人均公务接待费最高')
    await expect
      .poll(() => heading(page))
      .toMatch(
        /^甲市统计局的人均公务接待费（按在职人员）最高，1,000\.00 元；最低的是丙市档案馆，0\.00 元/,
      )
    await row(page, '公务接待费').getByText('1,000.00').first().click()
    // What a head has leads to the money and to the heads that it is divided by.
    const panel = page.getByRole('dialog')
    await expect.poll(async () => plain(await panel.innerText())).toMatch(/5\.00.*50/s)
    expect(problems).toEqual([])
  }, 120_000)

  test('holds a final account against its budget in one action', async () => {
    const { page, problems } = await openPage('#/')
    await openAll(page, [made({ kind: 'finalAccount' }), ...units().slice(0, 1)])
    await page.getByRole('button', { name: /2024\s年的预算与决算$/ }).click()
    await expect
      .poll(() => heading(page))
      .toBe('本年支出预算数 9,619.41 万元，决算数 9,619.41 万元，相差 0.00')
    expect(plain(await row(page, '基本支出').innerText())).toMatch(
      /7,216\.31 7,216\.31 0\.00 100\.0%/,
    )
    expect(problems).toEqual([])
  })

  test('has its picture before its choices on a telephone, where they are folded', async () => {
    const { page, problems } = await openPage('#/', { width: 390, height: 844 })
    await openAll(page, units())
    await press(page, '2024年预算的 4 个单位')
    const choices = page.getByRole('button', { name: /^问什么、怎样比/ })
    await choices.waitFor()
    await settled(page)
    const question = page.getByRole('button', { name: named('谁的人均差旅费最高') })
    expect(await question.isVisible()).toBe(false)
    const below = async () => (await page.locator('main .chart').first().boundingBox())?.y ?? 999
    expect(await below()).toBeLessThan(500)
    await choices.click()
    expect(await choices.getAttribute('aria-expanded')).toBe('true')
    await question.click()
    await expect.poll(() => heading(page)).toContain('甲市统计局的人均差旅费')
    await choices.click()
    expect(await question.isVisible()).toBe(false)
    expect(problems).toEqual([])
  }, 60_000)

  test('says what a link needs that is not in this browser, and takes documents one by one', async () => {
    const { page, problems } = await openPage('#/compare?with=310001.2024,某某局.2019.final')
    await expect.poll(() => page.locator('.missing').innerText()).toContain('某某局')
    expect(await heading(page)).toBe('要对比 2 份文件，这个浏览器里只有其中 1 份')
    await page.getByRole('button', { name: '不看它' }).click()
    await expect.poll(() => page.locator('.missing').count()).toBe(0)
    await page.getByRole('checkbox').first().uncheck()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/compare')
    expect(problems).toEqual([])
  })
})
