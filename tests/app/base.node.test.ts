import { kindWords } from '@/text/kindWords'
import { describe, expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import type { BudgetDocument } from '@/document/document'
import { findStatedChanges, leadingChange } from '@/budget/comparison/statedChanges'
import { splitTable } from '@/budget/splits/splitTable'
import { summarise } from '@/budget/tree/summary'
import { subjectTree } from '@/budget/tree/tree'
import { plainText } from '@/text/segments'
import { leftOut, structureFinding } from '@/budget/tree/finding'
import { moneyFlow, usesInTotal } from '@/budget/tree/flow'
import { groupFigures } from '@/pages/overview/figures'
import { splitBars } from '@/pages/split/splitBars'
import { buildFlowTable } from '@/app/frame/flowTable'
import { splitFinding } from '@/budget/splits/finding'
import { changchun2024 } from '../fixtures/changchun'
import { samples } from '../fixtures/documents'
import { officeOf2019, officeOf2025 } from '../fixtures/otherUnits'

const unit = '万元'
const sample = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]
const text = (pieces: readonly { readonly text: string }[]) =>
  pieces.map(piece => piece.text).join('')
const named = (parts: readonly { readonly name: string; readonly amount: number }[]) =>
  parts.map(({ name, amount }) => [name, amount / 1e6])

/**
 * 80.00 of all expenditure is not in the general public budget, and a third use stands beside basic
 * and project.
 */
function onBothBases(read: () => BudgetDocument) {
  const document = read()
  const summary = summarise(document)
  const tree = subjectTree(document)!

  test('the flow shows the classes that the headline shows', () => {
    const flow = moneyFlow(document)!
    expect(flow.total).toBe(summary.total!.fen)
    expect(named(flow.classes)).toEqual([
      ['一般公共服务支出', 10271.56],
      ['住房保障支出', 2247.04],
      ['社会保障和就业支出', 858.51],
    ])
    expect(flow.classes.map(({ key }) => key)).toEqual(['class:201', 'class:221', 'class:208'])
    expect(flow.uses).toEqual([])
  })

  test('the structure names its base and what it leaves out', () => {
    const finding = structureFinding({
      subject: tree.root,
      measure: 'total',
      unit,
      year: document.year,
    })
    expect(text(finding)).toBe('2019 年一般公共预算支出 13,297.11 万元，76.6% 用在一般公共服务支出')
    expect(plainText(leftOut(tree, unit) ?? [])).toBe('不含其他资金 80.00 万元')
  })

  test('the overview shows the third use beside the pair', () => {
    const group = groupFigures(summary, [], kindWords({})).find(({ key }) => key === 'purpose')!
    expect(group.parts.map(({ share }) => share)).toEqual(['48.8%', '37.1%'])
    expect(group.rest).toMatchObject({ fen: 1886_02_0000, share: '14.1%' })
  })
}

describe('an office whose detailed table covers less than all expenditure', () =>
  onBothBases(officeOf2019))

const jiangsu = sample('jiangsu')
describe.skipIf(!jiangsu)('江苏政协 2019 (skipped where ../shared/samples is absent)', () => {
  if (!jiangsu) return
  onBothBases(jiangsu)
  const document = jiangsu()

  test('uses that are known only of the whole are said in words, each by its name', () => {
    expect(named(usesInTotal(document))).toEqual([
      ['基本支出', 6522.75],
      ['项目支出', 4968.34],
      ['单位预留机动经费', 1886.02],
    ])
  })

  test('the split names its base and the third use', () => {
    const table = splitTable(document, 'class')!
    expect(text(splitFinding({ table, unit, year: 2019 }))).toBe(
      '2019 年一般公共预算支出中，基本支出 6,442.75 万元，占 48.5%；项目支出 4,968.34 万元，没有读到各科目有多少；单位预留机动经费 1,886.02 万元',
    )
    const bars = splitBars({ whole: table.whole, rows: table.rows, unit, as: 'amount' })
    expect(named(bars.rows[0]!.parts)).toEqual([
      ['基本支出', 6442.75],
      ['项目支出', 4968.34],
      ['单位预留机动经费', 1886.02],
    ])
  })

  test('the saved flow has the uses in its total row only, with their table', () => {
    const { rows, columns } = buildFlowTable({ document, source: '', unit })
    expect(columns.slice(4).map(({ label }) => label)).toEqual([
      '基本支出',
      '项目支出',
      '单位预留机动经费',
    ])
    expect(rows[0]!.cells).toMatchObject({
      amount: 10271_56_0000,
      'use:basic': null,
      'use:rest': null,
    })
    expect(rows.at(-1)!.cells).toMatchObject({
      amount: 13377_11_0000,
      'use:basic': 6522_75_0000,
      'use:rest': 1886_02_0000,
    })
    expect(rows[0]!.sources).toEqual([{ table: '收支预算总表', line: 8 }])
    expect(rows.at(-1)!.sources).toEqual([{ table: '支出预算总表', line: 59 }])
  })
})

describe('a budget whose detailed table covers all expenditure', () => {
  const document = changchun2024()

  test('is named as the whole', () => {
    const tree = subjectTree(document)!
    expect([
      tree.coverage,
      tree.root.name,
      leftOut(tree, unit),
      usesInTotal(document).length,
      summarise(document).otherUses,
    ]).toEqual([null, '全部支出', null, 0, null])
  })

  test('the saved flow has printed zeros as zeros, and every table its figures are from', () => {
    const { rows } = buildFlowTable({ document, source: '', unit })
    expect(
      rows.map(({ cells }) => [
        cells.code,
        cells['source:currentYear'],
        cells['source:carryOver'],
        cells['use:project'],
      ]),
    ).toEqual([
      ['208', 8360_59_0000, 476_09_0000, 2403_10_0000],
      ['221', 586_86_0000, 0, 0],
      ['210', 195_87_0000, 0, 0],
      [null, 9143_32_0000, 476_09_0000, 2403_10_0000],
    ])
    expect(rows.map(({ sources }) => sources!.map(({ line }) => line))).toEqual([
      [167, 97],
      [180, 99],
      [177, 98],
      [166, 109],
    ])
    expect(rows[0]!.sources![1]!.table).toContain('收支')
  })
})

/** Its fiscal expenditure is all its expenditure, and only of that it says what last year was. */
function comparedByFiscal(document: BudgetDocument) {
  const leading = leadingChange(findStatedChanges(document), summarise(document))
  const all = compareBudget(document)
  expect(leading).toMatchObject({ prior: { fen: 11491_20_0000 }, rate: { tenths: -208 } })
  expect(all.find(({ key }) => key === 'total')).toMatchObject({
    state: 'changed',
    rate: { tenths: -208 },
    prior: { fen: 11491_20_0000 },
  })
  expect(all.some(({ key }) => key === 'fiscalExpenditure')).toBe(false)
}

test('a statement on fiscal expenditure that is all expenditure compares the whole, once', () =>
  comparedByFiscal(officeOf2025()))

test('a statement on fiscal expenditure that is less compares only itself', () => {
  const document = officeOf2025()
  const less = {
    ...document,
    statements: document.statements.map(said =>
      said.change && said.label === '财政拨款支出预算'
        ? { ...said, amount: '9000.00', change: { ...said.change, prior: '11389.52' } }
        : said,
    ),
  }
  const all = compareBudget(less)
  expect(all.find(({ key }) => key === 'total')?.state).toBe('notDisclosed')
  expect(all.find(({ key }) => key === 'fiscalExpenditure')?.state).toBe('changed')
})

const shanghai = sample('shanghai')
test.skipIf(!shanghai)(
  '上海普陀 2025 (skipped where ../shared/samples is absent): the same comparison of the whole everywhere',
  () => comparedByFiscal(shanghai!()),
)
