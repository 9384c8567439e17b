import { expect, it } from 'vitest'
import { misses, read, sidesOf } from './documents'

/** A table of money and its uses with the parts of each below a row of their own. */
const table = (spent: string, health = '4.00') =>
  read(
    '云溪县民政局2023年部门预算',
    '财政拨款收支总体情况表',
    '单位：万元',
    '收入||支出|',
    '项目|预算数|项目|预算数',
    `财政拨款（补助）|9.00|本年支出|${spent}`,
    '一般公共预算|9.00|外交支出|',
    '政府性基金预算||社会保障和就业支出|5.00',
    `||卫生健康支出|${health}`,
    '||其他支出|',
    '||结转下年|',
    '收入总计|9.00|支出总计|9.00',
  )
const parents = (document: ReturnType<typeof table>) =>
  sidesOf(document).map(({ rows }) => rows.map(({ parent }) => parent))

it('hangs the parts of 本年支出 and 财政拨款 below them, where the total counts them once', () => {
  expect(parents(table('9.00'))).toEqual([
    [null, 0, null, null],
    [null, 0, 0, 0, 0, null, null],
  ])
  expect(misses(table('9.00'))).toEqual([])
})

it('hangs nothing where the parts do not add up, and tells that', () => {
  expect(parents(table('9.00', '3.00'))[1]).toEqual([null, null, null, null, null, null, null])
  expect(misses(table('9.00', '3.00'))).toEqual([expect.stringContaining('支出总计 = 各项之和')])
})

it('takes a row that is printed twice for no part of itself', () => {
  const document = read(
    '云溪县民政局2023年部门预算',
    '部门收支总体情况表',
    '单位：万元',
    '收入|预算数|支出|预算数',
    '财政拨款收入|9.00|社会保障和就业支出|9.00',
    '财政拨款收入|9.00||',
    '收入总计|9.00|支出总计|9.00',
  )
  expect(misses(document)).not.toEqual([])
})
