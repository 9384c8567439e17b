import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

const page = (lines: string, end = '') => `青石市林业局2031年部门预算

五、绩效管理情况
2031年度对2个项目编制了绩效目标：
1.项目名称：湿地修复工程
项目资金：397.10万元
${lines}
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t修复面积\t≥3公顷
\t质量指标\t成活率\t≥85%
2.项目名称：林道养护经费
项目资金：89.90万元
年度绩效目标：道路通畅。
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t养护里程\t≥20公里
${end}
六、其他
没有其他需要说明的事项。
`
const document = readText(page('年度绩效目标：按计划完成年度任务，\n改善全县生态环境。'))

describe('indicator tables below lines that name their project', () => {
  it('are a sheet each, with name, money and goal', () => {
    expect(
      document.sheets.map(({ name, funds, goal, indicators }) => ({
        name,
        total: funds.total?.amount,
        goal,
        targets: indicators.map(({ category, target }) => `${category} ${target?.raw}`),
      })),
    ).toEqual([
      {
        name: '湿地修复工程',
        total: '397.10',
        goal: ['按计划完成年度任务，改善全县生态环境。'],
        targets: ['数量指标 ≥3公顷', '质量指标 ≥85%'],
      },
      {
        name: '林道养护经费',
        total: '89.90',
        goal: ['道路通畅。'],
        targets: ['数量指标 ≥20公里'],
      },
    ])
  })

  it('are projects, and every line is counted once', () => {
    expect(document.projects.map(({ name, total }) => `${name} ${total}`)).toEqual([
      '湿地修复工程 397.10',
      '林道养护经费 89.90',
    ])
    const { printed, rows, captions, prose, pageMarks } = document.account.lines
    expect(rows + captions + prose + pageMarks).toBe(printed)
  })
})

it('a heading between the name and the table leaves the lines in the text', () => {
  const other = readText(page('（二）指标情况'))
  expect(other.sheets[0]!.name).toBe('')
})

it('sentences between the name and the table stay sentences of the text', () => {
  for (const between of [
    '部门收支情况说明\n本部门2031年收入预算120.00万元，支出预算120.00万元。',
    '年度绩效目标：道路通畅。\n“三公”经费预算3.00万元，比上年减少1.00万元。',
  ]) {
    const other = readText(page(between))
    expect(other.statements.length).toBeGreaterThan(0)
    expect(other.sheets[0]!.name).toBe('')
  }
})

it('several numbered goals are one', () => {
  const other = readText(page('年度绩效目标：1.修复湿地。\n2.改善生态。'))
  expect(other.sheets[0]!.name).toBe('湿地修复工程')
})
