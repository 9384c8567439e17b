import { expect, test } from 'vitest'
import { nameTable } from '@/text/citations'
import { misses, read } from './documents'

const table = (number: string, title: string) => [
  number,
  title,
  '单位：万元',
  '科目编码|科目名称|合计|基本支出|项目支出',
  '207|文化旅游支出|100.00|60.00|40.00',
  '',
]
const build = (...numbers: string[]) =>
  read(
    '青溪县文化馆2025年单位预算',
    ...numbers.flatMap((number, index) =>
      table(number, `一般公共预算支出表（${'甲乙丙丁戊'.charAt(index)}）`),
    ),
  )
const numbersOf = (...numbers: string[]) =>
  build(...numbers).tables.map(({ number, part }) => [number, part ?? null])

test('a number in two steps is kept with both', () => {
  expect(numbersOf('表1', '表1-1', '公开表3-2', '附表3.3')).toEqual([
    [1, null],
    [1, 1],
    [3, 2],
    [3, 3],
  ])
  const { tables } = read(
    '青溪县文化馆2025年单位预算',
    ...table('', '表3-1 一般公共预算支出表').slice(1),
  )
  expect(tables).toMatchObject([{ number: 3, part: 1 }])
  expect(nameTable(tables[0]!)).toMatch(/^表\s3-1《一般公共预算支出表》$/)
})

test('a number of which the second step is missing is a finding, whole ones go on', () => {
  const numbers = (...printed: string[]) =>
    misses(build(...printed)).filter(title => title.startsWith('编号'))
  expect(numbers('表1', '表1-1', '表1-2', '表2', '表3')).toEqual([])
  expect(numbers('表1', '表1-1', '表1-3', '表2')).toEqual(['编号为 1-2 的表 = 应有一张'])
})

test('months in a title are no number', () => {
  const title = '附表1-6月一般公共预算支出表'
  const { tables } = read('青溪县文化馆2025年单位预算', ...table('', title).slice(1))
  expect(tables[0]).not.toHaveProperty('part')
})

test('a number of an annex alone is no title', () => {
  const transfers = read(
    '青溪县文化馆2025年单位预算',
    '部门管理的补助表',
    '附件2-11',
    '单位：万元',
    '单位名称|合计|专项补助',
    '合计|9.00|9.00',
  )
  expect(transfers.tables.map(({ title }) => title)).toEqual(['部门管理的补助表'])
})
