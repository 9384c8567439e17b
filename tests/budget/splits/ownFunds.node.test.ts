import { expect, it } from 'vitest'
import { splitTable } from '@/budget/splits/splitTable'
import { summarise } from '@/budget/tree/summary'
import { readText } from '../../fixtures/documents'

/** A library with 20 万元 of own funds, for projects or for 基本支出, beside 一般公共预算. */
const read = ({ basic = '402.18', project = '186.40', ofFiscal = '402.18' } = {}) =>
  readText(
    `某市图书馆2024年单位预算
单位支出总表
部门：某市图书馆	金额单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		588.58	${basic}	${project}
207	文化旅游体育与传媒支出	588.58	${basic}	${project}
20701	文化和旅游	588.58	${basic}	${project}
2070104	图书馆	588.58	${basic}	${project}
一般公共预算支出表
部门：某市图书馆	金额单位：万元
科目编码	科目名称	合计	基本支出			项目支出
			小计	人员经费	公用经费	
合计		568.58	${ofFiscal}	338.18	64.00	166.40
207	文化旅游体育与传媒支出	568.58	${ofFiscal}	338.18	64.00	166.40
20701	文化和旅游	568.58	${ofFiscal}	338.18	64.00	166.40
2070104	图书馆	568.58	${ofFiscal}	338.18	64.00	166.40
`,
    '某市图书馆2024年单位预算.txt',
  )
const usesOf = (document: ReturnType<typeof read>) => {
  const table = splitTable(document, 'item')!
  return [table.rows[0]!, table.whole].map(({ cells: { personnel, operating } }) => [
    personnel.fen,
    operating.fen,
  ])
}

it('what is within 基本支出 is that of a table that prints as much 基本支出', () => {
  const document = read()
  expect(usesOf(document)).toEqual([
    [338_1800_00, 64_0000_00],
    [338_1800_00, 64_0000_00],
  ])
  const [row] = splitTable(document, 'item')!.rows
  // What projects get is another amount in the two tables, and stays that of all funds.
  expect(row?.cells.project.fen).toBe(186_4000_00)
  expect(summarise(document).personnel?.fen).toBe(338_1800_00)
})

it('own funds within 基本支出 leave open what they are for', () => {
  expect(usesOf(read({ basic: '422.18', project: '166.40' }))).toEqual([
    [null, null],
    [null, null],
  ])
})

it('a blank 基本支出 is as much as no other', () => {
  expect(usesOf(read({ ofFiscal: '' }))[0]).toEqual([null, null])
})
