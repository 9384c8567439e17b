import { describe, expect, it } from 'vitest'
import type { TableKind } from '@/document/document'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { readTable } from '@/reading/tables/readTable'
import { readText } from '@/reading/formats/text'

function readGrid(kind: TableKind, ...rows: string[]) {
  const raw = joinContinuedTables(
    readText({ text: rows.join('\n').replaceAll('|', '\t'), encoding: 'utf-8', damaged: false })
      .tables,
  )[0]!
  const reading = readTable({
    table: { id: 't1', rows: raw.rows, notes: raw.notes },
    kind,
    unit: '万元',
  })
  return {
    ...reading,
    side: reading.meaning.sides[0]!,
    rows: reading.meaning.sides[0]!.rows,
    codes: reading.diagnostics.map(diagnostic => diagnostic.code),
  }
}
const head = '编码|名称|合计|基本支出|项目支出'

it('reads codes in three columns, in one cell with the name, and in one of their own', () => {
  const three = readGrid(
    'expenditure',
    '类|款|项|名称|合计',
    '201|||一般公共服务支出|1',
    '201|03|01|行政运行|1',
  )
  expect(three.rows.map(row => row.code)).toEqual(['201', '2010301'])
  const split = readGrid(
    'expenditure',
    '科目编码|||名称|合计',
    '类|款|项||',
    '201|||一般公共服务支出|1',
    '201|03||政府办公厅|1',
    '201|03|01|行政运行|1',
  )
  expect(split.rows.map(row => [row.code, row.parent])).toEqual([
    ['201', null],
    ['20103', 0],
    ['2010301', 1],
  ])
  const joined = readGrid('expenditure', '科目|合计', '201一般公共服务支出|1', '20103-人大事务|1')
  expect(joined.rows.map(row => [row.code, row.name])).toEqual([
    ['201', '一般公共服务支出'],
    ['20103', '人大事务'],
  ])
})

it('finds columns by their words in any order', () => {
  const { rows, side } = readGrid(
    'expenditure',
    '名称|项目支出|编码|合计|基本支出',
    '社会保障和就业支出|4|208|10|6',
  )
  expect(side.columns.map(column => [column.key, column.parent])).toEqual([
    ['project', 'total'],
    ['total', null],
    ['basic', 'total'],
  ])
  expect(rows[0]).toMatchObject({ code: '208', amounts: { total: '10', basic: '6', project: '4' } })
})

it('puts a row back that stands a cell to the right, and says so', () => {
  const { rows, codes } = readGrid(
    'expenditure',
    head,
    '208|社会保障|10|6|4',
    '|20801|人力资源|10|6|4',
  )
  expect(rows[1]).toMatchObject({
    code: '20801',
    name: '人力资源',
    parent: 0,
    amounts: { total: '10', basic: '6', project: '4' },
    cells: { total: 3, basic: 4, project: 5 },
  })
  expect(codes).toEqual(['shifted-row'])
})

it('lays cells too many under the only columns whose sums hold', () => {
  const { rows, codes, coverage } = readGrid(
    'expenditure',
    `${head}|`,
    '208|社会保障|10|0|6|4',
    '210|卫生健康|7|0|7|0',
  )
  expect(rows.map(row => row.amounts)).toEqual([
    { total: '10', basic: '6', project: '4' },
    { total: '7', basic: '7', project: '0' },
  ])
  expect(codes).toEqual(['realigned', 'extra-cell', 'extra-cell'])
  expect(coverage.listOpen()).toEqual([])
})

it('leaves the amounts of a row open where no alignment does, and keeps the other rows', () => {
  const { codes, coverage, rows } = readGrid(
    'expenditure',
    `${head}|`,
    '208|社会保障|10|1|6|5',
    '210|卫生健康|7|7|0',
  )
  expect(codes).toEqual(['unaligned'])
  expect(coverage.listOpen().map(({ cell }) => cell)).toEqual([2, 3, 4, 5])
  expect(rows.map(row => row.amounts['total'])).toEqual([null, '7'])
})

it('drops no money to make a sum hold', () => {
  const { rows, codes } = readGrid(
    'expenditure',
    `${head}|`,
    '208|社会保障|10|0|6|4',
    '210|卫生健康|7|0|6|1',
    '221|住房保障|9|2|5|4',
  )
  expect(rows[2]!.amounts).toEqual({ total: '9', basic: '5', project: '4' })
  expect(codes).toContain('aligned-as-others')
})

it('lays a row whose sum is wrong like the others of its length, so that the checks can say so', () => {
  const { rows, codes } = readGrid(
    'expenditure',
    `${head}|`,
    '208|社会保障|10|0|6|4',
    '210|卫生健康|7|0|6|1',
    '221|住房保障|9|0|5|3',
  )
  expect(rows.map(row => row.amounts)).toEqual([
    { total: '10', basic: '6', project: '4' },
    { total: '7', basic: '6', project: '1' },
    { total: '9', basic: '5', project: '3' },
  ])
  expect(codes.filter(code => code === 'aligned-as-others')).toHaveLength(1)
  const short = readGrid(
    'expenditure',
    `${head}|上缴上级支出`,
    '208|社会保障|10|6|4|0',
    '210|卫生健康|7|7|0|0',
    '211|节能环保|1|1|0|0',
    '221|住房保障|5|5',
    '229|其他支出|3|3',
    '230|转移性支出|4|3',
  )
  expect(short.rows[5]!.amounts).toEqual({ total: '4', basic: '3', project: null, upward: null })
})

it('finds the cell that a row lacks where its sums tell, and guesses at none', () => {
  const full = ['208|社会保障|10|6|4|0', '210|卫生健康|7|7|0|0', '221|住房保障|5|0|0|5']
  const found = readGrid('expenditure', `${head}|上缴上级支出`, ...full, '229|其他支出|3|0|3')
  expect(found.rows[3]!.amounts).toEqual({ total: '3', basic: '0', project: '3', upward: null })
  const shifted = readGrid('expenditure', `${head}|上缴上级支出`, ...full, '229|其他支出|3|2')
  expect(shifted.rows[3]!.amounts).toEqual({
    total: null,
    basic: null,
    project: null,
    upward: null,
  })
  expect(shifted.codes).toEqual(['unaligned'])
})

it('keeps a row with a stray remark beyond the header', () => {
  const { rows, coverage } = readGrid('expenditure', head, '208|社会保障|10|6|4|见附件')
  expect(rows[0]!.amounts).toEqual({ total: '10', basic: '6', project: '4' })
  expect(rows[0]!.labels).toEqual({ 名称: '社会保障', 'column-5': '见附件' })
  expect(coverage.listOpen()).toEqual([])
})

it('keeps a row whose sums do not hold as printed when its cells fit the header', () => {
  const { rows, codes } = readGrid('expenditure', head, '208|社会保障|10|6|5')
  expect(rows[0]!.amounts).toEqual({ total: '10', basic: '6', project: '5' })
  expect(codes).toEqual([])
})

it('names a number it cannot read, by line and cell, and takes the rest of the row', () => {
  const { rows, diagnostics } = readGrid('expenditure', head, '208|社会保障|1,2,3.4.5|(6.00)|—')
  expect(rows[0]!.amounts).toEqual({ total: null, basic: '-6.00', project: null })
  expect(diagnostics.map(({ code, line, cell }) => [code, line, cell])).toEqual([
    ['bad-number', 2, 2],
    ['odd-number', 2, 3],
    ['odd-number', 2, 4],
  ])
})

it('keeps last year, percentages and remarks apart from the sums', () => {
  const { side, rows } = readGrid(
    'expenditure',
    '编码|名称|2023年预算数|2022年预算数|增减%|备注',
    '205|教育支出|10|8|25%|新增',
  )
  expect(side.columns.map(column => [column.key, column.parent])).toEqual([
    ['total', null],
    ['prior.total', null],
  ])
  expect(rows[0]).toMatchObject({
    amounts: { total: '10', 'prior.total': '8' },
    labels: { '增减%': '25%', 备注: '新增' },
  })
})

it('goes on over a page mark, drops a repeated header, and begins anew at another header', () => {
  const { rows } = readGrid(
    'expenditure',
    head,
    '208|社会保障|10|6|4',
    '',
    '<!-- page 2 -->',
    '',
    head,
    '210|卫生健康|7|7|',
  )
  expect(rows.map(row => row.code)).toEqual(['208', '210'])
  expect(rows[1]!.amounts['project']).toBeNull()
  const two = joinContinuedTables(
    readText({
      text: '名称\t金额\n甲\t1\n\n项目名称\t预算数\n乙\t2',
      encoding: 'utf-8',
      damaged: false,
    }).tables,
  )
  expect(two).toHaveLength(2)
})

describe('a head that the end of a page cuts', () => {
  const rest = ['合计|接待费|出国费|合计|接待费|出国费', '6|2|4|5|2|3']
  const join = (...lines: string[]) =>
    joinContinuedTables(
      readText({ text: lines.join('\n').replaceAll('|', '\t'), encoding: 'utf-8', damaged: false })
        .tables,
    ).map(({ captions, rows }) => [captions[0]?.text, rows.length])
  const title = ['表7 “三公”经费支出表', '单位：万元']
  const cut = '2024年预算数|||2025年预算数'

  it.each([
    ['with blank cells at its end', [...title, `${cut}||`, '', ...rest]],
    ['without them', [...title, cut, '', ...rest]],
    ['over a page mark', [...title, cut, '', '<!-- page 2 -->', '', ...rest]],
    [
      'after two rows',
      [...title, cut, '合计|其中||合计|其中|', '', '|接待费|出国费||接待费|出国费', rest[1]!],
    ],
  ])('goes on with the untitled rows below: %s', (_, lines) => {
    expect(join(...lines).map(([caption]) => caption)).toEqual([title[0]])
  })

  it.each([
    ['one that says so', [...title, `${cut}||`, '注：本表为空表。', '', ...rest]],
    ['one with rows of blanks', [...title, `${cut}||`, '|||||', '', ...rest]],
    ['one with 合计', [...title, `${cut}||`, '合计|||||', '', ...rest]],
    ['one whose head is whole', [...title, '项目|预算数|备注', '', '名称|金额|用途', '甲|1|乙']],
    ['one above another title', [...title, `${cut}||`, '', '表8 支出表', '单位：万元', ...rest]],
    ['one whose columns stand elsewhere', [...title, '2023年|2024年|2025年|2026年', '', ...rest]],
    ['one far narrower', [...title, '项目|预算数', '', ...rest]],
    ['one without a title', [`${cut}||`, '', ...rest]],
  ])('leaves an empty table alone: %s', (_, lines) => {
    expect(join(...lines)).toHaveLength(2)
  })
})

it("says that a table without amounts is empty, with the document's note", () => {
  const { meaning } = readGrid(
    'governmentFund',
    head,
    '|合计|||',
    '注：本单位无此项支出，故本表为空表。',
  )
  expect(meaning.empty).toEqual({ sentence: '注：本单位无此项支出，故本表为空表。', line: 3 })
})

it('takes columns for levels where only the top rows are numbered', () => {
  const { rows } = readGrid(
    'procurement',
    '品目大类|经济科目|物品名称|总计',
    '合计|||5',
    '一、货物|||3',
    '|办公设备||2',
    '||计算机|1',
    '||家具|1',
    '|会议费||1',
    '||印刷品|1',
    '三、服务|||2',
    '|培训费||2',
  )
  expect(rows.map(row => row.parent)).toEqual([null, null, 1, 2, 2, 1, 5, null, 7])
})

it.each(['全部支出', '支出全部', '全部'])('reads %s as a total', word => {
  const { rows } = readGrid('expenditure', head, `|${word}|5|3|2`, '201|一般公共服务支出|5|3|2')
  expect(rows.map(({ role }) => role)).toEqual(['total', 'line'])
})

it('takes no row for who filled the form in where money stands beside it', () => {
  const read = (cells: string) =>
    readGrid('expenditure', head, '201|一般公共服务支出|5.00|3.00|2.00', cells)
  const plain = read('制表：|某某||2025-02-01|')
  expect([plain.rows.length, plain.codes]).toEqual([1, ['note-row']])
  const filled = read('制表：|某某|7.00|7.00|')
  expect(filled.codes).not.toContain('note-row')
  expect(filled.rows[1]?.amounts['total']).toBe('7.00')
})

it('takes a numbered name of one side for no name of the other', () => {
  const { meaning, codes } = readGrid(
    'revenueExpenditure',
    '收入||支出|',
    '项目|预算数|项目|预算数',
    '一、财政拨款收入|9|一、教育支出|6',
    '二、事业收入|||3',
    '收入总计|9|支出总计|9',
  )
  expect(meaning.sides[1]!.rows.map(({ name }) => name)).toEqual(['教育支出', '', '支出总计'])
  expect(codes).toEqual(['unlabelled'])
})
