import { describe, expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { plainText } from '@/text/segments'
import { titleText } from '@/text/title'
import { buildHeadline } from '@/budget/comparison/headline'
import { outlaysOf } from '@/budget/revenue/outlays'
import { revenueFinding } from '@/budget/revenue/finding'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { readYearBalance } from '@/budget/revenue/yearBalance'
import { buildExecutionBars } from '@/outputs/present/deck/slideBars'
import { kindWords } from '@/text/kindWords'
import { buildFileName } from '@/exporting/download'
import { buildDeck } from '@/outputs/present/deck/deck'
import { workbookTables } from '@/outputs/workbook/workbookTables'
import type { BudgetDocument } from '@/document/document'
import { readText } from '../fixtures/documents'
import { fault } from '../budget/faults/read'

const documents = ['K07', 'K08', 'K13', 'K18', 'G8'].map(name => ({
  name,
  document: readText(fault(name), 'fault.txt'),
}))
const bare = (text: string) => text.replaceAll(/\s/g, '')
/** Words that a budget's figures have and a final account's have not. */
const budgeted = /\d{4}年(?:部门|单位)?(?:调整)?预算|当年预算|上年结转|安排支出|这份预算/

describe.each(documents)('a final account ($name)', ({ document }) => {
  it('has no slide that calls what was spent a budget', () => {
    const { slides, missing } = buildDeck({ document, unit: '万元' })
    for (const text of [
      ...slides.flatMap(({ title, name, citation }) => [titleText(title), name, citation]),
      ...missing.map(({ reason }) => reason),
    ])
      expect(bare(text)).not.toMatch(budgeted)
  })
  it('has no table in its workbook that does', () => {
    const results = runChecks(document)
    const tables = Object.entries(workbookTables).filter(([name]) => name !== '说明')
    for (const { table } of tables.flatMap(([, make]) =>
      make({ document, earlier: null, years: [], unit: '万元', results }),
    ))
      for (const text of [table.title, ...table.columns.map(({ label }) => label)])
        expect(bare(text)).not.toMatch(budgeted)
  })
})

test.each([
  ['K07', '2024年决算支出95.00万元，全部用于一般公共服务。'],
  ['G8', '2025年决算支出300.00万元，66.7%用于社会保障和就业。'],
])('the headline of %s says what was spent', (name, said) => {
  const { document } = documents.find(one => one.name === name)!
  expect(bare(plainText(buildHeadline({ document, unit: '万元' })))).toBe(said)
})

test('what was spent leaves out what was left at the end of the year', () => {
  const [before] = fault('K07').split('支出决算表\n')
  const document = readText(before!, 'fault.txt')
  expect(bare(plainText(buildHeadline({ document, unit: '万元' })))).toContain('95.00万元')
})

test('a slide sets what was spent of each item against its budget', () => {
  const document = readText(fault('K18'), 'fault.txt')
  const { slides } = buildDeck({ document, unit: '万元' })
  const slide = slides.find(({ kind }) => kind === 'execution')
  expect(bare(titleText(slide?.title ?? []))).toBe('行政运行151.89万元，完成预算156.05万元的97.3%')
  expect(buildExecutionBars(document, '万元')?.data.rows).toEqual([
    expect.objectContaining({
      code: '2010601',
      amount: 156_050_000,
      parts: [
        expect.objectContaining({ key: 'own', amount: 151_890_000 }),
        expect.objectContaining({ key: 'rest', amount: 4_160_000 }),
      ],
      note: '决算 151.89，预算 156.05，完成 97.3%',
    }),
  ])
  const over = readText(fault('K18', ['156.05', '100.00'], ['97.33', '151.89']), 'fault.txt')
  expect(buildExecutionBars(over, '万元')?.data.rows[0]).toMatchObject({
    amount: 151_890_000,
    parts: [{ key: 'own' }],
  })
})

test('a budget has no such slide, and is not said to lack it', () => {
  const budget = readText(fault('K14'), 'fault.txt')
  const { slides, missing } = buildDeck({ document: budget, unit: '万元' })
  for (const list of [slides, missing])
    expect(list.map(({ kind }: { kind: string }) => kind)).not.toContain('execution')
})

test('titles of uses, revenue and flow say that they are of a final account', () => {
  const { document } = documents.find(({ name }) => name === 'K07')!
  const titles = new Map(
    buildDeck({ document, unit: '万元' }).slides.map(({ kind, title }) => [
      kind,
      bare(titleText(title)),
    ]),
  )
  expect(titles.get('flow')).toContain('2024年决算支出95.00万元')
  expect(titles.get('split')).toContain('2024年决算中，基本支出')
  expect(titles.get('three-public')).toContain('经费决算支出0.39万元')
})

/** The finding on the revenue of a document, without blanks. */
function sayRevenue(document: BudgetDocument): string {
  const [table] = revenueReport(document).tables
  const finding = revenueFinding({
    table: table!,
    sources: table!.sources,
    outlays: outlaysOf(document, table!.table),
    year: document.year,
    words: kindWords(document),
    unit: '万元',
  })
  return bare(plainText(finding))
}

test('what was left before and after the year is read, and said with the revenue', () => {
  const { document } = documents.find(({ name }) => name === 'K07')!
  expect(readYearBalance(document)).toMatchObject({
    opening: { fen: 2_000_000 },
    closing: { fen: 7_000_000 },
  })
  expect(readYearBalance(readText(fault('K14'), 'fault.txt'))).toBeNull()
  expect(sayRevenue(document)).toBe(
    '2024年决算收入102.00万元，88.2%来自一般公共预算财政拨款收入；年初结转和结余占2.0%，年末结转和结余7.00万元；收支相等',
  )
})

test('a deficit from before the year has no share of the revenue', () => {
  const rows = [
    '收入|决算数|支出|决算数',
    '一般公共预算财政拨款收入|100.00|教育支出|90.00',
    '本年收入合计|100.00|本年支出合计|90.00',
    '年初结转和结余|-20.00|年末结转和结余|-10.00',
    '总计|80.00|总计|80.00',
  ]
  const head = ['某某市民政局2024年部门决算', '', '收入支出决算总表', '单位：万元', '']
  const document = readText([...head, ...rows].join('\n').replaceAll('|', '\t'))
  expect(sayRevenue(document)).toBe(
    '2024年决算收入80.00万元，其中一般公共预算财政拨款收入100.00万元；年初结转和结余−20.00万元，年末结转和结余−10.00万元；收支相等',
  )
})

test('a file is named by the kind of its document', () => {
  const parts = { unit: '某局', year: 2024, view: '收入', title: '', ending: 'csv' }
  expect(buildFileName({ ...parts, kind: 'finalAccount' })).toBe('某局-2024年决算-收入.csv')
  expect(buildFileName({ ...parts, kind: 'budget' })).toBe('某局-2024-收入.csv')
})
