import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCourse } from '@/budget/years/readCourse'
import { readMeasures } from '@/budget/years/readMeasures'
import { sayCourse } from '@/budget/years/sayCourse'
import { countStreak, sayStreak } from '@/budget/years/streak'
import { unitYears } from '@/budget/years/unitYears'
import type { BudgetDocument } from '@/document/document'
import { fromFen } from '@/document/money'
import type { Course, CourseLine, CoursePoint } from '@/text/provenance'
import { emptyDocument, side, table } from '../../fixtures/document'
import { madeDocument } from '../../fixtures/sideBySide'

const named = (document: BudgetDocument) => ({ id: document.id, document })
function courseOf(documents: readonly BudgetDocument[], key: string, shown = documents.at(-1)!) {
  const course = readCourse({ documents: documents.map(named), shown: named(shown), key })
  if (!course) throw new Error(`没有 ${key}`)
  return course
}
const lineOf = (course: Course): CourseLine => course.course[0]!
const figures = ({ points }: CourseLine) => points.map(({ year, fen }) => [year, fen])

/** A year whose table prints last year's amount beside this year's. */
function withPrior(
  year: number,
  amount: string,
  prior: string,
  { label = '上年预算数', kind }: { label?: string; kind?: BudgetDocument['kind'] } = {},
) {
  const subjects = side(
    'functional',
    ['total', 'prior.total'],
    [
      [null, '合计', amount, prior],
      ['208', '社会保障和就业支出', amount, prior],
    ],
  )
  const columns = subjects.columns.map(column =>
    column.key === 'prior.total' ? { ...column, label } : column,
  )
  const made = table('t1', 'expenditure', '支出总表', [{ ...subjects, columns }])
  return emptyDocument({
    id: `某单位-${year}${kind ?? ''}`,
    year,
    ...(kind && { kind }),
    unit: { name: '某单位', code: null, line: 1 },
    tables: [made.printed],
    meanings: [made.meaning],
  })
}
const single = (year: number, amount: string, more: Parameters<typeof madeDocument>[0] = {}) =>
  madeDocument({
    year,
    functional: [
      [null, '合计', amount],
      ['208', '社会保障和就业支出', amount],
    ],
    ...more,
  })

describe('a line over made years', () => {
  const years = fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2015, max: 2026 }),
      fen: fc.integer({ min: -50_000_000, max: 900_000_000 }),
      inYuan: fc.boolean(),
    }),
    { selector: ({ year }) => year, minLength: 1, maxLength: 8 },
  )
  test('has every year from the first to the last, each of its own document to the 分 in whatever unit it is printed, and no year that is not there', () => {
    fc.assert(
      fc.property(years, made => {
        const documents = made.map(({ year, fen, inYuan }) => {
          const unit = inYuan ? '元' : '万元'
          return single(year, fromFen(fen, unit), { amountUnit: unit })
        })
        const shown = documents[0]!
        const line = lineOf(courseOf(documents, 'f:208', shown))
        const first = Math.min(...made.map(({ year }) => year))
        const last = Math.max(...made.map(({ year }) => year))
        expect(line.points.map(({ year }) => year)).toEqual(
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        )
        for (const point of line.points) {
          const own = made.find(({ year }) => year === point.year)
          expect(point.fen).toBe(own ? own.fen : null)
          expect(point.remark).toBe(own ? '' : '这里没有这一年的文件')
          if (own) expect(point.provenance).toMatchObject({ document: `某单位-${point.year}` })
        }
        expect(line.conflicts).toEqual([])
      }),
      { seed: 17, numRuns: 60 },
    )
  })
  test('counts as many years of growth in a row as there are, and starts anew after a gap', () => {
    fc.assert(
      fc.property(years, made => {
        const documents = made.map(({ year, fen }) => single(year, fromFen(fen, '万元')))
        const line = lineOf(courseOf(documents, 'f:208', documents[0]))
        const fenOf = (year: number) => made.find(own => own.year === year)?.fen
        for (const { year } of made) {
          const [fen, before] = [fenOf(year), fenOf(year - 1)]
          const streak = countStreak(line, year)
          if (fen === undefined || before === undefined) expect(streak).toBeNull()
          else {
            expect(Math.sign(streak ?? NaN)).toBe(Math.sign(fen - before))
            for (let back = 0; back < Math.abs(streak ?? 0); back += 1)
              expect(Math.sign(fenOf(year - back)! - fenOf(year - back - 1)!)).toBe(
                Math.sign(streak!),
              )
          }
        }
      }),
      { seed: 18, numRuns: 60 },
    )
  })
})

describe('last year', () => {
  test('is that of its own document; what this year’s prints otherwise is a conflict with both places', () => {
    const line = lineOf(
      courseOf([single(2023, '90.00'), withPrior(2024, '100.00', '95.00')], 'f:208'),
    )
    expect(figures(line)).toEqual([
      [2023, 90_0000_00],
      [2024, 100_0000_00],
    ])
    expect(line.conflicts).toEqual([
      expect.objectContaining({
        year: 2023,
        ownFen: 90_0000_00,
        toldFen: 95_0000_00,
        toldIn: 2024,
        own: { document: '某单位-2023', provenance: expect.objectContaining({ table: 't1' }) },
        told: { document: '某单位-2024', provenance: expect.objectContaining({ table: 't1' }) },
      }),
    ])
    expect(sayCourse(line, '万元').replace(/\u2009/g, '')).toContain(
      '2023年的数，2024年的文件是另一个数',
    )
  })
  test('is told by the next document where it has none, and the years before that are gaps', () => {
    const line = lineOf(
      courseOf([single(2021, '80.00'), withPrior(2024, '100.00', '95.00')], 'f:208'),
    )
    expect(figures(line)).toEqual([
      [2021, 80_0000_00],
      [2022, null],
      [2023, 95_0000_00],
      [2024, 100_0000_00],
    ])
    expect(line.points[2]?.remark.replace(/\u2009/g, '')).toBe('2024年的文件印的')
    expect(countStreak(line, 2024)).toBe(1)
  })
  test('is none of a budget where what is printed was spent', () => {
    const documents = [
      single(2022, '80.00'),
      withPrior(2024, '100.00', '95.00', { label: '上年执行数' }),
    ]
    expect(figures(lineOf(courseOf(documents, 'f:208')))[1]).toEqual([2023, null])
  })
})

describe('lines', () => {
  test('are one a kind: a final account is never between budgets, nor an adjusted budget', () => {
    const documents = [
      single(2022, '80.00'),
      single(2023, '90.00'),
      single(2023, '85.00', { kind: 'finalAccount', id: 'final' }),
      single(2023, '95.00', { kind: 'adjustedBudget', id: 'adjusted' }),
    ]
    const { course } = courseOf(documents, 'f:208', documents[1])
    expect(course.map(line => [line.kind, figures(line)])).toEqual([
      [
        'budget',
        [
          [2022, 80_0000_00],
          [2023, 90_0000_00],
        ],
      ],
      ['adjustedBudget', [[2023, 95_0000_00]]],
      ['finalAccount', [[2023, 85_0000_00]]],
    ])
    expect(courseOf(documents, 'f:208', documents[2]).course[0]?.kind).toBe('finalAccount')
  })
  test('break where a department’s figure stands beside a unit’s, and say so; no growth is counted across', () => {
    const documents = [
      single(2022, '800.00', { role: 'department' }),
      single(2023, '900.00', { role: 'department' }),
      single(2024, '100.00', { role: 'unit' }),
    ]
    const line = lineOf(courseOf(documents, 'f:208'))
    expect(line.points.map(({ breaks }) => breaks.replace(/\u2009/g, ''))).toEqual([
      '',
      '',
      '2023年的文件是部门的数，2024年的是单位的数，范围不同',
    ])
    expect(countStreak(line, 2024)).toBeNull()
    expect(countStreak(line, 2023)).toBe(1)
  })
  test('join renamed subjects by their code and say so; an economic code given to another thing is a gap', () => {
    const functional = (name: string) =>
      [
        [null, '合计', '9.00'],
        ['208', '社会保障和就业支出', '9.00'],
        ['20805', name, '9.00'],
      ] as const
    const documents = [
      madeDocument({
        year: 2019,
        functional: functional('行政事业单位离退休'),
        economic: [
          [null, '合计', '5.00'],
          ['302', '商品和服务支出', '5.00'],
          ['30226', '劳务费', '5.00'],
        ],
      }),
      madeDocument({
        year: 2020,
        functional: functional('行政事业单位养老支出'),
        economic: [
          [null, '合计', '5.00'],
          ['302', '商品和服务支出', '5.00'],
          ['30226', '办公设备购置', '5.00'],
        ],
      }),
    ]
    const renamed = lineOf(courseOf(documents, 'f:20805'))
    expect(figures(renamed).map(([, fen]) => fen)).toEqual([9_0000_00, 9_0000_00])
    expect(renamed.notes[0]).toContain('科目改过名，按代码对上')
    const other = lineOf(courseOf(documents, 'e:30226'))
    expect(other.points[0]).toMatchObject({ fen: null })
    expect(other.points[0]?.remark).toContain('“劳务费”')
  })
  test('leave out what a table does not list or leaves blank, and never take it for zero', () => {
    const documents = [
      single(2022, '80.00', {
        functional: [
          [null, '合计', '80.00'],
          ['201', '一般公共服务支出', '80.00'],
        ],
      }),
      single(2023, '80.00', {
        functional: [
          [null, '合计', '80.00'],
          ['208', '社会保障和就业支出', null],
        ],
      }),
      single(2024, '0.00'),
    ]
    const line = lineOf(courseOf(documents, 'f:208'))
    expect(line.points.map(({ fen, remark }) => [fen, remark])).toEqual([
      [null, '表里没有列'],
      [null, '公布为空'],
      [0, ''],
    ])
  })
})

test('a row has a line only where what stands under its key is its own amount, and a second year is known', () => {
  const documents = [single(2023, '90.00'), single(2024, '100.00')].map(named)
  const years = unitYears(documents, documents[1]!)
  expect(years.courseOf({ key: 'f:208' }, 100_0000_00)?.name).toBe('社会保障和就业支出')
  expect(years.courseOf({ key: 'f:208' }, 99_0000_00)).toBeNull()
  expect(
    unitYears(documents.slice(1), documents[1]!).courseOf({ key: 'f:208' }, 100_0000_00),
  ).toBeNull()
})

test('a row of years is said as it is', () => {
  expect(
    [3, 2, 1, 0, -1, -2, null].map(streak => sayStreak(streak).replace(/\u2009/g, '')),
  ).toEqual(['连增3年', '连增2年', '比上年增加', '持平', '比上年减少', '连减2年', ''])
})

test('a step that may be the rounding of words is neither growth nor none', () => {
  const point = (year: number, fen: number, more: Partial<CoursePoint> = {}) => ({
    ...{ year, fen, derived: false, provenance: null, remark: '', breaks: '' },
    ...more,
  })
  const words = { provenance: { document: 'a', provenance: { statement: 's1' } } }
  const streak = (fen: number, more: Partial<CoursePoint>) =>
    countStreak({ points: [point(2023, 100_0000_00, more), point(2024, fen)] }, 2024)
  expect(streak(100_0012_34, { derived: true })).toBeNull()
  expect(streak(100_0012_34, words)).toBeNull()
  expect(streak(100_0012_34, {})).toBe(1)
  expect(streak(100_0100_00, words)).toBe(1)
  expect(streak(100_0000_00, words)).toBe(0)
})

test('lines of revenue of one name were read, and cannot be told apart', () => {
  const { printed, meaning } = table('t1', 'revenueExpenditure', '收支总表', [
    side(
      'revenue',
      ['total'],
      [
        [null, '其他收入', '3'],
        [null, '其他收入', '4'],
      ],
    ),
  ])
  const document = emptyDocument({ tables: [printed], meanings: [meaning] })
  expect(readMeasures(document).get('r:revenueExpenditure:revenue:其他收入')?.figure).toMatchObject(
    {
      kind: 'absent',
      text: '有几行叫这个名字，不能分清',
    },
  )
})
