import { expect, it } from 'vitest'
import { readRows as read } from './grids'

it('joins no unit code to a subject code, and hangs the subjects below their unit', () => {
  const { rows, side } = read(
    'expenditure',
    '科目编码|||单位代码|单位名称（科目）|合计',
    '类|款|项|||',
    '||||合计|9',
    '|||301301|机关|6',
    '201|03|01|301301|行政运行|4',
    '208|05|05|301301|养老保险|2',
    '|||301901|推广站|3',
    '201|03|01|301901|行政运行|3',
  )
  expect(side.kind).toBe('functional')
  expect(rows.map(({ code, parent }) => [code, parent])).toEqual([
    [null, null],
    [null, null],
    ['2010301', 1],
    ['2080505', 1],
    [null, null],
    ['2010301', 4],
  ])
})

it('begins the subjects anew below each unit, and puts units below the department by their codes', () => {
  const { rows } = read(
    'expenditure',
    '部门/单位||科目||合计',
    '代码|名称|编码|名称|',
    '|合计|||9',
    '133|某某厅|||9',
    '133001|本级|||6',
    '133001|本级|201|一般公共服务支出|6',
    '133001|本级|20103|政府办公厅|6',
    '133002|中心|||3',
    '133002|中心|201|一般公共服务支出|3',
    '133002|中心|20103|政府办公厅|3',
  )
  expect(rows.map(({ name, parent }) => [name, parent])).toEqual([
    ['合计', null],
    ['某某厅', null],
    ['本级', 1],
    ['一般公共服务支出', 2],
    ['政府办公厅', 3],
    ['中心', 1],
    ['一般公共服务支出', 5],
    ['政府办公厅', 6],
  ])
})

it('goes by the economic classification of departments where that of government stands beside it', () => {
  const { rows, side } = read(
    'generalPublicBasicExpenditure',
    '部门预算支出经济分类科目||政府预算支出经济分类科目||金额',
    '科目编码|科目名称|科目编码|科目名称|',
    '|合计|||5',
    '301|工资福利支出|501|机关工资福利支出|5',
    '30101|基本工资|50101|工资奖金津补贴|5',
  )
  expect(side.kind).toBe('economic')
  expect(rows[2]).toMatchObject({
    code: '30101',
    name: '基本工资',
    parent: 1,
    labels: { 科目名称: expect.any(String) },
  })
})

it("names a project by its name and keeps its subject's code", () => {
  const { rows, side } = read(
    'projectExpenditure',
    '项目代码|项目名称|项目单位|功能科目编码|功能科目名称|金额',
    '530126|校舍维修|第一中学|2050202|小学教育|5',
    '|合计||||5',
  )
  expect(side.kind).toBe('project')
  expect(rows[0]).toMatchObject({
    code: '2050202',
    name: '校舍维修',
    labels: { 项目单位: '第一中学', 项目代码: '530126' },
  })
  expect(rows[1]!.role).toBe('total')
})

it('reads project expenditure by subject as subjects', () => {
  expect(
    read(
      'projectExpenditure',
      '支出经济分类科目|金额',
      '合计|5',
      '[302]商品和服务支出|5',
      '[30227]委托业务费|5',
    ).side.kind,
  ).toBe('economic')
})

it('reads a code in brackets before a name', () => {
  expect(
    read('expenditure', '科目|合计', '[201]一般公共服务支出|1', '（20103）人大事务|1').rows.map(
      ({ code, name, parent }) => [code, name, parent],
    ),
  ).toEqual([
    ['201', '一般公共服务支出', null],
    ['20103', '人大事务', 0],
  ])
})

it('begins a numbering after 其中 inside the row above', () => {
  const { rows } = read(
    'threePublic',
    '项目|2024年预算',
    '行政经费|9',
    '“三公”经费|5',
    '其中：（一）因公出国（境）支出|2',
    '（二）公务用车购置及运行维护支出|3',
    '1.公务用车购置|3',
  )
  expect(rows.map(({ name, parent }) => [name, parent])).toEqual([
    ['行政经费', null],
    ['“三公”经费', null],
    ['因公出国（境）支出', 1],
    ['公务用车购置及运行维护支出', 1],
    ['公务用车购置', 3],
  ])
})

it('makes no part of the last use of money left for next year', () => {
  expect(
    read(
      'revenueExpenditure',
      '支出|金额',
      '一、基本支出|5',
      '本年支出合计|5',
      '四、上缴上级支出|1',
      '结转下年|1',
    ).rows.map(({ parent }) => parent),
  ).toEqual([null, null, null, null])
})

it('keeps a label whose header words are no key of an object', () => {
  const { rows } = read(
    'projectExpenditure',
    '项目名称|__proto__|备注|金额',
    '校舍维修|甲|乙|5',
    '电梯|丙||6',
  )
  expect(rows.map(({ labels }) => Object.entries(labels ?? {}))).toEqual([
    [
      ['项目名称', '校舍维修'],
      ['column-1', '甲'],
      ['备注', '乙'],
    ],
    [
      ['项目名称', '电梯'],
      ['column-1', '丙'],
    ],
  ])
})

it('keeps the names of two classifications that are headed by the same words', () => {
  const { rows } = read(
    'generalPublicBasicExpenditure',
    '部门预算支出经济分类科目|||政府预算支出经济分类科目|||金额',
    '类|款|科目名称|类|款|科目名称|',
    '301||工资福利支出||||6',
    '301|01|基本工资|501|01|工资奖金津补贴|6',
  )
  expect(rows[1]).toMatchObject({
    code: '30101',
    name: '基本工资',
    parent: 0,
    labels: { 科目名称: '基本工资', '政府预算支出经济分类科目 / 科目名称': '工资奖金津补贴' },
  })
})

it.each([
  [
    '科目名称 above, 栏次 below',
    '功能分类科目编码|||科目名称|小计|基本支出|项目支出',
    '类|款|项|栏次|1|2|3',
  ],
  ['numbers alone', '功能分类科目编码|||科目名称|小计|基本支出|项目支出', '类|款|项||1|2|3'],
])('reads levels of codes that stand in the row of column numbers: %s', (_, heads, numbers) => {
  const { rows, side } = read(
    'expenditure',
    '项目||||本年支出||',
    heads,
    numbers,
    '|||合计|12|10|2',
    '201|||一般公共服务支出|12|10|2',
    '201|03||政府办公厅（室）及相关机构事务|12|10|2',
    '201|03|01|行政运行|12|10|2',
  )
  expect(side.columns.map(({ key }) => key)).toEqual(['total', 'basic', 'project'])
  expect(rows.map(({ code, parent }) => [code, parent])).toEqual([
    [null, null],
    ['201', null],
    ['20103', 1],
    ['2010301', 2],
  ])
})

it('takes a class of too few digits from the row above, where the section is the same', () => {
  const { rows } = read(
    'expenditure',
    '科目编码|||科目名称|合计',
    '类|款|项||',
    '210|||卫生健康支出|5',
    '210|11||行政事业单位医疗|5',
    '7|11|02|事业单位医疗|5',
    '221|||住房保障支出|4',
    '2|03||城乡社区住宅|4',
    '|||合计|9',
  )
  expect(rows.map(({ code }) => code)).toEqual(['210', '21011', '2101102', '221', '203', null])
})

it('takes no class of two digits for another than they begin or end', () => {
  const { rows } = read(
    'expenditure',
    '科目编码|||科目名称|合计',
    '类|款|项||',
    '208|||社会保障和就业支出|5',
    '208|04||人力资源事务|5',
    '10|04||公共卫生|4',
    '|||合计|9',
  )
  expect(rows.map(({ code }) => code)).toEqual(['208', '20804', '1004', null])
})

it('names what is bought by its own words, not by how it is bought', () => {
  const rowsOf = (manner: string) =>
    read(
      'procurement',
      `采购品目大类|专项名称|经济科目|采购物品名称|${manner}|总计`,
      '合计|||||30',
      '一、货物A|||||30',
      '|设备费|办公设备购置|||30',
      '|||打印设备|集中采购|12',
      '|||复印机|集中采购|10',
      // The item's cell is merged over two rows.
      '||||分散采购|8',
    ).rows.map(({ name, parent }) => [name, parent])
  for (const manner of ['采购组织形式', '采购方式', '组织形式'])
    expect(rowsOf(manner)).toEqual([
      ['合计', null],
      ['货物A', null],
      ['办公设备购置', 1],
      ['打印设备', 2],
      ['复印机', 2],
      ['分散采购', 2],
    ])
})

it('gives totals that stand across two sides of what is spent to both', () => {
  const { meaning } = read(
    'revenueExpenditure',
    '收入||支出|||',
    '项目名称|金额|功能分类||支出用途|',
    '||功能科目名称|金额|项目名称|金额',
    '一、财政拨款|9|一、教育支出|6|一、基本支出|5',
    '二、其他资金||二、住房保障支出|3|二、项目支出|4',
    '当年收入小计|9|当年支出小计|||9',
    '上年结转资金|1|结转下年资金|||1',
    '收入合计|10|支出合计|||10',
  )
  const amounts = (index: number) =>
    meaning.sides[index]!.rows.map(({ name, amounts: own }) => [name, own.total])
  expect(amounts(1)).toEqual([
    ['教育支出', '6'],
    ['住房保障支出', '3'],
    ['当年支出小计', '9'],
    ['结转下年资金', '1'],
    ['支出合计', '10'],
  ])
  expect(amounts(2).slice(2)).toEqual(amounts(1).slice(2))
  expect(meaning.sides[1]!.rows.at(-1)?.cells).toEqual({ total: 5 })
})

it('leaves the total of revenue blank, where it is printed beside expenditure only', () => {
  const { meaning } = read(
    'revenueExpenditure',
    '收入||支出|',
    '项目|金额|项目|金额',
    '财政拨款|6|教育支出|5',
    '其他资金|3|住房保障支出|3',
    '本年收入合计|||8',
  )
  expect(meaning.sides.map(({ rows }) => rows.at(-1)?.amounts.total)).toEqual([null, '8'])
})
