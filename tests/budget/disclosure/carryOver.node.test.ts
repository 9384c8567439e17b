import { expect, it } from 'vitest'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { readText } from '../../fixtures/documents'

const read = ({ row = '', column = '', named = '上年结转结余' } = {}) =>
  readText(
    `某县财政局2025年部门预算
部门收支总表
部门：某县财政局	金额单位：万元
收入		支出	
项目	预算数	项目	预算数
一般公共预算拨款收入	10.00	一般公共服务支出	10.00
${named}	${row}	年终结转结余	
收入总计	10.00	支出总计	10.00
部门收入总表
部门：某县财政局	金额单位：万元
单位代码	单位名称	合计	本年收入	上年结转结余
合计		10.00	10.00	${column}
205001	某县财政局	10.00	10.00	${column}
部门支出总表
部门：某县财政局	金额单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		10.00	10.00	
201	一般公共服务支出	10.00	10.00	
`,
    '某县财政局2025年部门预算.txt',
  )
const stateOf = (document: ReturnType<typeof read>) => disclosureOf(document, 'carryOver').state

it('a row and a column of carry-over without a figure publish it empty', () => {
  const { state, detail } = disclosureOf(read(), 'carryOver')
  expect([state, detail]).toEqual(['empty', expect.stringContaining('没有填数')])
})

it('a figure in either of them is there, 0 too', () => {
  expect(['5.00', '0.00'].map(row => stateOf(read({ row })))).toEqual(['present', 'present'])
  expect(stateOf(read({ column: '5.00' }))).toBe('present')
  expect(stateOf(read({ named: '年初结转和结余', row: '5.00' }))).toBe('present')
})

it('what was not understood is not called empty', () => {
  expect(stateOf(read({ row: '五.○' }))).toBe('notRead')
})
