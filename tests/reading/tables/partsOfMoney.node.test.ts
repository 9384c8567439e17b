import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'
import { amountsOf, misses, read, sidesOf } from './documents'

describe('tables of a part of the money', () => {
  it.each([
    '债务支出预算表',
    '单位资金支出预算表',
    '非财政拨款支出预算表',
    '云溪市社会保险中心2023年政府债务支出预算表',
    '部门支出表（单位资金）',
  ])('takes %s for none of the tables of all expenditure, and says so', title => {
    const { meanings, diagnostics } = read(
      '云溪县民政局2023年部门预算',
      title,
      '单位：万元',
      '功能科目编码|功能科目名称|合计|基本支出|项目支出',
      '208|社会保障和就业支出|3.00||3.00',
      '|合计|3.00||3.00',
    )
    expect(meanings.map(({ kind }) => kind)).toEqual(['unknown'])
    expect(diagnostics.map(({ code }) => code)).toContain('unknown-table')
  })

  it.each([
    ['政府购买服务支出预算表', 'purchasedServices'],
    ['2024年政府购买服务决算表', 'purchasedServices'],
    ['财政专户管理资金支出预算表', 'fiscalAccount'],
  ])('knows %s as a kind of its own', (title, kind) => {
    const { meanings, diagnostics } = read(
      '云溪县民政局2023年部门预算',
      title,
      '单位：万元',
      '序号|项目|金额',
      '1|养老服务|3.00',
      '2|社会救助|2.00',
      '|合计|5.00',
    )
    expect(meanings[0]!.kind).toBe(kind)
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['一般公共预算支出表（不含债务还本支出）', 'generalPublicExpenditure'],
    ['政府采购及购买服务支出预算表', 'procurement'],
    ['部门支出总表', 'expenditure'],
    ['部门支出总表（含单位资金）', 'expenditure'],
    ['云溪市社会保险基金管理局2023年部门支出总表', 'expenditure'],
    ['云溪市政府债务管理中心部门支出总表', 'expenditure'],
    ['政府性基金预算支出表（专项债务）', 'governmentFund'],
  ])('keeps %s', (title, kind) => {
    const { meanings } = read(
      '云溪县民政局2023年部门预算',
      title,
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '208|社会保障和就业支出|3.00||3.00',
    )
    expect(meanings[0]!.kind).toBe(kind)
  })
})

it('names no unit as a source of money', () => {
  const document = read(
    '云溪市城乡建设局2023年部门预算',
    '部门收入总表',
    '单位：万元',
    '单位名称|合计|一般公共预算|上年结转',
    '合计|9.00|8.00|1.00',
    '云溪市城乡建设局（本级）|6.00|5.00|1.00',
    '云溪市燃气管理站|3.00|3.00|',
  )
  expect(sidesOf(document)[0]!.kind).toBe('unit')
})

it('tells 三公 from the sum of 三公, 会议费 and 培训费', () => {
  const document = read(
    '云溪市城乡建设局2023年部门预算',
    '一般公共预算“三公”经费、会议费、培训费支出表',
    '单位：万元',
    '“三公”经费、会议费、培训费合计|“三公”经费支出||||会议费|培训费',
    '|小计|因公出国（境）费用|公务用车运维费|公务接待费||',
    '9.00|6.00|1.00|3.00|2.00|1.00|2.00',
  )
  expect(amountsOf(document)).toContainEqual(['threePublic', 60_000_00, null, null])
  expect(amountsOf(document)).toContainEqual(['vehicles.operation', 30_000_00, null, null])
})

it('knows 运维费 for 运行维护费, in rows and in sentences', () => {
  const document = (purchase: string) =>
    read(
      '云溪县司法局2023年部门预算信息公开',
      `2023年，“三公”经费预算安排6.00万元，其中：公务用车购置及运维费4.00万元（其中：公务用车购置费${purchase}万元，公务用车运维费3.00万元）；公务接待费2.00万元。`,
      '“三公”经费支出表',
      '单位：万元',
      '项目|2022年预算|2023年预算',
      '“三公”经费合计|7.00|6.00',
      '一、因公出国（境）费|0.00|0.00',
      '二、公务用车购置及运维费|5.00|4.00',
      '其中：公务用车购置费|1.00|1.00',
      '公务用车运维费|4.00|3.00',
      '三、公务接待费|2.00|2.00',
    )
  expect(amountsOf(document('1.00')).map(([kind]) => kind)).toEqual([
    'threePublic',
    'overseas',
    'vehicles',
    'vehicles.purchase',
    'vehicles.operation',
    'reception',
  ])
  expect(misses(document('1.00'))).toEqual([])
  expect(misses(document('2.00'))).not.toEqual([])
})

it('takes 运维费 alone for no money of vehicles', () => {
  const { statements } = read(
    '云溪县司法局2023年部门预算信息公开',
    '一、一般公共预算支出情况说明',
    '信息化项目安排办公费5.00万元，运维费7.00万元。',
    '二、部门预算表',
    '“三公”经费支出表',
    '单位：万元',
    '项目|2023年预算',
    '“三公”经费合计|3.00',
    '公务用车运维费|3.00',
  )
  expect(statements.map(({ topic }) => topic.kind)).not.toContain('threePublic')
})

const kinds = '“三公”经费合计|因公出国（境）费|公务用车运行维护费|公务接待费|会议费|培训费'

it.each([
  ['beside', kinds, '6.00|1.00|3.00|2.00|1.00|2.00', null],
  ['within', kinds, '9.00|1.00|3.00|2.00|1.00|2.00', 'threePublic'],
  ['beside', kinds.replace('合计', '小计'), '6.00|1.00|3.00|2.00|1.00|2.00', null],
  ['within', kinds.replace('“三公”经费', ''), '9.00|1.00|3.00|2.00|1.00|2.00', 'total'],
  ['beside, with a misprint', kinds, '6.10|1.00|3.00|2.00|1.00|2.00', null],
])('has 会议费 and 培训费 %s what is called %s', (_, header, row, parent) => {
  const document = read(
    '云溪职业学院2022年单位预算',
    '一般公共预算“三公”经费、会议费、培训费支出表',
    '单位：万元',
    header,
    row,
  )
  const parents = sidesOf(document)[0]!.columns.flatMap(({ key, parent }) =>
    key === 'meetings' || key === 'training' ? [parent] : [],
  )
  expect(parents).toEqual([parent, parent])
  expect(misses(document)).toHaveLength(row.startsWith('6.10') ? 1 : 0)
})

const tableOfSubjects = (head: string, leaf: string) =>
  readText(
    `# 2022年度云溪市招投标服务中心单位决算

公开08表

## 一般公共预算财政拨款项目支出决算明细表

单位：万元

<table><tr>${head}${['合计', '工资福利支出', '商品和服务支出', '债务利息及费用支出', '资本性支出', '资本性支出（基本建设）', '对企业补助'].map(word => `<td rowspan="2">${word}</td>`).join('')}</tr>${leaf}${[
      '<td colspan="2">合计</td>',
      '<td>201</td><td>一般公共服务支出</td>',
      '<td>20103</td><td>政府办公厅（室）及相关机构事务</td>',
      '<td>2010303</td><td>机关服务</td>',
    ]
      .map(
        cells =>
          `<tr>${cells}<td>9.00</td><td>1.00</td><td>2.00</td><td></td><td>3.00</td><td>1.00</td><td>2.00</td></tr>`,
      )
      .join('')}</table>`,
  )

it.each([
  [
    '项目 over the code and the name',
    '<td colspan="2">项目</td>',
    '<tr><td>功能分类科目编码</td><td>科目名称</td></tr>',
  ],
  [
    'no word over them',
    '<td rowspan="2">功能分类科目编码</td><td rowspan="2">科目名称</td>',
    '<tr></tr>',
  ],
])('reads 项目支出 by subject and economic class with %s', (_, head, leaf) => {
  const document = tableOfSubjects(head, leaf)
  expect(sidesOf(document)[0]!.kind).toBe('functional')
  expect(document.projects).toEqual([])
  expect(document.diagnostics).toEqual([])
  expect(misses(document)).toEqual([])
})

it('takes a code with rows of several names for the subject of projects', () => {
  const { meanings, projects } = readText(
    `# 青石县统计局2023年部门预算

## 一般公共预算项目支出预算表

单位：万元

<table><tr><td colspan="3">项目</td><td rowspan="2">金额</td></tr>
<tr><td>科目编码</td><td>单位代码</td><td>单位名称（科目）</td></tr>
<tr><td></td><td></td><td>合计</td><td>30.00</td></tr>
<tr><td></td><td>319</td><td>专项普查活动</td><td>30.00</td></tr>
<tr><td>2010507</td><td>319</td><td>经济普查经费</td><td>20.00</td></tr>
<tr><td>2010507</td><td>319</td><td>住户调查补助</td><td>10.00</td></tr></table>`,
  )
  expect(meanings[0]?.sides.map(({ kind }) => kind)).toEqual(['project'])
  expect(projects.map(({ name }) => name)).toEqual(['经济普查经费', '住户调查补助'])
})
