import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { factColumns } from '@/budget/facts/fact'
import { listFacts } from '@/budget/facts/listFacts'
import { toFen } from '@/document/money'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, statement, table } from '../../fixtures/document'
import { invented, readText } from '../../fixtures/documents'

const first = changchun2024()
const facts = listFacts(first)
const holding = ({ printed, meaning }: ReturnType<typeof table>) => ({
  tables: [printed],
  meanings: [meaning],
})

describe('the first document', () => {
  it('has one fact for each amount of its tables, and none of a blank', () => {
    const amounts = first.meanings.flatMap(({ sides }) =>
      sides.flatMap(({ rows, columns }) =>
        rows.flatMap(({ amounts }) => columns.filter(({ key }) => amounts[key] != null)),
      ),
    )
    expect(facts.filter(({ origin }) => origin === 'table')).toHaveLength(amounts.length)
    expect(amounts.length).toBeGreaterThan(400)
  })

  it('gives each amount of a table as it is printed, to the 分', () => {
    for (const { origin, amount_fen, printed, printed_unit } of facts) {
      if (origin !== 'table' || amount_fen === null) continue
      const plain = printed.replaceAll(/[\s,]/g, '')
      expect(amount_fen).toBe(toFen(plain, printed_unit as '万元'))
    }
  })

  it('adds up to the printed total by class', () => {
    const classes = facts.filter(
      ({ table_kind, side, level, row_role, measure }) =>
        table_kind === 'generalPublicExpenditure' &&
        side === 'functional' &&
        level === 'class' &&
        row_role === 'line' &&
        measure === 'total',
    )
    const sum = classes.reduce((total, { amount_fen }) => total + (amount_fen ?? 0), 0)
    expect(classes.length).toBeGreaterThan(1)
    expect(sum).toBe(961_941_0000)
  })

  it('says whose it is and where it stands', () => {
    expect(facts[0]).toMatchObject({
      document: '310001-2024',
      unit_code: '310001',
      region: '长春市',
      kind: 'budget',
      role: 'unit',
      stage: 'budgeted',
      file: 'changchun-social-insurance-2024.md',
      line: 95,
      cell: '1',
    })
  })
})

test.each(Object.keys(invented))('%s has whole 分 and every column in each fact', name => {
  const document = invented[name]!()
  const listed = listFacts(document)
  expect(listed.length).toBeGreaterThan(10)
  for (const fact of listed) {
    expect(Object.keys(fact).sort()).toEqual(factColumns.map(column => column.name).sort())
    expect(fact.amount_fen === null || Number.isSafeInteger(fact.amount_fen)).toBe(true)
  }
})

test('last year, the budget and what was spent are stages of one measure', () => {
  const total = table('t1', 'threePublic', '“三公”经费支出决算表', [
    side(
      'threePublic',
      ['prior.total', 'budgeted.total', 'total'],
      [[null, '合计', '9', '8', '7']],
    ),
  ])
  const listed = listFacts(emptyDocument({ kind: 'finalAccount', ...holding(total) }))
  expect(listed.map(({ stage, measure, amount_fen }) => [stage, measure, amount_fen])).toEqual([
    ['prior', 'total', 9_000_000],
    ['budgeted', 'total', 8_000_000],
    ['spent', 'total', 7_000_000],
  ])
})

test('staff and other counts are no money; a fraction of something keeps its printed text', () => {
  const listed = listFacts(
    emptyDocument({
      staff: { total: 12, active: 9, retired: null, line: 3, sentence: '在职 9 人' },
      statements: [
        statement({ kind: 'other', key: null }, '房屋', '5231.27', { unit: '平方米' }),
        statement({ kind: 'other', key: null }, '车辆', '3', { unit: '辆' }),
        statement({ kind: 'other', key: null }, '机关运行经费', '1.05', { unit: '元' }),
        statement({ kind: 'other', key: null }, '水费', '0.123', { unit: '元' }),
        statement({ kind: 'other', key: null }, '没有数的话', null),
      ],
    }),
  )
  expect(
    listed.map(({ name, amount_fen, count, printed }) => [name, amount_fen, count, printed]),
  ).toEqual([
    ['实有人数', null, 12, '12'],
    ['在职', null, 9, '9'],
    ['房屋', null, null, '5231.27'],
    ['车辆', null, 3, '3'],
    ['机关运行经费', 105, null, '1.05'],
    ['水费', null, null, '0.123'],
  ])
})

test('money of a sheet beside 执行数 is what was budgeted, of each source', () => {
  const document = readText(
    [
      '某县统计局2024年度部门决算',
      '项目支出绩效自评表',
      '单位：万元',
      [
        '项目名称\t经济普查经费\t\t\t',
        '项目资金\t\t年初预算数\t全年预算数\t全年执行数',
        '\t年度资金总额\t100.00\t120.00\t110.00',
        '\t其中：财政拨款\t90.00\t105.00\t99.00',
        '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值',
        '产出指标\t数量指标\t页数\t≥10\t12',
      ].join('\n'),
    ].join('\n\n'),
  )
  const sheet = listFacts(document).filter(({ origin }) => origin === 'sheet')
  expect(sheet.map(({ measure, stage, printed }) => [measure, stage, printed])).toEqual([
    ['total', 'adjusted', '120.00'],
    ['fiscal', 'adjusted', '105.00'],
    ['total', 'budgeted', '100.00'],
    ['total', 'spent', '110.00'],
  ])
})

test('a figure of a document of two files on pages names its own file, page and line', () => {
  const total = table('t1', 'expenditure', '支出总表', [
    side('functional', ['total'], [['208', '社会保障和就业支出', '1']]),
  ])
  const document = emptyDocument(holding(total))
  const line = document.meanings[0]!.sides[0]!.rows[0]!.line
  const file = { format: 'pdf', encoding: '', lines: 1, sha256: null }
  const listed = listFacts({
    ...document,
    source: {
      ...document.source,
      files: [
        { ...file, file: '文字.pdf' },
        { ...file, file: '表.pdf', sha256: 'abc' },
      ],
      places: Array.from({ length: line }, () => ({ file: 1, page: 4, line: 6 })),
    },
  })
  expect(listed[0]).toMatchObject({
    ...{ file: '表.pdf', sha256: 'abc', page: 4, line: 6 },
    ...{ level: 'class', code: '208' },
  })
})

test('docs/facts.md describes every column, in their order', () => {
  const rows = readFileSync('docs/facts.md', 'utf8').matchAll(
    /^\| `(\w+)` +\| (\w+) +\| (.*?) +\|$/gm,
  )
  expect([...rows].map(([, name, type, says]) => [name, type, says])).toEqual(
    factColumns.map(({ name, type, title, description }) => [
      name,
      type,
      `${title}：${description}`,
    ]),
  )
})
