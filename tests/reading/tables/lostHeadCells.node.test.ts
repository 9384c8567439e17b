import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'
import { listLostDecimals } from '../../mutations/judge'

const levels = '类\t款\t\t\t类\t款\t\t'
const halves = (row: string) => `某市某局
2024年度部门决算

一般公共预算财政拨款基本支出决算表
单位：万元

经济分类\t\t科目名称\t决算数\t经济分类\t\t科目名称\t决算数
科目编码\t\t\t\t科目编码\t\t\t
${row}
301\t\t工资福利支出\t82.85\t302\t\t商品和服务支出\t71.07
301\t01\t基本工资\t62.33\t302\t01\t办公费\t21.21
301\t02\t津贴补贴\t20.52\t302\t02\t印刷费\t49.86
人员经费合计\t\t\t82.85\t公用经费合计\t\t\t71.07
`

it.each([
  ['before the first 款', levels.replace('类\t款', '类款')],
  ['behind the first 款', levels.replace('款\t', '款')],
  ['before the second 类', levels.replace('\t类\t款\t\t', '类\t款\t\t')],
])('amounts below a head that lost a tab %s are amounts or reported', (_, row) => {
  expect(row).not.toBe(levels)
  const document = readText(halves(row))
  expect(listLostDecimals(document)).toEqual([])
  expect(document.diagnostics.map(({ code }) => code)).toContain('amount-as-label')
})

it('the whole head needs no report', () => {
  expect(readText(halves(levels)).diagnostics).toEqual([])
})
