import { describe, expect, it } from 'vitest'
import { findRelations } from '../../fixtures/relations'
import type { BudgetDocument, Side } from '@/document/document'
import type { Indicator, PerformanceSheet } from '@/document/project'
import { emptyDocument, side, statement, table } from '../../fixtures/document'

/** A document of tables; `parents` says which column is a part of which. */
function documentOf(
  tables: ReturnType<typeof table>[],
  rest: Partial<BudgetDocument> = {},
): BudgetDocument {
  return emptyDocument({
    tables: tables.map(({ printed }) => printed),
    meanings: tables.map(({ meaning }) => meaning),
    ...rest,
  })
}
const withParents = (made: Side, parents: Record<string, string>): Side => ({
  ...made,
  columns: made.columns.map(column => ({ ...column, parent: parents[column.key] ?? null })),
})
const check = (document: BudgetDocument, id: string | RegExp) =>
  findRelations(document).find(result =>
    typeof id === 'string' ? result.id === id : id.test(result.id),
  )

describe('sums', () => {
  const rows = (total: string | null, basic: string | null, project: string | null) =>
    documentOf([
      table('t3', 'expenditure', '三、支出总表', [
        withParents(
          side(
            'functional',
            ['total', 'basic', 'project'],
            [['208', '社会保障和就业支出', total, basic, project]],
          ),
          { basic: 'total', project: 'total' },
        ),
      ]),
    ])
  it.each([
    ['10.00', '6.00', '4.00', 'holds'],
    ['10.01', '6.00', '4.00', 'holdsWithinRounding'],
    ['10.02', '6.00', '4.00', 'fails'],
    ['10.00', '10.00', null, 'holds'],
    ['10.00', null, null, 'untestable'],
    [null, '6.00', '4.00', 'untestable'],
  ])('%s against %s and %s: %s', (total, basic, project, outcome) => {
    expect(check(rows(total, basic, project), /^row:/)?.outcome).toBe(outcome)
  })
  it('takes no difference of a 分 for rounding, since nothing smaller is printed', () => {
    const yuan = documentOf([
      table(
        't3',
        'expenditure',
        '支出总表',
        [
          withParents(
            side(
              'functional',
              ['total', 'basic', 'project'],
              [['208', '甲', '10.01', '6.00', '4.00']],
            ),
            { basic: 'total', project: 'total' },
          ),
        ],
        '元',
      ),
    ])
    expect(check(yuan, /^row:/)).toMatchObject({ outcome: 'fails', difference: 1, tolerance: 0 })
  })
  it('lets a row of which some parts are named be larger than these', () => {
    const made = table('t1', 'revenueExpenditure', '收支总表', [
      side(
        'revenue',
        ['total'],
        [
          [null, '财政拨款收入', '10.00'],
          [null, '基金', '3.00'],
        ],
      ),
    ])
    const rows = made.meaning.sides[0]!.rows
    const meaning = {
      ...made.meaning,
      sides: [{ ...made.meaning.sides[0]!, rows: [rows[0]!, { ...rows[1]!, parent: 0 }] }],
    }
    const among = {
      ...made.printed,
      rows: made.printed.rows.map(row => ({
        ...row,
        cells: row.cells.map(cell => (cell === '基金' ? '其中：基金' : cell)),
      })),
    }
    expect(check(documentOf([{ printed: made.printed, meaning }]), /^below:/)?.outcome).toBe(
      'fails',
    )
    expect(check(documentOf([{ printed: among, meaning }]), /^below:/)).toMatchObject({
      outcome: 'holds',
      comparison: 'atLeast',
    })
  })
})

describe('tables against each other', () => {
  const tables = (funds: string, all: string, general: string) => [
    table('t1', 'revenueExpenditure', '一、收支总表', [
      side(
        'revenue',
        ['total'],
        [
          [null, '财政拨款收入', '10.00'],
          [null, '事业收入', funds],
          [null, '收入总计', all],
        ],
      ),
    ]),
    table('t3', 'expenditure', '三、支出总表', [
      side(
        'functional',
        ['total'],
        [
          [null, '合计', all],
          ['208', '社会保障和就业支出', all],
        ],
      ),
    ]),
    table('t5', 'generalPublicExpenditure', '五、一般公共预算支出表', [
      side(
        'functional',
        ['total'],
        [
          [null, '合计', general],
          ['208', '社会保障和就业支出', general],
        ],
      ),
    ]),
  ]
  it('holds them to be equal where a unit has nothing but the general public budget, even where their totals differ', () => {
    expect(check(documentOf(tables('0.00', '10.00', '10.00')), /\|208\|total/)?.outcome).toBe(
      'holds',
    )
    expect(check(documentOf(tables('0.00', '10.00', '9.00')), /\|208\|total/)).toMatchObject({
      outcome: 'fails',
      difference: -1_000_000,
      lines: expect.anything(),
    })
  })
  it('only asks which is larger where it has other money', () => {
    const results = findRelations(documentOf(tables('5.00', '15.00', '10.00')))
    expect(results.filter(({ outcome }) => outcome === 'fails')).toEqual([])
    expect(results.find(({ id }) => id === 'wider:all|208|total')).toMatchObject({
      outcome: 'holds',
      comparison: 'atLeast',
      difference: 5_000_000,
    })
    expect(
      check(documentOf(tables('5.00', '15.00', '16.00')), 'wider:all|208|total')?.outcome,
    ).toBe('fails')
  })
  it('compares only the first of several tables of a kind, and says so', () => {
    const again = table('t9', 'generalPublicExpenditure', '五、一般公共预算支出表', [
      side(
        'functional',
        ['total'],
        [
          [null, '合计', '77.00'],
          ['208', '社会保障和就业支出', '77.00'],
        ],
      ),
    ])
    const results = findRelations(documentOf([...tables('0.00', '10.00', '10.00'), again]))
    expect(results.filter(({ outcome }) => outcome === 'fails')).toEqual([])
    expect(results.find(({ id }) => id === 'later:t9')?.outcome).toBe('untestable')
  })
})

describe('sentences', () => {
  // One amount with two decimals says that "345" is written for 345.00.
  const fine = statement({ kind: 'other', key: null }, '其他', '0.25')
  const stated = (amount: string, share: string) =>
    documentOf(
      [
        table('t3', 'expenditure', '三、支出总表', [
          side(
            'functional',
            ['total'],
            [
              [null, '合计', '200.00'],
              ['208', '社会保障和就业支出', '151.00'],
            ],
          ),
        ]),
      ],
      {
        statements: [
          statement({ kind: 'measure', key: 'totalExpenditure' }, '总支出', '200'),
          statement({ kind: 'subject', key: null }, '社会保障和就业支出', amount, {
            share: { percent: share, of: '总支出' },
          }),
          fine,
        ],
      },
    )
  it.each<[string, string]>([
    ['75.5', 'holds'],
    ['76', 'holds'],
    ['75', 'holds'],
    ['75.4', 'fails'],
    ['75.50', 'holds'],
    ['74', 'fails'],
  ])('a share of 75.5 percent stated as %s: %s', (share, outcome) => {
    expect(check(stated('151', share), /^share:/)?.outcome).toBe(outcome)
  })
  it.each([
    ['151', 'holds'],
    ['151.3', 'fails'],
    ['150', 'fails'],
    ['151.0', 'holds'],
  ])('an amount of 151.00 stated as %s: %s', (amount, outcome) => {
    expect(check(stated(amount, '76'), /\|208\|total:/)?.outcome).toBe(outcome)
  })
  it.each([
    ['5.1', 'fails'],
    ['5.2', 'holds'],
    ['5', 'holds'],
    ['5.16', 'holds'],
  ])('a growth of 354.11 to 7216.31 stated as %s percent: %s', (percent, outcome) => {
    const change = {
      direction: 'increase' as const,
      amount: '354.11',
      percent,
      line: 9,
      text: '',
      prior: null,
    }
    expect(
      check(
        emptyDocument({
          statements: [
            statement({ kind: 'measure', key: 'basic' }, '基本支出', '7216.31', { change }),
          ],
        }),
        /^change:/,
      )?.outcome,
    ).toBe(outcome)
  })
  it('finds stated parts that are more or less than the stated whole', () => {
    const procurement = (services: string) =>
      emptyDocument({
        statements: (
          ['procurement', 'procurement.goods', 'procurement.works', 'procurement.services'] as const
        )
          .map((key, index) =>
            statement({ kind: 'procurement', key }, key, ['345', '0', '0', services][index]!),
          )
          .concat(fine),
      })
    expect(check(procurement('345'), /^stated:/)?.outcome).toBe('holds')
    expect(check(procurement('344'), /^stated:/)?.outcome).toBe('fails')
  })
})

describe('三公 and economic sections', () => {
  const spent = (reception: string) =>
    documentOf([
      table('t6', 'generalPublicBasicExpenditure', '六、基本支出表', [
        side(
          'economic',
          ['total'],
          [
            [null, '合计', '9.32'],
            ['30217', '公务接待费', '9.32'],
          ],
        ),
      ]),
      table('t7', 'threePublic', '七、“三公”经费表', [
        side('threePublic', ['threePublic', 'reception'], [[null, '合计', reception, reception]]),
      ]),
    ])
  it.each([
    ['9.32', 'holds'],
    ['28.50', 'holds'],
    ['9.31', 'holdsWithinRounding'],
    ['9.00', 'fails'],
  ])('公务接待 %s, of which 9.32 basic: %s', (reception, outcome) => {
    expect(check(spent(reception), 'threePublic:reception')?.outcome).toBe(outcome)
  })
})

describe('weights', () => {
  const sheet = (name: string, ...weights: (string | null)[]): PerformanceSheet => ({
    table: name,
    number: null,
    name,
    level: null,
    department: null,
    funds: { total: null, fiscal: null, other: null },
    goal: [],
    goalLine: null,
    line: 1,
    indicators: weights.map((weight, row): Indicator => ({
      row,
      line: row + 2,
      dimension: '产出指标',
      category: row === 9 ? '预算执行率' : '数量指标',
      name: `指标${row}`,
      target: { raw: '1', kind: 'equal' },
      weight,
      cells: { name: 0, weight: 1 },
    })),
  })
  const outcomes = (...sheets: PerformanceSheet[]) =>
    findRelations(emptyDocument({ sheets }))
      .map(({ id, outcome }) => `${id} ${outcome}`)
      .sort()
  it('lets the sheets of a document say whether they add up to 90 or 100', () => {
    expect(
      outcomes(sheet('a', '50', '40'), sheet('b', '60', '30'), sheet('c', '50', '30', null)),
    ).toEqual(['weights:a holds', 'weights:b holds', 'weights:c fails'])
    expect(
      outcomes(sheet('a', '50', '40'), sheet('b', '60', '30'), sheet('c', '50', '50')),
    ).toEqual(['weights:a holds', 'weights:b holds', 'weights:c fails'])
    expect(
      outcomes(sheet('a', '50', '50'), sheet('b', '60', '40'), sheet('c', '50', '40')),
    ).toEqual(['weights:a holds', 'weights:b holds', 'weights:c fails'])
  })
  it('expects 100 where 预算执行率 is printed with its weight', () => {
    expect(
      outcomes(
        sheet('a', '90'),
        sheet('b', '10', '10', '10', '10', '10', '10', '10', '10', '10', '10'),
      ),
    ).toEqual(['weights:a holds', 'weights:b holds'])
  })
  it('leaves a sheet without weights untested', () => {
    expect(outcomes(sheet('a', null, null))).toEqual(['weights:a untestable'])
  })
})

it('tests nothing, and says nothing, of a document without figures', () => {
  expect(findRelations(emptyDocument())).toEqual([])
})
