import { expect, it } from 'vitest'
import { amountsOf, read as readDocument } from './documents'
import { readRows as read } from './grids'

const parents = (...rows: string[]) =>
  read('threePublic', '项目|2023年预算数|2024年预算数', ...rows).rows.map(({ name, parent }) => [
    name,
    parent,
  ])

it('hangs purchase and operation of vehicles below both, and leaves what is no kind of 三公 beside them', () => {
  expect(
    parents(
      '合计|12|10',
      '因公出国（境）费|0|0',
      '公务接待费|2|1',
      '公务用车购置及运行费|10|9',
      '其中：公务用车购置费|0|0',
      '公务用车运行维护费|10|9',
      '会议费|3|3',
      '机关运行经费|4|4',
    ),
  ).toEqual([
    ['合计', null],
    ['因公出国（境）费', null],
    ['公务接待费', null],
    ['公务用车购置及运行费', null],
    ['公务用车购置费', 3],
    ['公务用车运行维护费', 3],
    ['会议费', null],
    ['机关运行经费', null],
  ])
})

it('hangs the kinds below a row that names 三公 as a whole', () => {
  expect(
    parents(
      '“三公”经费合计|5|4',
      '公务接待费|2|1',
      '公务用车购置及运行费|3|3',
      '公务用车运行费|3|3',
    ),
  ).toEqual([
    ['“三公”经费合计', null],
    ['公务接待费', 0],
    ['公务用车购置及运行费', 0],
    ['公务用车运行费', 2],
  ])
})

it('hangs all rows that begin with 其中 below the row before them', () => {
  const { rows } = read(
    'revenueExpenditure',
    '收入|预算数',
    '财政拨款收入|9',
    '其中：专项补助|4',
    '其中：政策性补助|5',
    '事业收入|1',
    '本年收入合计|10',
  )
  expect(rows.map(({ name, parent }) => [name, parent])).toEqual([
    ['财政拨款收入', null],
    ['专项补助', 0],
    ['政策性补助', 0],
    ['事业收入', null],
    ['本年收入合计', null],
  ])
})

it('knows a table without a title by its rows: each kind of 三公, and totals', () => {
  const rows = [
    '单位：万元',
    '项目|2022年预算数|2023年预算数|增减原因',
    '合计|8.00|6.00|',
    '1、因公出国(境)费用|0|0|',
    '2、公务接待费|2.00|1.00|',
    '3、公务用车费|6.00|5.00|',
    '其中：(1)公务用车运转维护费|6.00|5.00|',
  ]
  const document = readDocument('清河县民政局2023年“三公”经费预算', ...rows)
  expect(document.tables[0]?.kind).toBe('threePublic')
  expect(amountsOf(document)).toContainEqual(['vehicles.operation', 5000000, null, 6000000])
  const others = [...rows, '办公费|1.00|1.00|']
  expect(readDocument('清河县民政局2023年预算', ...others).tables[0]?.kind).toBe('unknown')
})
