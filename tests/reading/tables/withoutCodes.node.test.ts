import { expect, test } from 'vitest'
import { misses, read } from './documents'
import { readRows } from './grids'

const named = [
  '科目名称|合计|基本支出|项目支出',
  '合计|100.00|62.00|38.00',
  '一般公共服务支出|80.00|42.00|38.00',
  '宣传事务|80.00|42.00|38.00',
  '行政运行|50.00|42.00|8.00',
  '一般行政管理事务|30.00||30.00',
  '住房保障支出|20.00|20.00|',
  '住房改革支出|20.00|20.00|',
  '住房公积金|20.00|20.00|',
]

test('names below 科目名称 are subjects, though most are no classes', () => {
  const { side, rows, diagnostics } = readRows('expenditure', ...named)
  expect(side.kind).toBe('functional')
  expect(rows.map(({ parent }) => parent)).toEqual([null, null, 1, 2, 2, null, 5, 6])
  expect(diagnostics.map(({ code }) => code)).toEqual(['levels-by-sums', 'codes-inferred'])
})

test('their levels are found in a table of revenue as well', () => {
  const { side, rows } = readRows(
    'revenue',
    ...named.map(row => row.replace('基本支出|项目支出', '一般公共预算拨款|单位资金')),
  )
  expect(side.kind).toBe('functional')
  expect(rows[3]!.parent).toBe(2)
})

test('economic classes by name alone are economic', () => {
  const { side } = readRows(
    'expenditure',
    '科目名称|合计',
    '合计|30.00',
    '工资福利支出|30.00',
    '基本工资|18.00',
    '津贴补贴|7.00',
    '奖金|5.00',
  )
  expect(side.kind).toBe('economic')
})

test('no relation of such a document fails', () => {
  expect(misses(read('青石县委宣传部2025年部门预算', '部门支出总体情况表', ...named))).toEqual([])
})

test('stars among the numbers of columns head columns of words', () => {
  const { headerRows, rows } = readRows(
    'expenditure',
    '科目编码|||单位（科目名称）|合计|基本支出|项目支出',
    '类|款|项||||',
    '**|**|**|**|1|2|3',
    '208|02|01|行政运行|8.00|6.00|2.00',
  )
  expect(headerRows).toBe(3)
  expect(rows.map(({ name, code }) => [code, name])).toEqual([['2080201', '行政运行']])
})

test('codes of revenue are no units', () => {
  const { side } = readRows(
    'governmentFund',
    '科目编码|科目名称|政府性基金预算收入',
    '103|非税收入|165.72',
    '10301|政府性基金收入|165.72',
    '1030148|国有土地使用权出让收入|165.72',
  )
  expect(side.kind).toBe('revenue')
})

test('a table without a title whose head names one budget alone is of that budget', () => {
  const { tables } = read(
    '青石县农业农村局2024年部门预算',
    '单位：万元',
    '科目编码|科目名称|政府性基金预算收入',
    '1030148|国有土地使用权出让收入|165.72',
  )
  expect(tables[0]!.kind).toBe('governmentFund')
})

test('教育收费资金收入 is paid into 财政专户, and 本年支出 alone is what was spent', () => {
  expect(
    readRows(
      'revenue',
      '科目编码|科目名称|合计|教育收费资金收入|事业收入',
      '2050201|学前教育|9.00|7.00|2.00',
    ).columns.map(([key]) => key),
  ).toEqual(['total', 'fiscalAccount', 'operations'])
  expect(
    readRows(
      'governmentFund',
      '科目编码|科目名称|年初结转和结余|本年收入|本年支出|年末结转和结余',
      '2120804|农村基础设施建设支出|1.00|8.00|7.00|2.00',
    ).columns.map(([key]) => key),
  ).toEqual(['carryOver', 'currentYear', 'total', 'carryForward'])
})
