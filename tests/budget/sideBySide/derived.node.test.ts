import { describe, expect, test } from 'vitest'
import { compareDocuments } from '@/budget/sideBySide/compareDocuments'
import { chooseHeads, deriveValues, type ValueForm } from '@/budget/sideBySide/derived'
import { differ, findTrend, rankValues } from '@/budget/sideBySide/differences'
import { divideRounded } from '@/budget/sideBySide/divideRounded'
import { compareFinding } from '@/budget/sideBySide/finding'
import { formatValue } from '@/budget/sideBySide/formatValue'
import { findFocus, showRow, showRows } from '@/budget/sideBySide/shownRows'
import { plainText } from '@/text/segments'
import { madeDocument } from '../../fixtures/sideBySide'

const travelOf = (amount: string | null) =>
  [
    [null, '合计', '50.00'],
    ['302', '商品和服务支出', '50.00'],
    ['30211', '差旅费', amount],
  ] as const
const unit = (name: string, travel: string | null, active: number | null) =>
  madeDocument({
    unit: name,
    economic: travelOf(travel),
    staff: active === null ? null : { active },
  })

const units = compareDocuments({
  documents: [unit('甲', '1.00', 3), unit('乙', '2.00', 3), unit('丙', '3.00', null)],
})
const rowOf = (comparison: typeof units, key: string) => {
  const row = comparison.rows.find(candidate => candidate.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}
const valuesOf = (form: ValueForm, key = 'e:30211', comparison = units) =>
  deriveValues({ comparison, row: rowOf(comparison, key), form, heads: 'active' })

test('a quotient is rounded once, half away from zero, from integers', () => {
  expect(divideRounded(100_000_000, 3)).toBe(33_333_333)
  expect(divideRounded(5, 2)).toBe(3)
  expect(divideRounded(-5, 2)).toBe(-3)
  expect(divideRounded(9_007_199_254_740_991, 2)).toBe(4_503_599_627_370_496)
})

describe('a value', () => {
  test('per head says of whom it is not read, and leads to both of its figures', () => {
    const [first, , third] = valuesOf('head')
    expect(first).toMatchObject({
      value: 333_333,
      provenance: {
        divide: { document: '甲-2024', provenance: { table: 't2' } },
        by: { document: '甲-2024', provenance: { figure: '3', name: '在职人员' } },
      },
    })
    expect(third).toMatchObject({ value: null, text: '在职人员未公开' })
  })

  test('is a share of what its own table is of, and of nothing below zero', () => {
    expect(valuesOf('share').map(({ value }) => value)).toEqual([20, 40, 60])
    const below = compareDocuments({
      documents: [unit('甲', '-1.00', 1), unit('乙', '1.00', 1)],
    })
    expect(valuesOf('share', 'e:30211', below)[0]).toMatchObject({
      value: null,
      text: '不算占比',
    })
  })

  test('is an index of the base, 100 for itself, with one decimal', () => {
    expect(valuesOf('index').map(({ value }) => value)).toEqual([1000, 2000, 3000])
  })

  test('of people is not divided by people', () => {
    expect(valuesOf('head', 'staff.active')[0]).toMatchObject({ value: null })
  })
})

test('heads are those that all documents count, else most of them', () => {
  expect(chooseHeads(units)).toEqual({ heads: 'active', known: 2 })
  const posts = compareDocuments({
    documents: [
      madeDocument({ year: 2017, staff: { active: 274, posts: 339 } }),
      madeDocument({ year: 2018, staff: { posts: 338 } }),
    ],
  })
  expect(chooseHeads(posts)).toEqual({ heads: 'posts', known: 2 })
})

describe('places', () => {
  test('are given to what has a value, and equal ones are alike', () => {
    const row = rowOf(units, 'e:30211')
    expect(rankValues(units, row, valuesOf('amount'))).toEqual([3, 2, 1])
    expect(rankValues(units, row, valuesOf('head'))).toEqual([2, 1, null])
    const whole = rowOf(units, 'e:')
    expect(rankValues(units, whole, valuesOf('amount', 'e:'))).toEqual([1, 1, 1])
  })

  test('and differences are refused across roles', () => {
    const mixed = compareDocuments({
      documents: [madeDocument({ role: 'unit' }), madeDocument({ unit: '乙', role: 'department' })],
    })
    const row = rowOf(mixed, 'total')
    const values = valuesOf('amount', 'total', mixed)
    expect(rankValues(mixed, row, values)).toEqual([1, null])
    expect(differ({ comparison: mixed, row, values, of: 1, from: 0 })).toMatchObject({
      value: null,
      text: '不可比',
    })
  })

  test('are refused between two that each differ from the base in a way of its own', () => {
    const kinds = (['budget', 'adjustedBudget', 'finalAccount'] as const).map((kind, index) =>
      madeDocument({ id: kind, kind, unit: String(index) }),
    )
    const comparison = compareDocuments({ documents: kinds })
    const row = rowOf(comparison, 'total')
    const values = valuesOf('amount', 'total', comparison)
    expect(differ({ comparison, row, values, of: 1, from: 2 }).text).toBe('不可比')
  })
})

describe('a trend', () => {
  const trendOf = (amounts: readonly (readonly [year: number, amount: string | null])[]) => {
    const comparison = compareDocuments({
      documents: amounts.map(([year, amount]) =>
        madeDocument({ year, economic: travelOf(amount) }),
      ),
    })
    const row = rowOf(comparison, 'e:30211')
    return findTrend(comparison, row, valuesOf('amount', 'e:30211', comparison))
  }
  test.each([
    ['rising', ['1.00', '2.00', '3.00']],
    ['falling', ['3.00', '2.00', '1.00']],
    ['steady', ['1.00', '1.00', '1.00']],
    ['mixed', ['1.00', '1.00', '2.00']],
    ['unknown', ['1.00', null, '2.00']],
  ] as const)('is %s', (trend, amounts) => {
    expect(trendOf(amounts.map((amount, index) => [2017 + index, amount]))).toBe(trend)
  })
  test('is unknown across a missing year, and of two years', () => {
    expect(
      trendOf([
        [2017, '1.00'],
        [2019, '2.00'],
        [2020, '3.00'],
      ]),
    ).toBe('unknown')
    expect(
      trendOf([
        [2017, '1.00'],
        [2018, '2.00'],
      ]),
    ).toBe('unknown')
  })
})

describe('the finding', () => {
  const findingOf = (comparison: typeof units, form: ValueForm, at: string) => {
    const input = { comparison, form, heads: 'active' } as const
    const rows = showRows({ ...input, group: rowOf(comparison, at).group })
    const focus = findFocus(rows, at)
    const format = { form, unit: '万元' } as const
    return plainText(compareFinding({ ...input, rows, focus, format })).replace(/\u2009/g, ' ')
  }
  test('names who has most per head and who has no figure', () => {
    expect(findingOf(units, 'head', 'e:30211')).toBe(
      '乙的人均差旅费（按在职人员）最高，6,666.67 元；最低的是甲，3,333.33 元；另有 1 份在职人员未公开',
    )
  })
  test('says of what is not there only what is known of it', () => {
    const listed = (
      unit: string,
      economic?: NonNullable<Parameters<typeof madeDocument>[0]>['economic'],
    ) => madeDocument({ unit, ...(economic && { economic }) })
    const travel = [
      [null, '合计', '9.00'],
      ['302', '商品和服务支出', '9.00'],
      ['30211', '差旅费', '9.00'],
    ] as const
    const without = [
      [null, '合计', '9.00'],
      ['302', '商品和服务支出', '9.00'],
      ['30201', '办公费', '9.00'],
    ] as const
    const documents = [listed('甲', travel), listed('乙', without), listed('丙')]
    expect(findingOf(compareDocuments({ documents }), 'amount', 'e:30211')).toBe(
      '只从甲读到差旅费，9.00 万元；另有 1 份表里没有列、1 份未公开',
    )
    expect(findingOf(compareDocuments({ documents }), 'head', 'total')).not.toContain('都没有')
  })
  test('says how many are of another scope and have no place', () => {
    const roles = compareDocuments({
      documents: [
        madeDocument({ unit: '甲', role: 'unit' }),
        madeDocument({ unit: '乙', role: 'unit', functional: [[null, '合计', '50.00']] }),
        madeDocument({ unit: '丙', role: 'department', functional: [[null, '合计', '900.00']] }),
      ],
    })
    expect(findingOf(roles, 'amount', 'total')).toBe(
      '甲的支出总计最高，100.00 万元；最低的是乙，50.00 万元；另有 1 份口径不同，没有排',
    )
  })
  test('says in points what shares differ by', () => {
    const format = { form: 'share', unit: '万元' } as const
    const share = { value: 12, unit: 'tenths', text: '' } as const
    expect(formatValue(share, format)).toBe('1.2%')
    const gap = formatValue(share, format, { signed: true, gap: true })
    expect(gap.replaceAll(/\s/g, '')).toBe('+1.2个百分点')
  })
  test('says of two years with the same figure that they are alike', () => {
    const years = compareDocuments({
      documents: [2017, 2018].map(year => madeDocument({ year })),
    })
    expect(findingOf(years, 'amount', 'total')).toBe(
      '支出总计 2017 年和 2018 年一样，都是 100.00 万元',
    )
  })
  test('counts what grew every year and names what grew most', () => {
    const years = compareDocuments({
      documents: ['1.00', '2.00', '4.00'].map((amount, index) =>
        madeDocument({ year: 2017 + index, economic: travelOf(amount) }),
      ),
    })
    expect(findingOf(years, 'amount', 'e:30211')).toBe(
      '差旅费由 2017 年的 1.00 万元增加到 2019 年的 4.00 万元（+300.0%）；1 项连年增加（2017–2019 年，两次都增加）',
    )
  })
  test('counts no growth over a year without a document, and says which', () => {
    const years = compareDocuments({
      documents: [2017, 2018, 2020].map((year, index) =>
        madeDocument({ year, economic: travelOf(`${index + 1}.00`) }),
      ),
    })
    expect(findingOf(years, 'amount', 'e:30211')).toMatch(
      /；没有 2019 年的文件，看不出哪些连年增加$/,
    )
  })
  test('names a use whose parts are not read where it grew most', () => {
    const uses = (year: number, total: string, basic: string, project: string) =>
      madeDocument({ year, uses: [total, basic, project] })
    const years = compareDocuments({
      documents: [
        uses(2017, '13.00', '7.00', '6.00'),
        uses(2018, '15.00', '8.00', '7.00'),
        uses(2019, '19.00', '11.00', '8.00'),
      ],
    })
    expect(findingOf(years, 'amount', 'total')).toMatch(
      /3 项连年增加（2017–2019 年，两次都增加），增加最多的是基本支出，\+4\.00$/,
    )
  })
  test('says a budget and what was spent of it', () => {
    const execution = compareDocuments({
      documents: [
        madeDocument({ functional: [[null, '合计', '100.00']] }),
        madeDocument({ id: 'f', kind: 'finalAccount', functional: [[null, '合计', '80.00']] }),
      ],
    })
    expect(findingOf(execution, 'amount', 'total')).toBe(
      '本年支出预算数 100.00 万元，决算数 80.00 万元，相差 −20.00',
    )
    const row = showRow({
      comparison: execution,
      row: rowOf(execution, 'total'),
      form: 'amount',
      heads: 'active',
    })
    expect(row.change).toMatchObject({ value: -20_000_000, rate: { tenths: -200 } })
  })
})
