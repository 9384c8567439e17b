import { expect, test } from 'vitest'
import { workbookTables } from '@/outputs/workbook/workbookTables'
import { readText } from '../../fixtures/documents'
import { fault } from '../../budget/faults/read'

test('a workbook sets each item of a final account against its budget', () => {
  const document = readText(fault('K18', ['大于', '小于']), 'fault.txt')
  const make = workbookTables.预算执行!
  const [found] = make({ document, earlier: null, years: [], unit: '万元', results: [] })
  expect(found?.table.columns.map(({ label }) => label)).toEqual([
    '项目',
    '预算数',
    '决算数',
    '相差',
    '完成率',
    '原文的说法',
    '原因',
  ])
  expect(found?.table.rows[0]?.cells).toMatchObject({
    name: '行政运行',
    budget: 156050000,
    spent: 151890000,
    completion: { part: 151890000, whole: 156050000 },
    stated: '原文说决算数小于预算数',
    reason: '人员进出',
  })
})

test('a budget has no such table', () => {
  const document = readText(fault('K18', ['2024年度部门决算', '2024年部门预算']), 'fault.txt')
  expect(
    workbookTables.预算执行!({ document, earlier: null, years: [], unit: '万元', results: [] }),
  ).toEqual([])
})
