import { expect, it } from 'vitest'
import { listProjects } from '@/budget/projects'
import { projectProvenance } from '@/budget/projects/provenance'
import { readText } from '../../fixtures/documents'

interface Printed {
  readonly kind?: '决算' | '预算'
  readonly columns?: string
  readonly money?: string
  readonly target?: string
  readonly text?: string
}
const read = ({
  kind = '决算',
  columns = '年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
  money = '190.00\t200.00\t150.50\t10\t75.25%\t7.5',
  target = '≥5万条',
  text = '',
}: Printed = {}) =>
  readText(
    `某县水利局2023年度部门${kind}
支出${kind}表
部门：某县水利局	金额单位：万元
科目代码	科目名称	本年支出合计	基本支出	项目支出
合计		1000.00	398.00	602.00
213	农林水支出	1000.00	398.00	602.00
21303	水利	1000.00	398.00	602.00
2130301	行政运行	398.00	398.00	
2130314	防汛	602.00		602.00
${text}
项目支出绩效自评表
（2023年度）
项目名称	防汛物资储备					
主管部门	某县水利局		实施单位	某县水利局		
项目资金（万元）		${columns}
	年度资金总额	${money}
	其中：财政拨款	${money}
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
产出指标	数量指标	储备编织袋	${target}	5.2万条	20	20	
`,
    `某县水利局2023年度部门${kind}.txt`,
  )

it('a project of a final account that its sheet prints is what was spent of it', () => {
  const document = read()
  const list = listProjects(document)
  const [entry] = list.entries
  expect([entry?.fen, list.sum, list.whole]).toEqual([15_050_0000, 15_050_0000, 60_200_0000])
  expect(projectProvenance(entry!)).toMatchObject({ table: 't2', row: 3, cell: 4 })
  expect(entry?.project?.sheet?.reason).toContain('全年执行数取自')
})

it('a budget’s is what was budgeted, and a final account’s too where nothing spent is printed', () => {
  const budget = listProjects(read({ kind: '预算' })).entries
  const planned = listProjects(
    read({ columns: '年初预算数\t全年预算数\t分值', money: '190.00\t200.00\t10' }),
  ).entries
  const blank = listProjects(read({ money: '190.00\t200.00\t\t10\t\t' })).entries
  expect([budget, planned, blank].map(([entry]) => entry?.fen)).toEqual([
    20_000_0000, 20_000_0000, 20_000_0000,
  ])
})

it('nothing spent is 0 and is no budget', () => {
  const [entry] = listProjects(read({ money: '190.00\t200.00\t0.00\t10\t0%\t0' })).entries
  expect(entry?.fen).toBe(0)
})

it('targets of such a sheet are set against its budget', () => {
  const [entry] = listProjects(read({ target: '≤200万元' })).entries
  expect(entry?.sheet?.money).toMatchObject({ amount: 20_000_0000 })
})

it.each(['200', '150.5'])('the text may speak of what was budgeted or spent: %s', amount => {
  const { projects, diagnostics } = read({
    text: `防汛物资储备经费情况说明
一、项目概述
防汛物资储备。
二、年度预算安排
${amount}万元`,
  })
  expect(projects.map(({ total, narrative }) => [total, narrative?.amount?.amount])).toEqual([
    ['150.50', amount],
  ])
  expect(diagnostics.filter(({ code }) => code === 'narrative-amount')).toEqual([])
})
