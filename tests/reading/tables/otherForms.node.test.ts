import { describe, expect, it } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { amountsOf, misses, read, sidesOf } from './documents'
import { readRows } from './grids'

describe('the form of 三公 that counts beside its money', () => {
  const form = read(
    '云溪县第三小学2022年度单位决算',
    '财政拨款“三公”经费支出决算表',
    '公开09表',
    '单位：万元',
    '项目|行次|预算数|决算统计数',
    '一、“三公”经费支出|1|——|——',
    '（一）支出合计|2|3.00|1.20',
    '1．因公出国（境）费|3||',
    '2．公务接待费|4|3.00|1.20',
    '（二）相关统计数|5|——|——',
    '1．公务用车保有量（辆）|6|——|2',
    '2．国内公务接待批次（个）|7|——|9',
    '（三）单价100万元以上设备（台、套）|8|——|4',
    '二、机关运行经费|9|——|',
  )

  it('takes 决算统计数 for what was spent, and the sum below 三公 for its amount', () => {
    expect(sidesOf(form)[0]!.columns.map(({ key }) => key)).toEqual(['budgeted.total', 'total'])
    expect(amountsOf(form)).toEqual([
      ['threePublic', 12_000_00, 30_000_00, null],
      ['overseas', null, null, null],
      ['reception', 12_000_00, 30_000_00, null],
    ])
  })

  it('keeps counts as the words that they are, without money', () => {
    const counted = sidesOf(form)[0]!.rows.filter(({ labels }) => labels?.['决算统计数'])
    expect(
      counted.map(({ name, amounts, labels }) => [name, amounts, labels!['决算统计数']]),
    ).toEqual([
      ['公务用车保有量（辆）', { 'budgeted.total': null, total: null }, '2'],
      ['国内公务接待批次（个）', { 'budgeted.total': null, total: null }, '9'],
      ['单价100万元以上设备（台、套）', { 'budgeted.total': null, total: null }, '4'],
    ])
  })
})

it('reads 机构运行信息表 as the table of 三公', () => {
  const { meanings } = read(
    '云溪县农业农村局2022年度部门决算',
    '机构运行信息表',
    '单位：万元',
    '项目|行次|统计数',
    '一、“三公”经费支出|1|—',
    '（一）支出合计|2|5.00',
    '1．公务接待费|3|5.00',
    '二、国有资产占用情况|4|—',
    '（一）车辆数合计（辆）|5|3',
    '1．机要通信用车|6|1',
  )
  expect(meanings[0]!.kind).toBe('threePublic')
  expect(
    sidesOf({ meanings } as BudgetDocument)[0]!.rows.map(({ amounts }) => amounts['total']),
  ).toEqual([null, '5.00', '5.00', null, null, null])
})

it('keeps percentages below 增减% as words, and an amount below 增减额 as one', () => {
  const { side, rows } = readRows(
    'generalPublicExpenditure',
    '科目编码|科目名称|2021年预算数||2022年预算数||2022年比2021年增减%||2022年比2021年增减额',
    '||合计|基本支出|合计|基本支出|合计|基本支出|合计',
    '205|教育支出|100.00|80.00|110.00|84.00|10.00|5.00|10.00',
  )
  expect(side.columns.map(({ key }) => key)).toEqual([
    'prior.total',
    'prior.basic',
    'total',
    'basic',
    'comparison',
  ])
  expect(rows[0]!.amounts['comparison']).toBe('10.00')
  expect(Object.values(rows[0]!.labels ?? {})).toContain('5.00')
})

it.each([
  ['2024年比2023年增减（额、%）', '增减（万元）|增减（%）', ['comparison']],
  ['2024年比2023年增减（金额、比例%）', '增减|增减率', ['comparison']],
  ['比上年增减%', '增减额（万元）|增减率', ['comparison']],
  ['比上年增减情况（金额、%）', '合计|项目支出', ['comparison', 'comparison.project']],
  ['比上年增减%', '合计|项目支出', []],
  ['占支出总额比重（%）', '2023年|2024年', []],
  ['占总额%', '合计|项目支出', []],
])('tells amounts from percentages below %s over %s', (group, words, keys) => {
  const { side } = readRows(
    'generalPublicExpenditure',
    `科目编码|科目名称|2023年预算数|2024年预算数|${group}|`,
    `||||${words}`,
    '205|教育支出|100.00|110.00|10.00|10.00',
    '208|社会保障和就业支出|50.00|60.00|10.00|20.00',
  )
  expect(side.columns.map(({ key }) => key).slice(2)).toEqual(keys)
})

it('reads a row with codes of both economic classifications by that of departments', () => {
  const { rows } = readRows(
    'generalPublicBasicExpenditure',
    '部门预算支出经济科目名称|政府预算支出经济科目名称|一般公共预算基本支出',
    '合计||9.00',
    '[302]商品和服务支出||9.00',
    '[30201]办公费|[50201]办公经费|5.00',
    '[30239]其他交通费用|[50201]办公经费|4.00',
  )
  expect(rows.map(({ code, name, parent }) => [code, name, parent])).toEqual([
    [null, '合计', null],
    ['302', '商品和服务支出', null],
    ['30201', '办公费', 1],
    ['30239', '其他交通费用', 1],
  ])
  expect(Object.values(rows[2]!.labels ?? {})).toContain('[50201]办公经费')
})

describe('units among the projects of one column', () => {
  const projects = (second: string) =>
    read(
      '临湖市政府办公室2023年部门预算',
      '项目支出情况表',
      '单位：万元',
      '支出项目类别（资金使用单位）|总计|一般公共预算',
      '合计|10.00|10.00',
      '临湖市政府办公室|4.00|4.00',
      '会议保障经费|3.00|3.00',
      `通信线路租赁|${second}|${second}`,
      '临湖市机关事务中心|6.00|6.00',
      '大楼物业管理|6.00|6.00',
    )
  it('hangs projects below the unit that they add up to, and lists no unit as a project', () => {
    const document = projects('1.00')
    expect(sidesOf(document)[0]!.rows.map(({ parent }) => parent)).toEqual([
      null,
      null,
      1,
      1,
      null,
      4,
    ])
    expect(document.projects.map(({ name, unitName }) => [name, unitName])).toEqual([
      ['会议保障经费', '临湖市政府办公室'],
      ['通信线路租赁', '临湖市政府办公室'],
      ['大楼物业管理', '临湖市机关事务中心'],
    ])
    expect(misses(document)).toEqual([])
  })
  it('leaves rows as they stand where they do not add up', () => {
    expect(projects('2.00').projects).toHaveLength(5)
  })
})

it('takes a project in a column of units and projects for no unit', () => {
  const { projects } = read(
    '嘉明市审计局2023年部门预算',
    '一般公共预算项目支出预算表',
    '单位：万元',
    '科目编码|单位代码|单位名称（项目）|金额',
    '2010804|211301|信息系统维护费|5.00',
  )
  expect(projects.map(({ name, unitName }) => [name, unitName])).toEqual([['信息系统维护费', null]])
})

describe('tables without money', () => {
  it('keeps a list of the tables as words, and takes it for none of them', () => {
    const { meanings, diagnostics } = read(
      '柳河县审计局2020年部门决算',
      '目录',
      '序号|内容|是否空表|表格为空的理由',
      '表1|收入支出决算总表|否|',
      '表2|收入决算总表|否|',
      '表3|一般公共预算财政拨款“三公”经费支出决算表|是|本部门没有三公经费',
      '',
      '收入支出决算总表',
      '单位：万元',
      '收入|决算数|支出|决算数',
      '一、财政拨款收入|5.00|一、教育支出|5.00',
      '总计|5.00|总计|5.00',
    )
    expect(meanings.map(({ kind, empty }) => [kind, empty])).toEqual([
      ['unknown', null],
      ['revenueExpenditure', null],
      ['threePublic', { sentence: '本部门没有三公经费', line: 7 }],
    ])
    expect(meanings[0]!.sides.flatMap(({ columns }) => columns)).toEqual([])
    expect(diagnostics.filter(({ table }) => table === 't1')).toEqual([])
  })
  it('counts no vehicles as money, and takes the title above the number of a table', () => {
    const { tables, meanings, diagnostics } = read(
      '云溪县第三小学2022年度单位决算',
      '国有资产占用情况表',
      '公开10表',
      '单位：台、辆、套',
      '车辆数（台、辆）|||单价100万元以上设备（台、套）',
      '合计|应急保障用车|其他用车|',
      '3|1|2|5',
    )
    expect(tables[0]!.title).toBe('国有资产占用情况表')
    expect(meanings[0]!.sides.flatMap(({ columns }) => columns)).toEqual([])
    expect(Object.values(meanings[0]!.sides[0]!.rows[0]!.labels ?? {})).toEqual([
      '3',
      '1',
      '2',
      '5',
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['counted-table'])
  })
})

describe('money of other funds', () => {
  const columns = '科目编码|科目名称|合计|基本支出|项目支出'
  const school = (revenue: string) =>
    read(
      '洛阳镇实验小学2022年部门预算',
      '部门收支总体情况表',
      '单位：万元',
      '收入|金额|支出|金额',
      '一、一般公共预算|90.00|一、教育支出|102.00',
      `${revenue}|12.00||`,
      '收入总计|102.00|支出总计|102.00',
      '',
      '部门支出总体情况表',
      '单位：万元',
      columns,
      '|合计|102.00|90.00|12.00',
      '205|教育支出|102.00|90.00|12.00',
      '',
      '一般公共预算支出情况表',
      '单位：万元',
      columns,
      '|合计|90.00|90.00|0.00',
      '205|教育支出|90.00|90.00|0.00',
    )
  it.each(['二、专户管理的教育收费', '二、捐赠款'])(
    'does not take all money for 财政拨款 where there is %s',
    revenue => {
      expect(misses(school(revenue))).toEqual([])
    },
  )
})

it('does not hold all economic expenditure against basic expenditure', () => {
  const document = read(
    '嘉明市审计局2023年部门预算',
    '部门支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|10.00|6.00|4.00',
    '201|一般公共服务支出|10.00|6.00|4.00',
    '',
    '财政拨款支出预算表（政府经济分类科目）',
    '单位：万元',
    '科目编码|科目名称|总计|基本支出|项目支出',
    '|合计|10.00|6.00|4.00',
    '501|机关工资福利支出|6.00|6.00|',
    '502|机关商品和服务支出|4.00||4.00',
  )
  expect(misses(document)).toEqual([])
})

it('hangs revenue whose indents are lost below what it adds up to, where only so the sums hold', () => {
  const parents = (fee: string) => {
    const { rows } = readRows(
      'revenueExpenditure',
      '收入|本年预算',
      '一、一般公共预算拨款收入|10.00',
      '经费拨款|7.00',
      '纳入一般公共预算管理的非税收入|3.00',
      '专项收入|',
      `行政事业性收费收入|${fee}`,
      '二、其他收入|',
      '收入总计|10.00',
    )
    return rows.map(({ parent }) => parent)
  }
  expect(parents('3.00')).toEqual([null, 0, 0, 2, 2, null, null])
  expect(parents('2.00')).toEqual([null, 0, 0, 0, 0, null, null])
})

it('keeps a blank column of money among the columns, whatever its fund is called', () => {
  const { columns } = readRows(
    'revenue',
    '单位名称|总计|一般公共预算|某某基金收入|单位资金||上年结转',
    '||||事业收入|其他收入|',
    '合计|5.00|5.00||||',
  )
  expect(columns.map(([key]) => key)).toEqual([
    'total',
    'generalPublic',
    'column-3',
    'operations',
    'otherRevenue',
    'carryOver',
  ])
})

it('holds basic expenditure of one class, or by function, against no other money', () => {
  const columns = '科目编码|科目名称|合计|基本支出|项目支出'
  const document = (title: string, amount: string) =>
    read(
      '云溪县文化局2021年部门预算',
      '部门支出总表',
      '单位：万元',
      columns,
      '|合计|10.00|6.00|4.00',
      '207|文化旅游体育与传媒支出|10.00|6.00|4.00',
      '',
      title,
      '单位：万元',
      '科目编码|科目名称|合计',
      `|合计|${amount}`,
      `207|文化旅游体育与传媒支出|${amount}`,
    )
  expect(misses(document('一般公共预算基本支出情况表——工资福利支出', '5.00'))).toEqual([])
  expect(misses(document('一般公共预算基本支出表（商品服务支出）', '7.00'))).toEqual([])
  const all = '一般公共预算基本支出表（工资福利支出、商品和服务支出、对个人和家庭的补助）'
  expect(misses(document(all, '7.00'))).not.toEqual([])
  expect(misses(document('一般公共预算基本支出预算表', '6.00'))).toEqual([])
  expect(misses(document('一般公共预算基本支出预算表', '7.00'))).not.toEqual([])
})

describe('a header that lacks a cell', () => {
  const data = ['205|教育支出|100.00|100.00|', '208|社会保障和就业支出|50.00|50.00|']
  it.each(['科目编码|合计|基本支出|项目支出', '科目名称|合计|基本支出|项目支出'])(
    'is filled where words stand below an amount, and that is told: %s',
    head => {
      const { rows, diagnostics } = readRows('expenditure', head, ...data)
      expect(rows.map(({ code, name, amounts }) => [code, name, amounts])).toEqual([
        ['205', '教育支出', { total: '100.00', basic: '100.00', project: null }],
        ['208', '社会保障和就业支出', { total: '50.00', basic: '50.00', project: null }],
      ])
      expect(diagnostics.map(found => found.code)).toEqual(['short-header'])
    },
  )
  it('is left where every column holds what it says', () => {
    const { diagnostics } = readRows('expenditure', '科目编码|科目名称|合计|基本支出', ...data)
    expect(diagnostics).toEqual([])
  })
})
