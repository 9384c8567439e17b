import { describe, expect, test } from 'vitest'
import { describeWeights, listProjects } from '@/budget/projects'
import { plainText } from '@/text/segments'
import { buildIndicatorIcicle } from '@/pages/projects/indicatorIcicle'
import { readText } from '../../fixtures/documents'

/** A sheet of a final account; `money` are the rows of its money, `more` those after 满意度. */
const sheetOf = (money: readonly string[], more: readonly string[] = []) => {
  const document = readText(
    [
      '某县水务局2023年度部门决算',
      '项目支出绩效自评表',
      '（2023年度）',
      '项目名称\t堤防维护\t\t\t\t\t',
      '主管部门\t某县水务局\t\t实施单位\t某县水务局\t\t',
      ...money,
      '年度总体目标\t预期目标\t\t\t实际完成情况\t\t',
      '\t堤防完好。\t\t\t堤防完好。\t\t',
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
      '产出指标\t数量指标\t维护长度\t≥5公里\t5公里\t30\t30',
      '产出指标\t时效指标\t完成时间\t10月底前\t9月\t20\t20',
      '效益指标\t社会效益指标\t保护人口\t≥3万人\t3.1万人\t30\t30',
      '满意度指标\t服务对象满意度指标\t群众满意度\t≥95%\t96%\t10\t10',
      ...more,
      '总分\t\t\t\t\t100\t99.50',
    ].join('\n'),
    'sheet.txt',
  )
  return listProjects(document).entries.find(({ sheet }) => sheet)!.sheet!
}
const said = (sheet: ReturnType<typeof sheetOf>) => describeWeights(sheet, {}).map(plainText)
const head = '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分'
const row = (points: string) => `\t年度资金总额\t20.00\t20.00\t19.00\t${points}\t95.00%\t9.50`

describe('the points of 预算执行率', () => {
  test.each(['10', '10.00', '10分'])(
    'stand beside the money as %s, and are cited there',
    points => {
      const sheet = sheetOf([head, row(points)])
      expect(said(sheet)).toEqual([
        '权重合计 90',
        '满分 100，其余 10 分属预算执行率，印在原文第\u20097\u2009行',
      ])
      expect(sheet.weights.restPlace).toMatchObject({ line: 7, cell: 5 })
      expect(buildIndicatorIcicle(sheet).restText).toBe('预算执行率 10')
    },
  )

  test('are inferred where the rows of the money print none', () => {
    const sheet = sheetOf([
      '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t执行率',
      '\t年度资金总额\t20.00\t20.00\t19.00\t95.00%',
    ])
    expect(said(sheet).at(-1)).toBe('满分 100，其余 10 分按惯例属预算执行率，文件没有印出')
    expect(buildIndicatorIcicle(sheet).restText).toContain('按惯例推断')
  })

  test('are inferred where that cell is blank or a stroke, not zero and not another column', () => {
    for (const points of ['', '-'])
      expect(said(sheetOf([head, row(points)])).at(-1)).toContain('文件没有印出')
  })
})
