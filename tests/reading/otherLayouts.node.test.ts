import { expect, it } from 'vitest'
import { readText } from '../fixtures/documents'

it('reads the lines that a page prints around its tables, without their tags', () => {
  const { unit, tables, account, diagnostics } = readText(
    [
      '<h1>2022年海州区教育局部门预算</h1>',
      '<p>表5 一般公共预算支出表</p><p>单位：万元</p>',
      '<table><tr><th>科目编码</th><th>科目名称</th><th>合计</th></tr>',
      '<tr><td>205</td><td>教育支出&#99999999999;</td><td>1,000</td></tr></table>',
      '<p>比例<5%，人数>3。</p>',
    ].join('\n'),
    '04.html',
  )
  expect(unit.name).toBe('海州区教育局')
  expect(tables[0]).toMatchObject({
    title: '表5 一般公共预算支出表',
    unit: '万元',
    kind: 'generalPublicExpenditure',
    line: 2,
  })
  expect(account.lines).toEqual({ printed: 6, rows: 2, captions: 2, prose: 2, pageMarks: 0 })
  expect(diagnostics).toEqual([])
})

it('finds the title above a year that stands in a line of its own', () => {
  const { tables } = readText(
    '东湖区水务局2025年部门预算\n\n项目支出绩效目标表\n（2025年度）\n单位：万元\n项目名称\t清淤\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t长度\t≥10公里\n',
  )
  expect(tables[0]).toMatchObject({ title: '项目支出绩效目标表', line: 3 })
  expect(tables[0]!.captions.map(({ line }) => line)).toEqual([3, 4, 5])
})

it('says which rows are one project printed by subject, and names an amount that is none', () => {
  const { projects, diagnostics } = readText(
    [
      '某局2024年部门预算',
      '',
      '项目支出表',
      '单位：万元',
      '一级项目|二级项目|功能科目编码|经济科目名称|合计|一般公共预算',
      '公共卫生|疾病防控|2100199|办公费|100|100',
      '公共卫生|疾病防控|2100199|委托业务费|20|20',
      '公共卫生|信息化|2100199|办公费|abc|79.50',
      '公共卫生|宣传|2100199|办公费|1|1',
      '公共卫生|宣传|2100199|办公费|1|1',
    ]
      .join('\n')
      .replaceAll('|', '\t'),
  )
  expect(
    diagnostics
      .filter(({ code }) => code === 'split-project')
      .map(({ line, message }) => [line, message.slice(0, 22)]),
  ).toEqual([[6, '原文第 6、7 行是同一个项目“疾病防控”按']])
  expect(diagnostics.filter(({ code }) => code === 'bad-number')).toMatchObject([
    { table: 't1', row: 3, line: 8, cell: 4 },
  ])
  expect(projects.find(({ name }) => name === '信息化')).toMatchObject({
    total: null,
    funding: { generalPublic: '79.50' },
  })
})

it('reads the sheet of a whole department under the name that its title has, and looks for no project of it', () => {
  const { sheets, diagnostics } = readText(
    [
      '东湖区水务局2025年部门预算',
      '',
      '部门整体支出绩效目标表',
      '部门名称|东湖区水务局',
      '资金总额（万元）|500.00',
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|水质监测次数|12次',
      '',
      '项目支出表',
      '单位：万元',
      '项目名称|金额',
      '河道清淤|200.00',
      '供水保障|300.00',
      '',
      '项目支出绩效目标表',
      '项目名称|闸门维修',
      '资金总额（万元）|70.00',
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|闸门|3座',
    ]
      .join('\n')
      .replaceAll('|', '\t'),
  )
  expect(sheets.map(({ name }) => name)).toEqual(['部门整体支出', '闸门维修'])
  expect(diagnostics.map(({ code, line }) => [code, line]).sort()).toEqual([
    ['project-without-sheet', 12],
    ['project-without-sheet', 13],
    ['sheet-without-project', 15],
  ])
})
