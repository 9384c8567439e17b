import { expect, it } from 'vitest'
import { buildTasksTable } from '@/outputs/workbook/textTables'
import { readText } from '../../fixtures/documents'

const text = `某某市某局2025年部门预算

一、支出总表
单位：万元

科目编码|科目名称|合计
201|一般公共服务支出|500.00
|合计|500.00

部门整体支出绩效目标表

部门名称|某市某局
年度主要任务|任务名称|主要内容|预算金额（万元）||
|||总额|财政拨款|其他资金
|行政运行|保障机关运转|100.00|100.00|
|专项工作|开展专项工作|400.00|380.00|20.00
|金额合计||500.00|480.00|20.00
年度总体目标|完成各项工作。
年度绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|检查次数|≥4次
`.replaceAll('|', '\t')

it('lists the tasks of 部门整体支出 with their money and lines', () => {
  const table = buildTasksTable(readText(text), '万元')
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    expect.objectContaining({ name: '行政运行', total: 100_000_000, other: null }),
    expect.objectContaining({ name: '专项工作', fiscal: 380_000_000, other: 20_000_000 }),
  ])
  expect(table?.rows[0]?.sources).toHaveLength(1)
  expect(buildTasksTable(readText(text.split('部门整体')[0]!), '万元')).toBeNull()
})
