import { describe, expect, it } from 'vitest'
import { readPerformanceSheets } from '@/reading/performanceSheets/readPerformanceSheets'
import { buildWorksheet } from './printed'

const indicators = `
年度目标|清淤河道10公里。||||
一级指标|二级指标|三级指标|指标值|权重|
产出指标|数量指标|清淤长度|≥10公里|50|`

/** Amounts of the money of a sheet with these rows, and the codes of what was named. */
function readFunds(rows: string) {
  const { firstSheet, diagnostics } = readPerformanceSheets(
    buildWorksheet(`项目支出绩效目标表\n项目名称|河道清淤||||\n${rows}${indicators}`, '万元'),
  )
  const { total, fiscal, other, initial, spent } = firstSheet!.funds
  return {
    amounts: Object.fromEntries(
      Object.entries({ total, fiscal, other, initial, spent }).flatMap(([key, figure]) =>
        figure ? [[key, figure.amount]] : [],
      ),
    ),
    codes: diagnostics.map(({ code }) => code),
  }
}

describe('money by the stages of the budget', () => {
  it.each([
    [
      '预算执行情况 before the budget and its parts',
      '预算执行情况（万元）|年度预算数|40.00|其中：财政拨款|30.00|\n||||其他资金|10.00',
      { total: '40.00', fiscal: '30.00', other: '10.00' },
    ],
    [
      'parts in rows below',
      '预算执行情况|年度预算数：|40.00||\n|其中：财政拨款|30.00||\n|其他资金|10.00||',
      { total: '40.00', fiscal: '30.00', other: '10.00' },
    ],
    [
      'labels above their amounts',
      '预算安排情况|年度预算数|其中：财政拨款|其他资金\n|40.00|30.00|10.00',
      { total: '40.00', fiscal: '30.00', other: '10.00' },
    ],
    [
      '全年预算数 beside 年初预算数',
      '预算执行情况（万元）|全年预算数|40.00|年初预算数|38.00|',
      { total: '40.00', initial: '38.00' },
    ],
    [
      '年初预算数 alone, which is the total',
      '项目资金（万元）|年初预算数|38.00|其中：财政拨款|38.00|',
      { total: '38.00', fiscal: '38.00' },
    ],
    [
      '全年执行数 and 执行率 beside the budget',
      '预算执行情况（万元）|全年预算数|40.00|全年执行数|39.00|执行率|97.5%',
      { total: '40.00', spent: '39.00' },
    ],
  ])('reads %s', (_, rows, amounts) => {
    expect(readFunds(rows)).toEqual({ amounts, codes: [] })
  })

  it('reads 预算执行情况 in the first column of indicators as a dimension', () => {
    const { firstSheet } = readPerformanceSheets(
      buildWorksheet(`
项目名称|河道清淤|||
年度资金总额|40.00|||
一级指标|二级指标|三级指标|指标值|权重
预算执行情况|预算执行率|预算执行率|100%|10
产出指标|数量指标|清淤长度|≥10公里|50`),
    )
    expect(firstSheet!.indicators.map(({ dimension, name }) => `${dimension} ${name}`)).toEqual([
      '预算执行情况 预算执行率',
      '产出指标 清淤长度',
    ])
  })
})
