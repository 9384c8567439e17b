import { describe, expect, test } from 'vitest'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { fromFen } from '@/document/money'
import { revenueReport } from '@/budget/revenue/revenueReport'
import type { RevenueTable } from '@/budget/revenue/types'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, statement, table } from '../../fixtures/document'
import { invented, samples } from '../../fixtures/documents'

const wan = (traced: TracedAmount | null) => traced && fromFen(traced.fen, '万元', 2)
const withMoney = ({ sources }: RevenueTable) =>
  sources
    .filter(({ total }) => total && total.fen !== 0)
    .map(({ name, total, currentYear, carryOver, share }) => [
      name,
      wan(total),
      wan(currentYear),
      wan(carryOver),
      share,
    ])
const balances = ({ balances: found }: RevenueTable) =>
  found.map(({ of, revenue, expenditure, difference }) => [
    of,
    wan(revenue),
    wan(expenditure),
    difference,
  ])
const sample = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

describe('the real document', () => {
  const { tables, funds } = revenueReport(changchun2024())
  const [summary, revenue, fiscal] = tables as [RevenueTable, RevenueTable, RevenueTable]

  test('three tables with one whole', () => {
    expect(
      tables.map(({ table: id, kind, whole }) => [
        id,
        kind,
        wan(whole.total),
        wan(whole.currentYear),
        wan(whole.carryOver),
      ]),
    ).toEqual([
      ['t1', 'revenueExpenditure', '9619.41', '9143.32', '476.09'],
      ['t2', 'revenue', '9619.41', '9143.32', '476.09'],
      ['t4', 'fiscalRevenueExpenditure', '9619.41', '9143.32', '476.09'],
    ])
  })

  test('sources as rows, with what they are parts of, zeros and blanks apart', () => {
    expect(withMoney(summary)).toEqual([
      ['财政拨款收入', '9619.41', '9143.32', '476.09', 1000],
      ['一般公共预算拨款收入', '9619.41', '9143.32', '476.09', 1000],
    ])
    const named = (name: string) => summary.sources.find(source => source.name === name)!
    expect(named('一般公共预算拨款收入').parent).toBe(named('财政拨款收入').key)
    expect(wan(named('事业收入').total)).toBe('0.00')
    expect(named('财政拨款结转').total).toBeNull()
    expect(summary.sources).toHaveLength(13)
  })

  test('sources as columns, with both years together and their sum derived', () => {
    expect(withMoney(revenue)).toEqual([['一般公共预算', '9619.41', '9143.32', '476.09', 1000]])
    expect(revenue.sources[0]!.total!.derived).toBe(true)
    expect(revenue.sources.map(({ key }) => key)).toEqual([
      'generalPublic',
      'governmentFund',
      'stateCapital',
      'fiscalAccount',
      'operations',
      'businessRevenue',
      'superiorGrant',
      'affiliatePayment',
      'otherRevenue',
      'unitFunds',
      'reserveFund',
    ])
  })

  test('revenue meets expenditure, in all and by year', () => {
    expect(balances(summary)).toEqual([
      ['total', '9619.41', '9619.41', 0],
      ['currentYear', '9143.32', '9143.32', 0],
      ['carryOver', '476.09', '476.09', 0],
      ['subtotal', '9619.41', '9619.41', 0],
    ])
    expect(balances(revenue)).toEqual([])
    expect(balances(fiscal).map(([of]) => of)).toEqual(['total', 'currentYear', 'carryOver'])
    expect(summary.balances[0]!.expenditure).toMatchObject({
      derived: false,
      provenance: { table: 't1', row: 16, line: 109, cell: 5 },
    })
  })

  test('funds with an empty table, in the words of the document', () => {
    expect(
      funds.map(({ state, sentence, table: id }) => [state, sentence?.text, sentence?.line, id]),
    ).toEqual([
      ['empty', '长春市社会保险事业管理局本级 2024 年度无政府性基金预算支出。', 563, 't8'],
      ['empty', '长春市社会保险事业管理局本级 2024 年度无国有资本经营预算支出。', 569, 't9'],
    ])
  })
})

test('revenue that does not meet expenditure has its difference', () => {
  const { printed, meaning } = table('t1', 'revenueExpenditure', '收支总表', [
    side(
      'revenue',
      ['total'],
      [
        [null, '财政拨款收入', '5'],
        [null, '收入总计', '5'],
      ],
    ),
    side(
      'functional',
      ['total'],
      [
        [null, '教育支出', '4'],
        [null, '支出总计', '4.5'],
      ],
    ),
  ])
  expect(
    balances(revenueReport(emptyDocument({ tables: [printed], meanings: [meaning] })).tables[0]!),
  ).toEqual([['total', '5.00', '4.50', 5000_00]])
})

describe('states of a fund', () => {
  const fund = (rows: Parameters<typeof side>[2]) => {
    const { printed, meaning } = table('t8', 'governmentFund', '政府性基金预算支出表', [
      side('functional', ['total'], rows),
    ])
    return emptyDocument({ tables: [printed], meanings: [meaning] })
  }
  const none = statement({ kind: 'measure', key: 'governmentFund' }, '政府性基金', null, {
    text: '本年无政府性基金预算支出',
  })
  test.each([
    ['amount', fund([[null, '合计', '3']])],
    ['zero', fund([[null, '合计', '0']])],
    ['empty', fund([[null, '合计', null]])],
    ['notDisclosed', emptyDocument()],
    ['empty', emptyDocument({ statements: [none] })],
  ])('%s', (state, document) => expect(revenueReport(document).funds[0]?.state).toBe(state))
})

describe.skipIf(!sample('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  test('balances against uses where subjects have no total, and prints no fund of state capital', () => {
    const { tables, funds } = revenueReport(sample('jiangsu')!())
    expect(tables.map(balances)).toEqual([
      [
        ['total', '13377.11', '13377.11', 0],
        ['subtotal', '13377.11', '13377.11', 0],
      ],
      [],
      [['total', '13297.11', '13297.11', 0]],
    ])
    expect(withMoney(tables[0]!)).toEqual([
      ['财政拨款', '13297.11', null, null, 994],
      ['一般公共预算', '13297.11', null, null, 994],
      ['其他资金', '80.00', null, null, 6],
    ])
    expect(funds.map(({ state, sentence }) => [state, sentence?.text])).toEqual([
      ['empty', '注：本部门无该项目'],
      ['notDisclosed', undefined],
    ])
  })
})

describe.skipIf(!sample('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    test('has sources as columns beside subjects', () => {
      const { tables, funds } = revenueReport(sample('shanghai')!())
      expect(tables.map(({ table: id, whole }) => [id, wan(whole.total)])).toEqual([
        ['t1', '9101.677535'],
        ['t2', '9101.677535'],
        ['t4', '9101.677535'],
      ])
      expect(withMoney(tables[1]!)).toEqual([['财政拨款', '9101.677535', null, null, 1000]])
      expect(tables.map(balances)).toEqual([
        [['total', '9101.677535', '9101.677535', 0]],
        [],
        [['total', '9101.677535', '9101.677535', 0]],
      ])
      expect(funds.map(({ state }) => state)).toEqual(['empty', 'empty'])
    })
  },
)

describe('invented documents', () => {
  test('sources are columns beside subjects, and a blank one has no amount', () => {
    const { tables, funds } = revenueReport(invented['xian-justice-2025.txt']!())
    expect(tables.map(({ kind, whole }) => [kind, wan(whole.total)])).toEqual([
      ['revenue', '1200.00'],
    ])
    // 1150 of 1200 is 95.8 %, 50 of it 4.2 %.
    expect(withMoney(tables[0]!)).toEqual([
      ['财政拨款', '1150.00', null, null, 958],
      ['其他收入', '50.00', null, null, 42],
    ])
    expect(tables[0]!.sources.find(({ name }) => name === '事业收入')?.total).toBeNull()
    expect(funds.map(({ state }) => state)).toEqual(['notDisclosed', 'notDisclosed'])
  })
  test('sources are rows beside uses, and both sides balance', () => {
    const [table] = revenueReport(invented['linyuan-archives-2023.txt']!()).tables
    expect(withMoney(table!)).toEqual([
      ['财政拨款', '860.00', null, null, 956],
      ['一般公共预算', '860.00', null, null, 956],
      ['其他资金', '40.00', null, null, 44],
    ])
    expect(balances(table!)).toEqual([
      ['total', '900.00', '900.00', 0],
      ['subtotal', '900.00', '900.00', 0],
    ])
  })
  test('an empty fund says so in the note below its table', () => {
    const { funds } = revenueReport(invented['heyuan-park-2024.txt']!())
    expect(funds.map(({ state, sentence }) => [state, sentence?.text])).toEqual([
      ['empty', '注：本单位2024年没有政府性基金预算支出，本表为空。'],
      ['empty', '注：本单位2024年没有国有资本经营预算支出，本表为空。'],
    ])
  })
})
