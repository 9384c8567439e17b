import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { formatAmount, formatPercent } from '@/text/format'
import { formatPoints, listProjects } from '@/budget/projects'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'
import { go } from './views'

const list = listProjects(changchun2024())
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const at = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
const table = (page: Page) => page.locator('.table table')
const names = (page: Page) => table(page).locator('tbody th[scope=row] a').allInnerTexts()
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  )

describe('all projects', () => {
  test('have the figures of the document, and add up to its total', async () => {
    const { page, problems } = await openPage('#/projects')
    await page.locator('svg rect').first().waitFor()
    expect(await heading(page)).toBe(
      '13 个项目共 2,403.10 万元，一级项目“社会保险业务经办管理”占 43.3%、“社会保险基金补助”占 30.5%',
    )
    expect(plain(await page.locator('header .subtitle').innerText())).toContain(
      '13 个项目相加，正好是表上印出的合计 2,403.10 万元',
    )
    for (const { name, fen, sheet } of list.entries) {
      const row = plain(
        await table(page)
          .getByRole('row')
          .filter({ has: page.getByRole('link', { name, exact: true }) })
          .last()
          .innerText(),
      )
      expect(row).toContain(formatAmount(fen, '万元'))
      expect(row).toContain(formatPercent(fen, list.total))
      expect(row).toContain(`${sheet!.counts.all} · ${sheet!.counts.quantified}`)
      expect(
        await page
          .getByRole('button', { name: `${name}，${formatAmount(fen, '万元')} 万元` })
          .count(),
      ).toBe(1)
    }
    expect(plain(await table(page).locator('tfoot').innerText())).toBe(
      '合计 2,403.10 100.0% 94 · 79',
    )
    expect(problems).toEqual([])
  })

  test('are filtered and sorted by the address; Back and reload keep it', async () => {
    const { page, problems } = await openPage('#/projects')
    await page.getByLabel('资金来源').selectOption('carryOver.generalPublic')
    await expect.poll(() => at(page)).toBe('#/projects?funding=carryOver.generalPublic')
    expect(await names(page)).toEqual([
      '中央企业及原中央下放企业退休人员社会化管理人事档案案补助资金',
      '2023年企业养老保险考核奖补资金',
    ])
    expect(await page.locator('.shown').innerText()).toContain(
      '2 个项目，256.51 万元，占项目支出 10.7%',
    )
    expect(await heading(page)).toMatch(/^筛选出 2 个项目共 256.51 万元（.*结转.*）$/)
    await page.goBack()
    await expect.poll(async () => (await names(page)).length).toBe(13)
    await page.getByLabel('项目名称里有').fill('档案')
    await expect.poll(async () => (await names(page)).length).toBe(2)
    await page.getByRole('button', { name: '全部显示' }).click()
    await table(page).getByRole('button', { name: '指标' }).click()
    await expect.poll(() => at(page)).toBe('#/projects?order=indicators')
    expect((await names(page))[0]).toBe('长春市社会保险事业管理局运行费')
    await page.reload()
    await expect.poll(async () => (await names(page))[0]).toBe('长春市社会保险事业管理局运行费')
    await table(page).getByRole('columnheader', { name: '指标' }).getByRole('button').click()
    await table(page).getByRole('link', { name: '社会保险基金补助', exact: true }).click()
    await expect.poll(() => at(page)).toBe('#/projects?programme=社会保险基金补助')
    expect(await names(page)).toHaveLength(4)
    await page.getByLabel('项目名称里有').fill('没有的')
    await page.getByText('没有这样的项目。').waitFor()
    expect(await heading(page)).toBe('没有筛选出项目（一级项目“社会保险基金补助”，查找“没有的”）')
    expect(problems).toEqual([])
  })
})

test('two projects are chosen in the table and set side by side', async () => {
  const { page, problems } = await openPage('#/projects')
  await page.getByRole('button', { name: '选两个对比' }).click()
  await page.getByLabel('对比 助保贷款贴息补助专项').check()
  expect(await page.getByRole('link', { name: '并排看' }).count()).toBe(0)
  await page.getByLabel('对比 企业补充养老保险').check()
  await page.getByRole('link', { name: '并排看' }).click()
  await expect.poll(() => at(page)).toBe('#/indicators?compare=0bbx9i5,1bwijfw')
  expect(problems).toEqual([])
})

describe('one project', () => {
  test('shows every indicator, target and weight in the order printed', async () => {
    const { page, problems } = await openPage('#/projects')
    for (const { id, fen, sheet } of list.entries.slice(-4)) {
      await go(page, `#/projects/${id}`)
      expect(await heading(page)).toContain(`${formatAmount(fen, '万元')} 万元`)
      const rows = await table(page).locator('tbody tr').all()
      expect(rows).toHaveLength(sheet!.rows.length)
      for (const [index, { indicator, weight }] of sheet!.rows.entries()) {
        const row = plain(await rows[index]!.innerText())
        expect(row).toContain(plain(indicator.name))
        expect(plain((await rows[index]!.locator('.raw').textContent()) ?? '')).toBe(
          plain(indicator.target.raw),
        )
        expect(row).toContain(weight === null ? '未印' : formatPoints(weight))
      }
    }
    expect(problems).toEqual([])
  })

  test('says what it lacks, both its names, how they were joined, the money of its targets and its printed rows', async () => {
    const { page } = await openPage('#/projects/0tp5sde')
    // Whose the remaining ten points are.
    const said = plain(await page.locator('.sheet-line').innerText())
    for (const sentence of [
      '10 个指标，9 个可量化，1 个定性',
      '印出的权重合计 80',
      '原文第 329 行“服务对象满意度”没有印出权重',
      '满分 100，其余 10 分按惯例属预算执行率，文件没有印出',
    ])
      expect(said).toContain(sentence)
    await go(page, '#/projects/1axu7ad')
    const notes = plain(await page.locator('.notes').innerText())
    for (const sentence of [
      '“≤33.84万元” + “≤39.32万元” = 73.16 万元，正好是项目金额',
      '项目支出表写作“社会保险软件购置与升级”',
      '绩效表（项目十）写作“社会保险国产软件购置与升级”',
      '名称相似度 0.82',
      '原文第 257 行 二级项目 社会保险软件购置与升级：合计 73.16',
      '原文第 256 行 一级项目 信息系统运行与维护：合计 198.84',
    ])
      expect(notes).toContain(sentence)
  })

  test('leads to the subject it is inferred to belong to, and back', async () => {
    const { page, problems } = await openPage('#/projects/1bwijfw')
    await expect.poll(() => page.locator('dd.why').innerText()).toBe('36.43 = 2.44 + 33.99')
    await page.getByRole('link', { name: '2082699 财政对其他基本养老保险基金的补助' }).click()
    await expect.poll(() => at(page)).toBe('#/structure?subject=2082699')
    await page.getByRole('link', { name: '农村社会养老保险支付资金' }).click()
    await expect.poll(() => at(page)).toBe('#/projects/0tp5sde')
    await page.goBack()
    await page
      .getByRole('heading', { name: /2 个项目/ })
      .getByRole('link', { name: '项目' })
      .click()
    await expect.poll(() => at(page)).toBe('#/projects?subject=2082699')
    await expect.poll(async () => (await names(page)).length).toBe(2)
    expect(await page.locator('.shown').innerText()).toContain('2 个项目，36.43 万元')
    expect(problems).toEqual([])
  })

  test('picture and table point at each other, by pointer and by keyboard', async () => {
    const { page, problems } = await openPage('#/projects/0bbx9i5')
    const block = page.getByRole('button', { name: /^贷款完成时间，/ })
    await block.hover()
    await expect
      .poll(() =>
        table(page)
          .locator('tr.highlighted')
          .allInnerTexts()
          .then(rows => rows.length),
      )
      .toBe(1)
    await page.getByRole('button', { name: /^产出指标，权重 60/ }).hover()
    await expect.poll(() => table(page).locator('tr.highlighted').count()).toBe(4)
    await block.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('贷款完成时间')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toContain('贷款完成时间，≤')
    await page.keyboard.press('ArrowUp')
    await expect
      .poll(() => focused(page))
      .toContain('贴、低息贷款新贷人数应支付利息金额，≤\u2009570\u2009万，= 项目金额，权重 20')
    expect(at(page)).toBe('#/projects/0bbx9i5')
    expect(problems).toEqual([])
  })

  test('keys lead to the next and the one before, not while typing, and the ends stay', async () => {
    const { page, problems } = await openPage('#/projects/0bbx9i5', { width: 1920, height: 1080 })
    await page.getByText('1 / 13').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press(']')
    await expect.poll(() => at(page)).toBe('#/projects/0wa28jn')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => heading(page)).toContain('聘用人员经费 507.00')
    await page.keyboard.press('[')
    await expect.poll(() => heading(page)).toContain('运行费 512.81')
    expect(
      await page
        .getByRole('navigation', { name: '项目', exact: true })
        .locator('li:has([aria-current=page])')
        .innerText(),
    ).toContain('512.81')
    await page.goBack()
    await expect.poll(() => heading(page)).toContain('聘用人员经费')
    expect(problems).toEqual([])
  })

  test('names the tab, and leads to its printed row', async () => {
    const { page, problems } = await openPage('#/projects/1axu7ad')
    await expect
      .poll(() => page.title())
      .toBe('社会保险软件购置与升级 · 长春市社会保险事业管理局(本级) 2024 · 预算透视')
    await page.locator('.notes').getByRole('link', { name: '原文第 257 行' }).click()
    await expect.poll(() => at(page)).toMatch(/^#\/tables\/\d+\?at=\d+$/)
    await expect.poll(() => page.locator('main').innerText()).toContain('社会保险软件购置与升级')
    await expect.poll(() => page.title()).not.toContain('社会保险软件购置与升级')
    expect(problems).toEqual([])
  })

  test('is set beside another one, by keyboard alone', async () => {
    const { page, problems } = await openPage('#/projects/0bbx9i5')
    await page.getByRole('button', { name: '对比…' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await page.keyboard.press('ArrowDown')
    expect(at(page)).toBe('#/projects/0bbx9i5')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => at(page)).toMatch(/^#\/indicators\?compare=0bbx9i5,\w{7}$/)
    await page.locator('.compare svg rect').first().waitFor()
    expect(problems).toEqual([])
  })

  test('that is not there is said so', async () => {
    const { page, problems } = await openPage('#/projects/nothing')
    await page.getByText('没有编号为“nothing”的项目').waitFor()
    await page.getByRole('link', { name: '看全部项目' }).click()
    await expect.poll(() => at(page)).toBe('#/projects')
    expect(problems).toEqual([])
  })
})

describe('what does not match', () => {
  test('is listed as such, shown as printed and marked', async () => {
    const document = structuredClone(changchun2024()) as unknown as {
      projects: { sheet: unknown }[]
      sheets: { name: string; indicators: { weight: string | null; target: unknown }[] }[]
      tables: { id: string; rows: { cells: string[] }[] }[]
    }
    document.projects[0]!.sheet = null
    document.sheets[1]!.name = document.sheets[0]!.name
    document.sheets[0]!.indicators[0]!.weight = null
    document.sheets[0]!.indicators[1]!.target = { raw: '比3月多完成', kind: 'qualitative' }
    document.tables.find(({ id }) => id === 't11')!.rows[8]!.cells[5] = '二十'
    const { page, problems } = await openPage('#/projects', {
      before: page =>
        page.route('**/310001-2024*.json', route => route.fulfill({ json: document })),
    })
    const lost = page.getByRole('region', { name: '没有对上的' })
    expect(plain(await lost.innerText())).toBe(
      '1 个项目没有绩效目标表 社会保险软件购置与升级 73.16原文第 257 行 1 张绩效目标表在项目支出表里没有项目 社会保险国产软件购置与升级 73.16项目十 · 原文第 449 行',
    )
    expect(await table(page).getByText('同名').count()).toBe(2)
    await lost.getByRole('link', { name: '社会保险国产软件购置与升级' }).click()
    await expect.poll(() => at(page)).toBe('#/projects/sheet-t20')
    await page.getByText('项目支出表里没有找到这张绩效表的项目').waitFor()
    expect(await table(page).locator('tbody tr').count()).toBe(10)
    await page.evaluate(() => {
      location.hash = '#/projects/0bbx9i5'
    })
    await page.getByText('“贴、低息贷款新、续贷人数”的权重印作“二十”，不是数').waitFor()
    expect(plain(await table(page).locator('tbody tr').first().innerText())).toContain(
      '二十 不是数',
    )
    expect(plain(await table(page).locator('tbody tr').nth(1).innerText())).toContain('比3月多完成')
    expect(await table(page).getByText('形式不明').count()).toBeGreaterThan(0)
    await page.getByText('另有同名的').waitFor()
    await page.evaluate(() => {
      location.hash = '#/projects/1axu7ad'
    })
    await page.getByText('没有找到这个项目的绩效目标表').waitFor()
    expect(problems).toEqual([])
  })
})
