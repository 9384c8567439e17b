import { expect, test } from 'vitest'
import type { Row, Side } from '@/document/document'
import { findPicked, rowsIn, wholeRows } from '@/budget/pivot/findPicked'
import type { Answer } from '@/budget/pivot/answer'
import { sayFunds, sayThreePublic } from '@/budget/pivot/sayFunds'
import { sayChange, sayStatements, sayTables, sayTerm } from '@/budget/pivot/sayPlaces'
import { sayAmount, sayEconomic, sayUses } from '@/budget/pivot/sayUses'
import { subjectOf } from '@/budget/pivot/subjectOf'
import { emptyDocument, side, statement, table } from '../../fixtures/document'

const keys = ['total', 'basic', 'project']
const structure = table('t3', 'expenditure', '支出总表', [
  side('functional', keys, [
    [null, '合计', '100', '70', '30'],
    ['206', '科学技术支出', '80', '50', '30'],
    ['20605', '科技条件与服务', '80', '50', '30'],
    ['208', '社会保障和就业支出', '20', '20', null],
  ]),
])
const whole = table('t1', 'revenueExpenditure', '收支总表', [
  side(
    'functional',
    ['total', 'currentYear', 'carryOver'],
    [
      [null, '科学技术支出', '80', '75', '5'],
      [null, '总计', '100', '95', '5'],
    ],
  ),
])
const document = emptyDocument({
  tables: [whole.printed, structure.printed],
  meanings: [whole.meaning, structure.meaning],
  statements: [
    statement({ kind: 'subject', key: null }, '科学技术支出', '80'),
    statement({ kind: 'subject', key: null, code: '20605' }, '科技条件与服务', '80'),
  ],
  glossary: [{ term: '科学技术支出（类）', code: '206', definition: '用于科学技术。', line: 90 }],
})
const pick = (code: string, of = document) => {
  const found = findPicked(of, code)
  if (!found) throw new Error(`no ${code}`)
  return found
}
const text = ({ segments }: Answer) =>
  segments
    .map(segment => segment.text)
    .join('')
    .replace(/[\s\u2009]/g, '')
const sourced = ({ segments }: Answer) =>
  segments.filter(({ text }) => /\d/.test(text)).every(({ provenance }) => provenance)

test('a subject is found in every table, a class without a code by its name', () => {
  const found = pick('206')
  expect(found.name).toBe('科学技术支出')
  expect(rowsIn(found, 't1')).toEqual([1])
  expect(rowsIn(found, 't3')).toEqual([2])
  expect(findPicked(document, '213')).toBeNull()
})

test('amount, share and uses are said as printed, each with its cell', () => {
  const amount = sayAmount(document, pick('206'), { unit: '万元' })
  expect(text(amount)).toBe('合计80.00万元，占全部支出80.0%。')
  expect(sourced(amount)).toBe(true)
  expect(amount.links).toEqual([
    { label: '看它的构成', path: '/structure', query: { subject: '206' } },
  ])
  expect(sayAmount(document, pick('206'), { unit: '万元', isHere: true }).links).toEqual([])
  const uses = sayUses(pick('208'), '万元')
  // Blank is not zero: nothing is said of its projects.
  expect(text(uses)).toBe('基本支出20.00万元。')
  expect(sourced(uses)).toBe(true)
})

test('nothing is said of economic classes where no table crosses them', () => {
  const said = sayEconomic(document, pick('206'), '万元')
  expect(said.isSilent).toBe(true)
  expect(text(said)).toContain('所以不说它用在哪些经济科目上')
  expect(said.links.map(({ path }) => path)).toEqual(['/structure'])
})

/** The side of a table of wages and goods by subject, whose column words say what they are. */
function crossing(rows: Parameters<typeof side>[2]): Side {
  const made = side('functional', ['total', 'basic.wages', 'project.goodsAndServices'], rows)
  const labels = ['合计', '基本支出 / 工资福利支出', '项目支出 / 商品和服务支出']
  return {
    ...made,
    columns: made.columns.map((column, index) => ({ ...column, label: labels[index] ?? '' })),
  }
}

test('a table that crosses both classifications is said, and one of several units is not', () => {
  const crossed = table('t4', 'fiscalExpenditure', '支出分类汇总表', [
    crossing([
      [null, '合计', '80', '50', '30'],
      ['206', '科学技术支出', '80', '50', '30'],
    ]),
  ])
  const both = emptyDocument({ tables: [crossed.printed], meanings: [crossed.meaning] })
  const said = sayEconomic(both, pick('206', both), '万元')
  expect(text(said)).toBe(
    '基本支出里的工资福利支出50.00万元，项目支出里的商品和服务支出30.00万元。',
  )
  expect(sourced(said)).toBe(true)
  const [first] = crossed.meaning.sides
  const rows = (first?.rows ?? []).map((row): Row => ({ ...row, unit: 0 }))
  const ofUnits = {
    ...both,
    meanings: [{ ...crossed.meaning, sides: [{ ...first!, rows }] }],
  }
  expect(wholeRows(pick('206', ofUnits))).toEqual([])
  expect(sayEconomic(ofUnits, pick('206', ofUnits), '万元').isSilent).toBe(true)
})

test('money comes from the columns of a row, the table of a fund, or a year; else nothing is said', () => {
  expect(text(sayFunds(pick('206'), '万元'))).toBe('钱来自当年预算75.00万元，上年结转5.00万元。')
  expect(sayFunds(pick('208'), '万元').isSilent).toBe(true)
  const general = table('t5', 'generalPublicExpenditure', '一般公共预算支出表', [
    side('functional', keys, [['208', '社会保障和就业支出', '18', '18', null]]),
  ])
  const funds = table('t4', 'fiscalRevenueExpenditure', '财政拨款收支总表', [
    side(
      'functional',
      ['total', 'generalPublic', 'governmentFund'],
      [[null, '社会保障和就业支出', '20', '18', '2']],
    ),
  ])
  const withFunds = emptyDocument({
    tables: [general.printed, funds.printed],
    meanings: [general.meaning, funds.meaning],
  })
  expect(text(sayFunds(pick('208', withFunds), '万元'))).toBe(
    '钱来自一般公共预算18.00万元，政府性基金预算2.00万元。',
  )
  const alone = emptyDocument({ tables: [general.printed], meanings: [general.meaning] })
  expect(text(sayFunds(pick('208', alone), '万元'))).toBe('钱来自一般公共预算18.00万元。')
  expect(sayThreePublic(document, pick('206'), '万元').isSilent).toBe(true)
})

test('printed rows, sentences and terms are led to', () => {
  const all = sayTables(document, pick('206'))
  expect(text(all)).toBe('2张表印着它，共2行。')
  expect(all.links.map(({ path, query }) => [path, query['at']])).toEqual([
    ['/tables/1', '2'],
    ['/tables/3', '3'],
  ])
  expect(text(sayTables(document, pick('20605'), 't1'))).toBe('这张表没有它的行。')
  expect(text(sayTables(document, pick('20605'), 't3'))).toContain('这张表有它的1行')
  // A class whose sentence has no code is known by its name, a section is not it.
  expect(sayStatements(document, pick('206')).links).toHaveLength(1)
  expect(sayStatements(document, pick('208')).isSilent).toBe(true)
  expect(sayTerm(document, pick('206')).links[0]?.query).toEqual({ find: '科学技术支出（类）' })
  expect(sayChange(pick('206'), { changes: [], unit: '万元' }).isSilent).toBe(true)
})

test('a figure of a row, a share of it or a sentence gives its subject; a total gives none', () => {
  const place = (row: number, cell = 2) => ({ table: 't3', row, line: 1, cell })
  expect(subjectOf(document, place(2))).toBe('206')
  expect(subjectOf(document, { part: place(3), whole: place(1) })).toBe('20605')
  expect(subjectOf(document, { main: { sum: [place(2)] }, also: [] })).toBeNull()
  expect(subjectOf(document, place(1))).toBeNull()
  const [uncoded, coded] = document.statements
  expect(subjectOf(document, { statement: coded!.id })).toBe('20605')
  expect(subjectOf(document, { statement: uncoded!.id })).toBeNull()
})

test.each([
  ['beside other money', ['operations'], ['80', '20'], '财政拨款80.00万元，事业收入20.00万元'],
  ['with a part of it', ['governmentFund'], ['80', '10'], '财政拨款80.00万元'],
  [
    'that its parts make',
    ['generalPublic', 'governmentFund'],
    ['80', '70', '10'],
    '一般公共预算70.00万元，政府性基金预算10.00万元',
  ],
])('fiscal money %s is said once', (_, keys, amounts, said) => {
  const { printed, meaning } = table('t1', 'revenue', '收入总表', [
    side('functional', ['total', 'fiscal', ...keys], [['206', '科学技术支出', '100', ...amounts]]),
  ])
  const of = emptyDocument({ tables: [printed], meanings: [meaning] })
  expect(text(sayFunds(pick('206', of), '万元'))).toBe(`钱来自${said}。`)
})
