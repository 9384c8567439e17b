import type { Page } from 'playwright'
import type { BudgetDocument } from '../../src/document/document'
import { describe, expect, test } from 'vitest'
import { listProjects } from '@/budget/projects'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'
import { readText } from '../fixtures/documents'
import { writeLargeDocument } from '../fixtures/largeDocument'
import { printPage, type Sheet } from './pdf'
import { showInstead } from './published'
import { turnTo } from './views'

const upright = [210, 297]
const lying = [297, 210]
const plain = (text: string) => text.replace(/\s/g, '')
const times = (text: string, words: string) => text.split(words).length - 1

/**
 * Every sheet is A4, numbered, and names unit, year and document; nothing that only a screen has
 * use of is on it.
 */
function expectPaper(sheets: readonly Sheet[], { from = 0, hash = '' } = {}): void {
  for (const [at, { width, height, text }] of sheets.entries()) {
    expect([width, height], hash).toEqual(upright)
    if (at < from) continue
    expect(text, hash).toContain(`第${at + 1}页，共${sheets.length}页`)
    expect(text, hash).toContain('长春市社会保险事业管理局(本级)·2024年部门预算')
    expect(text, hash).toContain('据《2024年度部门预算》')
    // Besides its head and its foot.
    expect(text.length, `${hash} ${at + 1}`).toBeGreaterThan(100)
    expect(text, hash).not.toMatch(
      /打开文件|查找Ctrl|跳到正文|保存PNG|PNGSVG|全屏|看来源|收起原文|再显示/,
    )
    // The navigation names all views in a row.
    expect(text, hash).not.toContain('勾稽校验说明名词解释')
  }
}

/**
 * Address, words of its heading, a figure of its chart or table, and words of a header with the
 * least number of sheets they head.
 */
const views: readonly (readonly [
  hash: string,
  heading: string,
  figure: string,
  header: string,
  heads: number,
])[] = [
  [
    '#/',
    '2024年预算9,619.41万元，91.9%用于社会保障和就业',
    '−97,598.96',
    '比上年变了什么，为什么',
    1,
  ],
  ['#/structure?subject=208', '社会保障和就业支出', '7,356.99', '占全部', 1],
  ['#/split', '基本支出7,216.31万元', '5,339.90', '其中人员', 1],
  ['#/economic', '82.4%是工资福利支出', '1,726.61', '同一笔钱的项', 2],
  ['#/three-public', '“三公”经费14.72万元', '9.32', '占“三公”', 1],
  ['#/projects', '13个项目共2,403.10万元', '570.00', '绩效表', 1],
  ['#/projects/1axu7ad', '73.16万元', '33.84', '三级指标', 1],
  ['#/indicators', '94个绩效指标', '62.9%', '三级指标', 4],
  ['#/changes', '是口径变化', '−97,953.07', '增减', 2],
  ['#/revenue', '2024年收入9,619.41万元', '9,143.32', '占收入', 1],
  ['#/tables', '原表：照文件印出的样子', '1,504', '表号', 1],
  ['#/tables/4', '财政拨款收支总表', '8,836.68', '预算数', 1],
  ['#/document', '说明：表格以外的文字', '9619.41', '第三部分', 1],
  ['#/glossary', '名词解释：文件自己的话', '7,216.31', '机关运行费', 1],
  ['#/diagnostics', '475行全部有着落', '70.1%', '表号', 1],
]

/** A large document with a change of each of thirty of its sections. */
function manyChanges(): BudgetDocument {
  const document = readText(writeLargeDocument(), 'large.md')
  const codes = document.meanings
    .flatMap(({ sides }) => sides.flatMap(({ kind, rows }) => (kind === 'functional' ? rows : [])))
    .flatMap(({ code, amounts }) => (code?.length === 5 && amounts['total'] ? [code] : []))
  const pattern = document.statements.find(({ topic, change }) => topic.code && change)
  if (!pattern) throw new Error('no change of a subject')
  const added = [...new Set(codes)].slice(0, 30).map((code, index) => ({
    ...pattern,
    id: `added${index}`,
    label: `科目${code}`,
    topic: { ...pattern.topic, code },
  }))
  return { ...document, statements: [...document.statements, ...added] }
}

/** The first document with forty more parts of ten sections each. */
function longProse(): BudgetDocument {
  const document = changchun2024()
  const line = (part: number, section: number) => 10_000 + part * 100 + section * 2
  const parts = Array.from({ length: 40 }, (_, part) => ({
    id: `more${part}`,
    title: `附加部分${part}`,
    line: line(part, 0),
    sections: Array.from({ length: 10 }, (_, index) => ({
      id: `more${part}-${index}`,
      title: `第${part}之${index}节`,
      line: line(part, index + 1),
      level: 1,
      paragraphs: [{ text: `写在${part}之${index}里的话。`, lines: [line(part, index + 1) + 1] }],
    })),
  }))
  return { ...document, parts: [...document.parts, ...parts] }
}

describe('a view on paper', () => {
  test('has its heading, its figures and a head on every sheet of its table', async () => {
    const { page, problems } = await openPage('#/', { colorScheme: 'dark' })
    for (const [hash, heading, figure, header, heads] of views) {
      await turnTo(page, hash)
      const { sheets, pictures } = await printPage(page)
      expectPaper(sheets, { hash })
      const all = sheets.map(({ text }) => text).join('')
      expect(all, hash).toContain(heading)
      expect(all, hash).toContain(figure)
      expect(
        sheets.filter(({ text }) => text.includes(header)).length,
        hash,
      ).toBeGreaterThanOrEqual(heads)
      // All charts are shapes; a pattern would become pixels in Chromium's files.
      expect(pictures, hash).toBe(0)
      expect(await page.evaluate(() => document.documentElement.dataset['theme']), hash).toBe(
        'dark',
      )
      expect(problems, hash).toEqual([])
    }
  }, 240_000)

  test('has pictures that are no higher than a sheet, however many rows there are', async () => {
    const { page } = await openPage('#/', { before: showInstead(manyChanges()) })
    // As high as a sheet between its margins.
    const most = 971
    for (const [hash, said] of [
      ['#/split', /其余\d+项/],
      ['#/economic', /占/],
      ['#/changes', /另有\d+项，都在表里/],
      ['#/changes?by=percent', /另有\d+项，都在表里/],
    ] as const) {
      await turnTo(page, hash)
      await page.locator('[data-chart] svg').first().waitFor()
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await page.emulateMedia({ media: 'print' })
      const height = await page
        .locator('[data-chart]')
        .first()
        .evaluate(chart => chart.getBoundingClientRect().height)
      expect(height, hash).toBeLessThan(most)
      await page.emulateMedia({ media: null })
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      const { sheets } = await printPage(page)
      expect(sheets.map(({ text }) => text).join(''), hash).toMatch(said)
    }
  })

  test('has all of a very long text, of which a screen has what was asked for', async () => {
    const { page } = await openPage('#/document', { before: showInstead(longProse()) })
    const last = page.getByText('写在39之9里的话')
    await page.getByText(/下面还有.*节没有列出/).waitFor()
    expect(await last.count()).toBe(0)
    const { sheets } = await printPage(page)
    const all = sheets.map(({ text }) => text).join('')
    expect(all).toContain('写在39之9里的话')
    expect(all).not.toMatch(/没有列出|再列/)
    // Its list of parts leads to what is not drawn yet.
    expect(await last.count()).toBe(0)
    await page
      .getByRole('navigation', { name: '各部分' })
      .getByRole('link', { name: '附加部分39' })
      .click()
    await page.getByRole('heading', { level: 2, name: '附加部分39' }).waitFor()
    await expect.poll(() => page.locator('h2[data-marked]').count()).toBe(1)
  })

  test('is laid out in the report on a screen as it is on paper', async () => {
    const { page } = await openPage('#/report?parts=overview,changes', {
      width: 1100,
      height: 800,
      before: showInstead(manyChanges()),
    })
    const chart = page.locator('.report [data-chart="diverging"]')
    await chart
      .locator('svg text')
      .nth(3 * 18)
      .waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    const figures = page.locator('.report .figures')
    expect(
      await figures.evaluate(box => {
        const { left } = box.getBoundingClientRect()
        const { clipPath } = getComputedStyle(box)
        const first = box.querySelector('.value')?.getBoundingClientRect().left ?? 0
        return { isWhole: first >= left, clipPath }
      }),
    ).toEqual({ isWhole: true, clipPath: 'none' })
  })

  test('has the mark of a relation that does not hold at its figure', async () => {
    const { page } = await openPage('#/')
    const marks = page.locator('main [data-sourced] > .mark')
    await marks.first().waitFor({ state: 'attached' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(
      await marks.evaluateAll(all => [
        ...new Set(all.map(mark => getComputedStyle(mark, '::before').position)),
      ]),
    ).toEqual(['relative'])
  })

  test('is no wider than its sheet, as all of it would be made smaller', async () => {
    // As wide as a sheet between its margins.
    const { page } = await openPage('#/')
    // The styles of paper come after the first picture.
    await page.waitForLoadState('networkidle')
    await page.setViewportSize({ width: 688, height: 971 })
    await page.getByRole('region', { name: '主要数字' }).waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(688)
  })

  test('lies across its sheets if it is a printed table of many columns or a slide, and of the checks it is their report', async () => {
    const { page } = await openPage('#/tables/2')
    for (const [hash, words] of [
      ['#/tables/2', '二、收入总表'],
      ['#/present?slide=structure', '91.9%'],
    ] as const) {
      await turnTo(page, hash)
      const { sheets } = await printPage(page)
      expect(sheets.map(({ width, height }) => [width, height])).toEqual(sheets.map(() => lying))
      expect(sheets[0]?.text).toContain(words)
    }
    await turnTo(page, '#/checks')
    await page.getByRole('heading', { level: 1, name: /条勾稽关系：/ }).waitFor()
    const { sheets } = await printPage(page)
    expect(sheets[0]?.text).toMatch(/勾稽校验报告.*不成立（4条）/)
    expect(sheets.slice(1).every(({ text }) => text.includes('原文行'))).toBe(true)
    expect(sheets.at(-1)?.text).toContain(`第${sheets.length}页，共${sheets.length}页`)
    expect(sheets.map(({ text }) => text).join('')).not.toContain('打印报告')
  })
})

describe('the report', () => {
  const complete = (page: Page) =>
    page
      .locator('main')
      .getByText(/报告排好了，共/)
      .waitFor()

  test('can be stopped and taken up again, and has cover, contents, every part, every project with its indicators, and the misses', async () => {
    const { page, problems } = await openPage('#/report', { colorScheme: 'dark' })
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '接着排' }).waitFor()
    expect(await page.locator('main h1').innerText()).toContain('长春市社会保险事业管理局')
    expect(await page.locator('.report-part').count()).toBeLessThan(11)
    await page.getByRole('button', { name: '接着排' }).click()
    await complete(page)
    expect(await page.locator('.report-part').count()).toBe(11)
    const { sheets } = await printPage(page)
    // The cover has neither head nor number.
    expectPaper(sheets, { from: 1 })
    const [cover] = sheets
    expect(cover?.text).toMatch(
      /2024年部门预算分析报告长春市社会保险事业管理局\(本级\).*公开日期2024年2月27日.*目录一总览二支出结构/,
    )
    const parts = [
      '一总览',
      '二支出结构',
      '三基本与项目',
      '四经济分类',
      '五三公经费',
      '六项目绩效',
      '七变化与原因',
      '八收入',
      '九勾稽校验',
      '十名词解释',
      '十一读取说明',
    ]
    const begins = parts.map(part =>
      sheets.findIndex(({ text }, at) => at > 0 && text.includes(part)),
    )
    expect(begins).toEqual([...begins].sort((one, other) => one - other))
    expect(begins).not.toContain(-1)
    const all = sheets
      .slice(1)
      .map(({ text }) => text)
      .join('')
    const { entries } = listProjects(changchun2024())
    for (const { name, sheet } of entries) {
      expect(all).toContain(plain(name))
      for (const { indicator } of sheet?.rows ?? [])
        expect(all, name).toContain(plain(indicator.name))
    }
    expect(times(all, '三级指标')).toBeGreaterThanOrEqual(entries.length)
    expect(all).toMatch(/476\.09.*256\.51/)
    expect(problems).toEqual([])
  })

  test('has the parts that the address names, and says in a sentence what a document has not', async () => {
    const { page } = await openPage('#/report?parts=glossary,projects', {
      before: page =>
        page.route('**/310001-2024*.json', route =>
          route.fulfill({ json: { ...changchun2024(), sheets: [], projects: [], glossary: [] } }),
        ),
    })
    await complete(page)
    expect(await page.locator('.report-part > h2').allInnerTexts()).toEqual([
      '一项目绩效',
      '二名词解释',
    ])
    await page.getByText('没有读到列出逐个项目的金额的表').waitFor()
    await page.getByText('无名词解释：').waitFor()
    await page.getByLabel('收入', { exact: true }).check()
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe('#/report?parts=projects,revenue,glossary')
    await expect
      .poll(() => page.locator('.report-part > h2').allInnerTexts())
      .toEqual(['一项目绩效', '二收入', '三名词解释'])
  })
})
