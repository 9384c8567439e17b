import { describe, expect, test } from 'vitest'
import { compareDocuments } from '@/budget/sideBySide/compareDocuments'
import type { ComparedRow, SideBySide } from '@/budget/sideBySide/types'
import { madeDocument } from '../../fixtures/sideBySide'

const rowOf = ({ rows }: SideBySide, key: string) => rows.find(row => row.key === key)
const said = (row: ComparedRow | undefined) =>
  row?.figures.map(figure =>
    figure.kind === 'money' ? figure.fen : figure.kind === 'count' ? figure.count : figure.state,
  )

describe('a setting', () => {
  const [year2023, year2024] = [madeDocument({ year: 2023 }), madeDocument({ year: 2024 })]
  test.each([
    ['years', [year2024, year2023], ['2023 年', '2024 年']],
    ['units', [madeDocument(), madeDocument({ unit: '另一单位' })], ['某单位', '另一单位']],
    [
      'execution',
      [madeDocument({ id: 'f', kind: 'finalAccount' }), year2024],
      ['预算数', '决算数'],
    ],
    [
      'mixed',
      [year2023, madeDocument({ unit: '另一单位' })],
      ['某单位 2023 年预算', '另一单位 2024 年预算'],
    ],
  ] as const)('of %s is recognised, ordered and labelled', (setting, documents, labels) => {
    const compared = compareDocuments({ documents })
    expect(compared.setting).toBe(setting)
    expect(compared.entries.map(({ label }) => label.replace(/\u2009/g, ' '))).toEqual(labels)
  })
})

describe('subjects', () => {
  const functional = [
    [null, '合计', '100.00'],
    ['208', '社会保障和就业支出', '60.00'],
    ['20805', '行政事业单位离退休', '60.00'],
    ['221', '住房保障支出', '40.00'],
  ] as const
  const renamed = [
    [null, '合计', '90.00'],
    ['208', '社会保障和就业支出', '90.00'],
    ['20805', '行政事业单位养老支出', null],
  ] as const

  test('are matched by code whatever their name, which is said', () => {
    const compared = compareDocuments({
      documents: [
        madeDocument({ year: 2018, functional }),
        madeDocument({ year: 2019, functional: renamed }),
      ],
    })
    const row = rowOf(compared, 'f:20805')
    expect(said(row)).toEqual([60_000_000, 'empty'])
    expect(row?.note?.replace(/\u2009/g, '')).toBe(
      '科目改过名，按代码对上：2018年叫“行政事业单位离退休”，2019年叫“行政事业单位养老支出”',
    )
    expect(rowOf(compared, 'f:208')?.note).toBeNull()
  })

  test('that a full table leaves out are not listed, and those below its last level not read', () => {
    const compared = compareDocuments({
      documents: [
        madeDocument({
          year: 2018,
          functional: [...functional, ['2080501', '行政单位离退休', '5.00']],
        }),
        madeDocument({ year: 2019, functional: renamed }),
      ],
    })
    expect(said(rowOf(compared, 'f:221'))).toEqual([40_000_000, 'notListed'])
    expect(said(rowOf(compared, 'f:2080501'))).toEqual([5_000_000, 'notRead'])
  })

  test('of one economic code with another meaning are rows of their own', () => {
    const compared = compareDocuments({
      documents: [
        madeDocument({ year: 2017, economic: [['30204', '电费', '3.00']] }),
        madeDocument({ year: 2018, economic: [['30204', '手续费', '1.00']] }),
      ],
    })
    expect(said(rowOf(compared, 'e:30204'))).toEqual([3_000_000, 'notListed'])
    expect(said(rowOf(compared, 'e:30204|手续费'))).toEqual(['notListed', 1_000_000])
  })

  test('stand in the order of their codes, parts below their wholes', () => {
    const compared = compareDocuments({
      documents: [
        madeDocument({ year: 2018, functional }),
        madeDocument({ year: 2019, functional: [['201', '一般公共服务支出', '1.00']] }),
      ],
    })
    expect(
      compared.rows.filter(({ group }) => group === 'functional').map(({ key }) => key),
    ).toEqual(['f:', 'f:201', 'f:208', 'f:20805', 'f:221'])
  })
})

test('money is exact whatever unit it is printed in', () => {
  const compared = compareDocuments({
    documents: [
      madeDocument({ functional: [[null, '合计', '12.345678']] }),
      madeDocument({
        unit: '另一单位',
        amountUnit: '元',
        functional: [[null, '合计', '123456.78']],
      }),
    ],
  })
  expect(said(rowOf(compared, 'total'))).toEqual([12_345_678, 12_345_678])
})

test('a figure that no document speaks of is not disclosed, and no other state', () => {
  const compared = compareDocuments({ documents: [madeDocument(), madeDocument({ unit: '乙' })] })
  expect(said(rowOf(compared, 'reception'))).toEqual(['notDisclosed', 'notDisclosed'])
  expect(said(rowOf(compared, 'staff.active'))).toEqual(['notDisclosed', 'notDisclosed'])
})

describe('marks', () => {
  test('say that a department is no unit, and refuse the difference', () => {
    const compared = compareDocuments({
      documents: [
        madeDocument({ role: 'unit' }),
        madeDocument({ unit: '另一单位', role: 'department' }),
      ],
    })
    expect(compared.entries[1]?.marks).toEqual([
      {
        kind: 'role',
        refuses: true,
        text: '这是部门的数，“某单位”的是单位的数，范围不同，不算差额',
      },
    ])
  })

  test('say that what was spent is no budget, but for one unit and year', () => {
    const [budget, spent] = [
      madeDocument(),
      madeDocument({ unit: '另一单位', kind: 'finalAccount' }),
    ]
    expect(compareDocuments({ documents: [budget, spent] }).entries[1]?.marks[0]).toMatchObject({
      kind: 'kind',
      refuses: true,
    })
    const own = madeDocument({ id: 'f', kind: 'finalAccount' })
    expect(compareDocuments({ documents: [budget, own] }).entries[1]?.marks).toEqual([])
  })
})
