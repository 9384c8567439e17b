import { describe, expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { type Comparison, isAgainstSpent } from '@/budget/comparison/comparison'
import { changesFinding } from '@/budget/comparison/finding'
import { rankComparisons, rankMoves, setApart } from '@/budget/comparison/rankComparisons'
import { findScopeChange } from '@/budget/comparison/scopeChange'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, statement, table } from '../../fixtures/document'
import { readText } from '../../fixtures/documents'
import { of, show, wan } from './shownComparisons'

describe('the real document', () => {
  const found = compareBudget(changchun2024())

  test('every figure that can have a prior year', () => {
    expect(found.map(show)).toEqual([
      ['total', 'changed', '9619.41', '107218.37', '-97598.96', '−91.0%', '−91%'],
      ['class:208', 'changed', '8836.68', '106522.03', '-97685.35', '−91.7%', '−91.7%'],
      ['class:221', 'changed', '586.86', '364.94', '221.92', '+60.8%', '+60.8%'],
      ['class:210', 'changed', '195.87', '331.40', '-135.53', '−40.9%', '−40.9%'],
      ['basic', 'changed', '7216.31', '6862.20', '354.11', '+5.2%', '+5.1%'],
      ['personnel', 'changed', '6241.59', '5824.28', '417.31', '+7.2%', '+7.2%'],
      ['operating', 'changed', '974.72', '1037.93', '-63.21', '−6.1%', '−6.1%'],
      ['project', 'changed', '2403.10', '100356.17', '-97953.07', '−97.6%', '−97.6%'],
      ['threePublic', 'changed', '14.72', '19.82', '-5.10', '−25.7%', null],
      ['overseas', 'same', '0.00', '0.00', '0.00', null, null],
      ['vehicles', 'changed', '5.40', '6.00', '-0.60', '−10.0%', '−10%'],
      ['vehicles.purchase', 'notDisclosed', '0.00', null, null, null, null],
      ['vehicles.operation', 'notDisclosed', '5.40', null, null, null, null],
      ['reception', 'changed', '9.32', '13.82', '-4.50', '−32.6%', '−32.6%'],
      ['operatingFunds', 'changed', '638.74', '696.12', '-57.38', '−8.2%', '−8.2%'],
    ])
  })

  test('current figures lead to their cell, prior ones to the words they are derived from', () => {
    expect(of(found, 'basic').current).toMatchObject({
      derived: false,
      provenance: { table: 't3', line: 126 },
    })
    expect(of(found, 'basic').prior).toMatchObject({
      derived: true,
      provenance: { statement: 's14', says: 'prior' },
      sentence: { line: 525, text: '比上年增加 354.11 万元，增长 5.1%' },
    })
    expect(of(found, 'operatingFunds').current).toMatchObject({
      derived: false,
      provenance: { statement: 's47' },
      sentence: { line: 575 },
    })
    expect(
      found.every(
        ({ inTable, mismatch, barrier, priorDocument }) =>
          inTable === null && mismatch === null && barrier === null && priorDocument === null,
      ),
    ).toBe(true)
  })

  test('only the 5.1 % that should be 5.2 % differs', () => {
    expect(
      found.filter(({ printedPercent }) => printedPercent?.differs).map(({ key }) => key),
    ).toEqual(['basic'])
  })

  test('a fall because something is counted no more is flagged with the words, its figure still shown', () => {
    expect(
      found
        .filter(findScopeChange)
        .map(row => [
          row.key,
          { text: findScopeChange(row), line: row.reason?.line },
          row.reason?.shared,
        ]),
    ).toEqual([
      ['total', { text: '2024 年社保基金类转移支付不计入部门收支预算', line: 521 }, false],
      ['class:208', { text: '2024 年社保基金类转移支付不计入部门收支预算', line: 517 }, true],
      ['class:210', { text: '2024 年社保基金类转移支付不计入部门收支预算', line: 517 }, true],
      ['project', { text: '2024 年社保基金类转移支付不计入部门收支预算', line: 527 }, false],
    ])
  })

  test('ranked by amount and by percent', () => {
    expect(
      rankComparisons(found, 'amount')
        .slice(0, 5)
        .map(({ key }) => key),
    ).toEqual(['project', 'class:208', 'total', 'personnel', 'basic'])
    expect(
      rankComparisons(found, 'percent')
        .slice(0, 5)
        .map(({ key }) => key),
    ).toEqual(['project', 'class:208', 'total', 'class:221', 'class:210'])
    expect(
      rankComparisons(found, 'percent')
        .slice(-3)
        .map(({ key }) => key),
    ).toEqual(['overseas', 'vehicles.purchase', 'vehicles.operation'])
  })

  test('three changes would crush the scale of the rest', () => {
    const { apart, rest } = setApart(found)
    expect(apart.map(({ key }) => key)).toEqual(['project', 'class:208', 'total'])
    expect(rest.map(({ key }) => key)).toEqual([
      'personnel',
      'basic',
      'class:221',
      'class:210',
      'operating',
      'operatingFunds',
      'threePublic',
      'reception',
      'vehicles',
    ])
    expect(setApart(rest).apart).toEqual([])
  })

  test('says nothing else than the changes do', () => {
    for (const change of findStatedChanges(changchun2024())) {
      const same = found.find(
        ({ statement: said, label }) =>
          said?.line === change.statement!.line && label === change.label,
      )
      expect(same).toMatchObject({
        difference: change.difference,
        rate: change.rate,
        state: change.state,
        current: { fen: change.current!.fen },
      })
    }
  })
})

describe('two documents of a unit', () => {
  const make = ({
    year,
    total,
    rows,
    unit = '310001',
    statements = [],
  }: {
    year: number
    total: string
    rows: readonly (readonly [string, string, string])[]
    unit?: string
    statements?: ReturnType<typeof statement>[]
  }) => {
    const { printed, meaning } = table('t3', 'expenditure', '支出总表', [
      side(
        'functional',
        ['total', 'basic', 'project'],
        [
          [null, '合计', total, total, '0'],
          ...rows.map(([code, name, amount]) => [code, name, amount, amount, '0'] as const),
        ],
      ),
    ])
    return emptyDocument({
      id: `${unit}-${year}`,
      year,
      unit: { name: `单位${unit}`, code: unit, line: 1 },
      tables: [printed],
      meanings: [meaning],
      statements,
    })
  }
  const then = make({
    year: 2023,
    total: '10',
    rows: [
      ['205', '教育支出', '4'],
      ['208', '社会保障和就业支出', '6'],
    ],
  })
  const now = make({
    year: 2024,
    total: '12',
    rows: [
      ['208', '社会保障和就业支出', '9'],
      ['210', '卫生健康支出', '3'],
    ],
  })

  test('printed figures of both, with what is new and what has ended', () => {
    expect(compareBudget(now, then).slice(0, 4).map(show)).toEqual([
      ['total', 'changed', '12.00', '10.00', '2.00', '+20.0%', null],
      ['class:208', 'changed', '9.00', '6.00', '3.00', '+50.0%', null],
      ['class:210', 'new', '3.00', null, null, null, null],
      ['basic', 'changed', '12.00', '10.00', '2.00', '+20.0%', null],
    ])
    const found = compareBudget(now, then)
    expect(of(found, 'class:205')).toMatchObject({
      state: 'ended',
      current: null,
      priorDocument: '310001-2023',
    })
    expect(of(found, 'project').state).toBe('same')
    expect(of(found, 'operatingFunds').state).toBe('notDisclosed')
  })

  test('what last year printed comes before what this year says of it, and both are kept', () => {
    const said = statement({ kind: 'measure', key: 'totalExpenditure' }, '支出', '12', {
      change: {
        direction: 'increase',
        amount: '3',
        percent: '33.3',
        line: 5,
        text: '比上年增加 3 万元',
        prior: '9',
      },
      reason: { text: '主要原因：机构改革，职能划转。', line: 5 },
    })
    const document = make({ year: 2024, total: '12', rows: [], statements: [said] })
    const total = of(compareBudget(document, then), 'total')
    expect([wan(total.prior?.fen), total.prior?.derived, wan(total.difference?.fen)]).toEqual([
      '10.00',
      false,
      '2.00',
    ])
    expect([
      wan(total.mismatch?.own.fen),
      wan(total.mismatch?.derived.fen),
      wan(total.mismatch?.difference),
    ]).toEqual(['10.00', '9.00', '1.00'])
    expect(findScopeChange(total)).toBe('机构改革')
    expect(total).toMatchObject({
      reason: { line: 5 },
      statement: { text: '比上年增加 3 万元' },
    })
    expect(of(compareBudget(document, { ...then, year: 2021 }), 'total')).toMatchObject({
      statement: null,
      mismatch: null,
      reason: null,
    })
  })

  test("a figure that only sentences have stays derived beside last year's document", () => {
    const said = statement({ kind: 'measure', key: 'fiscalExpenditure' }, '财政拨款支出', '7', {
      change: {
        direction: 'increase',
        amount: '3',
        percent: null,
        line: 5,
        text: '增加',
        prior: '4',
      },
    })
    const found = compareBudget({ ...now, statements: [said] }, then)
    expect(of(found, 'fiscalExpenditure')).toMatchObject({
      state: 'changed',
      priorDocument: null,
      prior: { fen: 4_000_000, derived: true },
    })
    expect(
      of(
        compareBudget({ ...now, statements: [said] }, { ...then, year: 2020 }),
        'fiscalExpenditure',
      ),
    ).toBeUndefined()
  })

  test('another unit is no prior year', () => {
    const other = make({ year: 2023, total: '10', rows: [], unit: '310002' })
    expect(of(compareBudget(now, other), 'total')).toMatchObject({
      state: 'notComparable',
      barrier: { kind: 'unit', text: '单位310002与单位310001不是同一单位。' },
      difference: { fen: 2_000_000 },
    })
  })

  test('another scope is no prior year', () => {
    const { printed, meaning } = table('t5', 'generalPublicExpenditure', '一般公共预算支出表', [
      side(
        'functional',
        ['total'],
        [
          [null, '合计', '10'],
          ['208', '社保', '10'],
        ],
      ),
    ])
    const narrow = { ...then, tables: [printed], meanings: [meaning] }
    const wide = {
      ...narrow,
      meanings: [meaning, then.meanings[0]!],
      tables: [printed, ...then.tables],
    }
    expect(of(compareBudget(now, wide), 'total').state).toBe('changed')
    const partial = {
      ...now,
      meanings: [
        { ...now.meanings[0]!, kind: 'generalPublicExpenditure' as const },
        table('t1', 'revenueExpenditure', '收支总表', [
          side('use', ['total'], [[null, '支出总计', '20']]),
        ]).meaning,
      ],
    }
    expect(of(compareBudget(partial, then), 'basic')).toMatchObject({
      state: 'notComparable',
      barrier: { kind: 'scope' },
    })
  })
})

test('a part is comparable with all of it only where it is all of the money', () => {
  const make = (year: number, total: string, part: string) => {
    const tables = [
      table('t3', 'expenditure', '支出总表', [
        side(
          'functional',
          ['total'],
          [
            [null, '合计', total],
            ['208', '社保', total],
          ],
        ),
      ]),
      table('t5', 'generalPublicExpenditure', '一般公共预算支出表', [
        side(
          'functional',
          ['total', 'personnel'],
          [
            [null, '合计', part, '3'],
            ['208', '社保', part, '3'],
          ],
        ),
      ]),
    ]
    return emptyDocument({
      id: `x-${year}`,
      year,
      tables: tables.map(({ printed }) => printed),
      meanings: tables.map(({ meaning }) => meaning),
    })
  }
  const personnel = (earlier: ReturnType<typeof make>) =>
    of(compareBudget(make(2024, '12', '12'), earlier), 'personnel')
  expect(personnel(make(2023, '9', '9'))).toMatchObject({ state: 'same', barrier: null })
  expect(personnel(make(2023, '9', '8'))).toMatchObject({
    state: 'notComparable',
    barrier: { kind: 'scope', text: '上年数只含一般公共预算，本年数含全部收支，口径不同。' },
  })
})

test('the same words on one line are told apart by what they are about', () => {
  const same = {
    change: {
      direction: 'same' as const,
      amount: '0',
      percent: null,
      line: 9,
      text: '与上年持平',
      prior: '2',
    },
  }
  const statements = [
    statement({ kind: 'threePublic', key: 'overseas' }, '因公出国', '2', { ...same, id: 'a' }),
    statement({ kind: 'threePublic', key: 'reception' }, '公务接待', '2', { ...same, id: 'b' }),
  ]
  const found = compareBudget(emptyDocument({ statements }))
  expect([of(found, 'overseas').statement?.id, of(found, 'reception').statement?.id]).toEqual([
    'a',
    'b',
  ])
})

describe('last year in a column', () => {
  const text = (words: string) =>
    readText(`某某局 2024 年度部门预算\n\n五、一般公共预算支出表\n\n单位：万元\n
科目编码\t科目名称\t${words}\t2024年预算数\t\t
\t\t\t小计\t基本支出\t项目支出
\t合计\t100.00\t120.00\t80.00\t40.00
208\t社会保障和就业支出\t100.00\t120.00\t80.00\t40.00
2080101\t行政运行\t100.00\t120.00\t80.00\t40.00\n`)

  test('as a budget is printed, not derived', () => {
    const total = of(compareBudget(text('2023年预算数')), 'total')
    expect(show(total)).toEqual(['total', 'changed', '120.00', '100.00', '20.00', '+20.0%', null])
    expect(total.prior?.derived).toBe(false)
    expect(of(compareBudget(text('2023年预算数')), 'class:208').prior?.fen).toBe(100_000_000)
  })

  test('as what was spent it has another basis', () => {
    expect(of(compareBudget(text('2023年执行数')), 'total')).toMatchObject({
      state: 'notComparable',
      barrier: { kind: 'basis' },
      rate: { tenths: 200 },
    })
  })

  test('what is compared with what was spent is ranked apart, and said to be that', () => {
    const spent = rankMoves(compareBudget(text('2023年执行数')), 'amount')
    expect(spent.ranked).toEqual(spent.told)
    expect(spent.told.map(row => [row.key, isAgainstSpent(row)])).toEqual([
      ['total', true],
      ['class:208', true],
    ])
    const say = (ranked: readonly Comparison[]) =>
      changesFinding({ ranked, apart: [], year: 2024, unit: '万元' })
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, ' ')
    expect(say(spent.told)).toBe('收支总计比上年执行数增加 20.00 万元（+20.0%）')
    const budgeted = rankMoves(compareBudget(text('2023年预算数')), 'amount')
    expect(budgeted.ranked.some(isAgainstSpent)).toBe(false)
    expect(budgeted.ranked).toEqual(budgeted.told)
    expect(say(budgeted.told)).toBe('收支总计比上年增加 20.00 万元（+20.0%）')
  })
})

describe('what a sentence does not let compare', () => {
  const only = (change: Parameters<typeof statement>[3]) =>
    of(
      compareBudget(
        emptyDocument({
          statements: [statement({ kind: 'measure', key: 'basic' }, '基本支出', '5', change)],
        }),
      ),
      'basic',
    )
  const stated = (amount: string | null, prior: string | null, against = '上年') => ({
    change: {
      direction: 'increase' as const,
      amount,
      percent: '3',
      line: 1,
      text: '增长',
      prior,
      against,
    },
  })

  test.each([
    ['notComparable', 'prior', stated(null, null)],
    ['notComparable', 'prior', stated('9', '-4')],
    ['notComparable', 'basis', stated('1', '4', '2023年执行数')],
  ])('%s: %s', (state, kind, change) =>
    expect(only(change)).toMatchObject({ state, barrier: { kind } }),
  )

  test('nothing said and nothing printed', () => {
    expect(compareBudget(emptyDocument()).every(({ state }) => state === 'notDisclosed')).toBe(true)
  })
})

test.each([
  ['2024 年社保基金类转移支付不计入部门收支预算', '2024 年社保基金类转移支付不计入部门收支预算'],
  ['人员增加，新划入二级单位一家', '新划入二级单位一家'],
  ['统计口径调整', '统计口径调整'],
  ['缴费基数调整，工资福利支出也随之增加', null],
  ['落实“紧日子”的要求，严控公用经费预算', null],
  ['项目调整', null],
])('scope: %s', (reason, words) =>
  expect(findScopeChange({ reason: { text: reason, line: 1, shared: false } })).toBe(words),
)
