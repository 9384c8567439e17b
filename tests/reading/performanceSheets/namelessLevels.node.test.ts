import { expect, test } from 'vitest'
import { readPerformanceSheets } from '@/reading/performanceSheets/readPerformanceSheets'
import { buildWorksheet } from './printed'

const read = (text: string) => readPerformanceSheets(buildWorksheet(text, '万元'))
const codes = (text: string) => read(text).diagnostics.map(({ code }) => code)

test('服务对象满意度 without a name behind it stays a level and names its indicator', () => {
  const text = `
项目名称|河道清淤|||
年度资金总额|40.00|||
一级指标|二级指标|三级指标|指标值|
产出指标|数量指标|清淤长度|≥10公里|
效益指标|社会效益指标|沿河村庄|12个|
满意度指标|服务对象满意度||≥90%|`
  expect(read(text).firstSheet!.indicators.at(-1)).toMatchObject({
    dimension: '满意度指标',
    category: '服务对象满意度',
    name: '服务对象满意度',
    cells: { name: 1, target: 3 },
  })
  expect(codes(text)).toEqual([])
})

test('in a list with one column of levels it is none of the level above', () => {
  const text = `
项目名称|总计|一般公共预算|政府性基金预算|绩效目标|指标类别|指标名称|指标值
河道清淤|40.00|40.00||清淤10公里|产出指标|清淤长度|≥10公里
|||||效益指标|受益村庄|≥12个
|||||服务对象满意度||≥90%
水库巡查|9.00||9.00|巡查12次|产出指标|巡查次数|≥12次`
  const { performanceSheets } = read(text)
  expect(performanceSheets.map(({ name, funds }) => [name, funds.total?.amount])).toEqual([
    ['河道清淤', '40.00'],
    ['水库巡查', '9.00'],
  ])
  expect(performanceSheets[0]!.indicators[2]).toMatchObject({
    dimension: '服务对象满意度',
    name: '服务对象满意度',
  })
})

test('单位名称（项目名称） heads projects', () => {
  const { performanceSheets } = read(`
单位名称（项目名称）|资金总额（万元）|一级指标|二级指标|三级指标|指标值
某县水务局|||||
河道清淤|40.00|产出指标|数量指标|清淤长度|≥10公里
水库巡查|9.00|产出指标|数量指标|巡查次数|≥12次`)
  expect(performanceSheets.map(({ name, funds }) => [name, funds.total?.amount])).toEqual([
    ['河道清淤', '40.00'],
    ['水库巡查', '9.00'],
  ])
})

test('the money of a whole unit is its total of the budget', () => {
  const text = `
部门名称|某县水务局|||
当年预算情况（万元）||||
收入预算合计|90.00||其中：财政拨款|80.00
||| 其他经费|10.00
支出预算合计|90.00||其中：基本支出|60.00
一级指标|二级指标|三级指标|目标值|
产出指标|数量指标|清淤长度|≥10公里|`
  expect(read(text).firstSheet!.funds).toMatchObject({
    total: { amount: '90.00' },
    fiscal: { amount: '80.00' },
    other: { amount: '10.00' },
  })
  expect(codes(text).filter(code => code === 'unplaced-cell')).toEqual([])
})
