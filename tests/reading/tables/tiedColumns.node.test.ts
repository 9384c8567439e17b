import { describe, expect, it } from 'vitest'
import { misses, read, sidesOf } from './documents'
import { readRows } from './grids'

describe('a total whose header does not say what its parts are', () => {
  const table = (last: string) =>
    readRows(
      'revenue',
      '功能分类科目编码|||功能分类科目名称|合计|财政拨款收入|事业收入|其他收入',
      '项目||||收入预算|||',
      '类|款|项|||||',
      '208|||社会保障和就业支出|9.00|6.00|2.00|1.00',
      `208|02||民政管理事务|9.00|6.00|2.00|${last}`,
      '208|02|01|行政运行|9.00|6.00|2.00|1.00',
    ).columns.map(([key, parent]) => [key, parent])
  it('has the columns beside it for parts where they add up in every row', () => {
    expect(table('1.00')).toEqual([
      ['total', null],
      ['fiscal', 'total'],
      ['operations', 'total'],
      ['otherRevenue', 'total'],
    ])
  })
  it('has none where they do not', () => {
    expect(table('2.00').map(([, parent]) => parent)).toEqual([null, null, null, null])
  })
})

it('takes the kinds of 三公 for its parts, whatever stands above them', () => {
  const keys = (...head: string[]) =>
    readRows('threePublic', ...head, '9.00|1.00|5.00|3.00').columns.map(([key, parent]) => [
      key,
      parent,
    ])
  expect(keys('总数|因公出国（境）费|公务用车购置及运行费|公务接待费')).toEqual([
    ['total', null],
    ['overseas', 'total'],
    ['vehicles', 'total'],
    ['reception', 'total'],
  ])
})

it('reads 公共预算财政拨款, as it was called, for 一般公共预算', () => {
  const { columns } = readRows(
    'fiscalRevenueExpenditure',
    '项目|合计|公共预算财政拨款|政府性基金预算财政拨款',
    '一般公共服务支出|9.00|6.00|3.00',
  )
  expect(columns.map(([key]) => key)).toEqual(['total', 'generalPublic', 'governmentFund'])
})

describe('a number that is left out among numbered rows', () => {
  const told = (...ordinals: string[]) =>
    readText(ordinals).diagnostics.filter(({ code }) => code === 'level-missing').length
  const readText = (ordinals: readonly string[]) =>
    read(
      '云溪县司法局2026年部门预算',
      '部门收支总表',
      '单位：万元',
      '收入|预算数|支出|预算数',
      ...ordinals.map((ordinal, index) => `${ordinal}、收入${ordinal}|${index}.00||`),
      '收入总计|9.00|支出总计|9.00',
    )
  it('is told where it is the only one', () => {
    expect(told('一', '二', '四')).toBe(1)
    expect(told('一', '三', '四', '五')).toBe(1)
  })
  it('is none where rows are numbered on, or several numbers are left out', () => {
    expect(told('一', '二', '三')).toBe(0)
    expect(told('一', '八', '九')).toBe(0)
    expect(told('一', '三', '五')).toBe(0)
  })
})

it('reads the side that 收入总计 closes as money, whatever stands above it', () => {
  const document = read(
    '云溪县司法局2026年部门预算',
    '财政拨款收支总表',
    '单位：元',
    '||财政拨款支出|',
    '项目|预算数|项目|合计',
    '一、一般公共预算|9.00|一、公共安全支出|9.00',
    '二、政府性基金预算|0.00||',
    '三、国有资本经营预算|0.00||',
    '收入总计|9.00|支出总计|9.00',
  )
  expect(sidesOf(document).map(({ kind }) => kind)).toEqual(['revenue', 'functional'])
})

it('takes amounts of a row without a name for no codes', () => {
  const { diagnostics } = read(
    '云溪县司法局2026年部门预算',
    '部门支出总表',
    '单位：元',
    '功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出',
    '类|款|项||||',
    '210|||卫生健康支出|982,692.00|982,692.00|0.00',
    '210|11||行政事业单位医疗|982,69',
    '2.00|982,692.00|0.00',
  )
  const amounts = diagnostics.filter(({ code }) => code === 'amount-as-label')
  expect(amounts.map(({ cell }) => cell)).toEqual([0, 1, 2])
})

it('takes a total and its only part in one table for one amount, without rounding', () => {
  const table = (spent: string) =>
    misses(
      read(
        '云溪县司法局2026年部门预算',
        '财政拨款收支总表',
        '单位：万元',
        '收入|预算数|支出|预算数',
        `一、一般公共预算|9.41|一、公共安全支出|${spent}`,
        '二、政府性基金预算||二、教育支出|0.00',
        '收入总计|9.41|支出总计|9.41',
      ),
    )
  expect(table('9.41')).toEqual([])
  expect(table('9.42')).toEqual([expect.stringContaining('支出总计 = 各项之和')])
})

describe('amounts below words of codes', () => {
  const cells = (...rows: string[]) =>
    read(
      '云溪县司法局2024年度部门决算',
      '一般公共预算财政拨款基本支出决算表',
      '单位：万元',
      ...rows,
    )
      .diagnostics.filter(({ code }) => code === 'amount-as-label')
      .map(({ cell }) => cell)
  it('are told where a header stands a column off', () => {
    expect(
      cells(
        '经济分类||科目名称|决算数|经济分类||科目名称|决算数',
        '科目编码|||科目编码|||',
        '类|款|||类|款||',
        '301||工资福利支出|2,082.85|302||商品和服务支出|171.07',
        '301|01|基本工资|262.33|302|01|办公费|21.21',
      ),
    ).toEqual([3, 3])
  })
  it('are no code with marks where codes stand in several columns', () => {
    expect(
      cells(
        '类|款|科目名称|决算数|类|款|科目名称|决算数',
        '301||工资福利支出|2,082.85|302||商品和服务支出|171.07',
        '301|01|基本工资||262.33|302|01|办公费|21.21',
        '301|02|津贴补贴|1,238.58|302|02|印刷费|7.61',
      ),
    ).toEqual([4])
  })
  it('are told among remarks', () => {
    const table = (remark: string) =>
      cells(
        '科目编码|科目名称|决算数|备注',
        `301|工资福利支出|9.00|${remark}`,
        '302|商品和服务支出|1.00|见附件',
      )
    expect(table('含补发工资')).toEqual([])
    expect(table('123.45')).toEqual([3])
    expect(table('其中上年结转1.50')).toEqual([])
  })
})
