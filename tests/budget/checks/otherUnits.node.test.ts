import { describe, expect, it } from 'vitest'
import { findRelations } from '../../fixtures/relations'
import { readDocument } from '@/reading/readDocument'

/**
 * Reads a document of tables (title, rows with bars for tabs, amounts without their decimals) and
 * returns what does not hold.
 */
function misses(...tables: [title: string, ...rows: string[]][]): string[] {
  const text = [
    '某某区民政局2024年部门预算',
    '',
    ...tables.flatMap(([title, ...rows]) => [
      title,
      '单位：万元',
      ...rows.map(row =>
        row.replace(/\|(-?\d{1,2})(?=\||$)/g, '|$1.00').replace(/^(\d)\|/, '$1.00|'),
      ),
      '',
    ]),
  ]
    .join('\n')
    .replaceAll('|', '\t')
  return findRelations(readDocument({ bytes: new TextEncoder().encode(text), file: '某局.txt' }))
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ title }) => title)
}

const basic: [string, ...string[]] = [
  '一般公共预算支出表',
  '科目编码|科目名称|合计|基本支出|项目支出',
  '208|社会保障和就业支出|10|6|4',
  '|合计|10|6|4',
]

describe('documents of other units', () => {
  it("takes this year's row where 三公 has one for each year", () => {
    const years = (reception: string): [string, ...string[]] => [
      '“三公”经费支出表',
      '|“三公”经费|||',
      '|小计|因公出国（境）费用|公务接待费|公务用车运行维护费',
      '2023年|9|1|5|3',
      `2024年|8|1|${reception}|3`,
    ]
    const economic: [string, ...string[]] = [
      '一般公共预算基本支出表',
      '科目编码|科目名称|合计',
      '302|商品和服务支出|5',
      '30217|公务接待费|5',
      '|合计|5',
    ]
    expect(misses(years('4'), economic)).toEqual([expect.stringContaining('30217')])
  })

  it('compares 三公 told in rows by their names, and adds purchase and operation up', () => {
    const rows = (whole: string, operation: string): [string, ...string[]] => [
      '“三公”经费预算表',
      '项目|本年预算数',
      `合计|${whole}`,
      '1、因公出国（境）费用|1',
      '2、公务接待费|2',
      '3、公务用车费|3',
      `其中：（1）公务用车运行维护费|${operation}`,
      '（2）公务用车购置|1',
    ]
    expect(misses(rows('6', '2'))).toEqual([])
    expect(misses(rows('7', '2'))).toHaveLength(1)
    expect(misses(rows('6', '1'))).toEqual([expect.stringContaining('公务用车费')])
  })

  it('takes 增减额 for the difference where most rows show it to be, and for nothing else', () => {
    const table = (...changes: string[]): [string, ...string[]] => [
      '一般公共预算支出表',
      '科目编码|科目名称|上年预算数|本年预算数|增减额',
      `201|一般公共服务支出|5|6|${changes[0]}`,
      `208|社会保障和就业支出|5|4|${changes[1]}`,
      `210|卫生健康支出|2|2|${changes[2]}`,
    ]
    expect(misses(table('1', '-1', '0'))).toEqual([])
    expect(misses(table('1', '-1', '2'))).toEqual([
      expect.stringContaining('210 卫生健康支出：增减 = 本年 − 上年'),
    ])
    expect(misses(table('20', '-20', '0'))).toEqual([])
  })

  it('asks no equality of project expenditure of one budget with that of all money', () => {
    const all: [string, ...string[]] = [
      '支出总表',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '208|社会保障和就业支出|15|6|9',
      '|合计|15|6|9',
    ]
    expect(
      misses(all, basic, ['一般公共预算项目支出表', '项目名称|金额', '合计|4', '某项目|4']),
    ).toEqual([])
    expect(
      misses(all, basic, ['一般公共预算项目支出表', '项目名称|金额', '合计|3', '某项目|3']),
    ).toHaveLength(1)
  })

  it('takes 项目支出 beside columns of other money for that of 财政拨款', () => {
    const all: [string, ...string[]] = [
      '支出总表',
      '科目编码|科目名称|合计|基本支出|项目支出|单位资金',
      '208|社会保障和就业支出|15|6|4|5',
      '|合计|15|6|4|5',
    ]
    expect(
      misses(all, basic, [
        '项目支出表',
        '项目名称|合计|一般公共预算|单位资金',
        '合计|9|4|5',
        '某项目|9|4|5',
      ]),
    ).toEqual([])
  })

  it('lets 财政拨款收支总表 hold what was carried over besides the money of 一般公共预算支出表', () => {
    const fiscal = (spent: string): [string, ...string[]] => [
      '财政拨款收支总表',
      '收入||支出|',
      '项目|预算数|项目|预算数',
      `一、本年收入|10|一、社会保障和就业支出|${spent}`,
      '（一）一般公共预算拨款|10||',
      '二、上年结转|2||',
      '（一）一般公共预算拨款|2||',
      `收入总计|12|支出总计|${spent}`,
    ]
    expect(misses(fiscal('12'), basic)).toEqual([])
    expect(misses(fiscal('9'), basic)).not.toEqual([])
  })

  it('compares no economic section that is printed in several rows', () => {
    const rows: [string, ...string[]] = [
      '部门基本支出预算表',
      '功能科目编码|功能科目名称|部门经济科目编码|部门经济科目名称|合计',
      '2080101|行政运行|30201|办公费|2',
      '2080150|事业运行|30201|办公费|4',
      '合计||||6',
    ]
    expect(
      misses(basic, rows, ['一般公共预算财政拨款“三公”经费表', '合计|公务接待费', '1|1']),
    ).toEqual([])
  })
})

it('hangs units below the row of their department, which repeats the total', () => {
  const rows = (sub: string): [string, ...string[]] => [
    '部门收入总表',
    '单位名称|合计|一般公共预算',
    '合计|9|9',
    '某某区民政局|9|9',
    '本级|6|6',
    `福利中心|${sub}|${sub}`,
  ]
  expect(misses(rows('3'))).toEqual([])
  expect(misses(rows('2'))).toEqual([
    expect.stringContaining('某某区民政局'),
    expect.stringContaining('某某区民政局'),
  ])
})

it('takes 收支总预算 for the totals that hold what is left for next year', () => {
  const summary: [string, ...string[]] = [
    '收支总表',
    '收入||支出|',
    '项目|预算数|项目|预算数',
    '一、财政拨款收入|10|一、社会保障和就业支出|8',
    '本年收入合计|10|本年支出合计|8',
    '||结转下年|2',
    '收入总计|10|支出总计|10',
  ]
  const spent: [string, ...string[]] = [
    '支出总表',
    '科目编码|科目名称|合计',
    '208|社会保障和就业支出|8',
    '|合计|8',
  ]
  const says = (amount: string): [string, ...string[]] => [
    '关于收支总表的说明',
    `某某区民政局2024年收支总预算${amount}万元。`,
  ]
  expect(misses(summary, spent, says('10.00'))).toEqual([])
  expect(misses(summary, spent, says('8.00'))).toEqual([expect.stringContaining('收支总预算')])
})

it('adds 三公 up over the units of a department, and not over years', () => {
  const units = (reception: string): [string, ...string[]] => [
    '“三公”经费支出表',
    '单位代码|单位名称|合计|公务接待费|公务用车运行费',
    '|合计|9|5|4',
    '133001|本级|6|3|3',
    `133002|中心|3|${reception}|1`,
  ]
  expect(misses(units('2'))).toEqual([])
  expect(misses(units('1'))).toHaveLength(2)
})
