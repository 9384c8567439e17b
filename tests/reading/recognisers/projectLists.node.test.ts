import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'

const read = (...lines: string[]) =>
  readText(['某县统计局2023年部门预算', '', ...lines].join('\n').replaceAll('|', '\t'), 'list.txt')
const fails = (document: ReturnType<typeof read>) =>
  runChecks(document).filter(({ outcome }) => outcome === 'fails').length
const brief = ({ projects }: ReturnType<typeof read>) =>
  projects.map(({ name, total, unitName }) => [name, total, unitName])

describe('a list of projects whose title names goals', () => {
  it.each(['部门预算项目支出及绩效目标表', '项目支出绩效目标一览表', '重点项目及绩效目标表'])(
    'is a table of projects: %s',
    title => {
      const document = read(
        title,
        '单位：万元',
        '项目名称|功能科目|合计|一般公共预算|政府性基金预算|年度绩效目标',
        '合计||30.00|30.00|0.00|',
        '经济普查经费|专项普查活动|20.00|20.00|0.00|完成普查登记',
        '住户调查补助|统计抽样调查|10.00|10.00|0.00|记账户120户',
      )
      expect(brief(document)).toEqual([
        ['经济普查经费', '20.00', null],
        ['住户调查补助', '10.00', null],
      ])
      expect(document.meanings[0]?.sides[0]?.rows[1]?.labels?.['年度绩效目标']).toBe('完成普查登记')
      expect(document.sheets).toEqual([])
      expect(fails(document)).toBe(0)
      expect(document.diagnostics.map(({ message }) => message)).toEqual([
        expect.stringContaining('绩效目标印在项目支出表的一栏里'),
      ])
    },
  )

  it('stays a list of sheets where it has indicators', () => {
    const document = read(
      '项目支出绩效目标表',
      '单位：万元',
      '项目名称|资金总额|绩效目标|三级指标|指标值',
      '经济普查经费|20.00|完成普查登记|普查对象|≥5000个',
      '住户调查补助|10.00|记账户120户|记账户数|120户',
    )
    expect(document.sheets.map(({ name }) => name)).toEqual(['经济普查经费', '住户调查补助'])
  })
})

it.each(['项目支出绩效表', '项目绩效表', '项目支出绩效情况表'])(
  'reads the sheet of one project under “%s”',
  title => {
    const document = read(
      title,
      '项目名称|经济普查经费||||',
      '主管部门|某县统计局||实施单位|某县统计局本级|',
      '项目资金（万元）|年度资金总额||20.00||',
      '|其中：财政拨款||20.00||',
      '总体目标|完成普查登记。||||',
      '绩效指标|一级指标|二级指标|三级指标|指标性质|指标值（含计量单位）',
      '|产出指标|数量指标|普查对象|≥|5000个',
    )
    expect(document.sheets[0]).toMatchObject({
      name: '经济普查经费',
      funds: { total: { amount: '20.00' } },
      goal: ['完成普查登记。'],
      indicators: [{ name: '普查对象', target: { raw: '≥5000个' } }],
    })
  },
)

describe('专项业务经费支出表', () => {
  const head = [
    '部门综合预算专项业务经费支出表',
    '单位：万元',
    '单位编码|单位（项目）名称|项目金额|项目简介',
  ]

  it('lists projects below their kind and their unit', () => {
    const document = read(
      ...head,
      '|合计|45.00|',
      '207|某县统计局|45.00|',
      '207001|某县统计局本级|45.00|',
      '|通用项目|15.00|',
      '|宣传经费|15.00|宣传',
      '|专用项目|30.00|',
      '|经济普查经费|20.00|普查',
      '|住户调查补助|10.00|补助',
    )
    expect(brief(document)).toEqual([
      ['宣传经费', '15.00', '某县统计局本级'],
      ['经济普查经费', '20.00', '某县统计局本级'],
      ['住户调查补助', '10.00', '某县统计局本级'],
    ])
    expect(fails(document)).toBe(0)
  })

  it('takes a name of a kind for a project where those behind do not make it', () => {
    const document = read(
      ...head,
      '|合计|45.00|',
      '|专项业务项目|15.00|',
      '|经济普查经费|20.00|普查',
      '|住户调查补助|10.00|补助',
    )
    expect(brief(document).map(([name]) => name)).toEqual([
      '专项业务项目',
      '经济普查经费',
      '住户调查补助',
    ])
  })
})

describe('a table of special funds', () => {
  it('lists its projects below their unit', () => {
    const document = read(
      '专项资金预算汇总表',
      '部门公开表14',
      '部门：某县统计局 单位：万元',
      '单位代码|单位（专项名称）|本年预算||',
      '||合计|一般公共预算|上年结转结余',
      '|合计|30.00|28.00|2.00',
      '201001|某县统计局|30.00|28.00|2.00',
      '|经济普查经费|20.00|18.00|2.00',
      '|住户调查补助|10.00|10.00|',
    )
    expect(brief(document)).toEqual([
      ['经济普查经费', '20.00', '某县统计局'],
      ['住户调查补助', '10.00', '某县统计局'],
    ])
    expect(document.projects[0]).toMatchObject({
      funding: { generalPublic: '18.00', carryOver: '2.00' },
    })
    expect(fails(document)).toBe(0)
  })

  it.each(['单位（专项）名称', '专项资金名称', '专项名称'])(
    'is one too with one column of money beside %s',
    words => {
      const document = read(
        '2023年专项资金预算表',
        '单位：万元',
        `序号|${words}|金额`,
        '1|经济普查经费|20.00',
        '2|住户调查补助|10.00',
        '|合计|30.00',
      )
      expect(brief(document).map(([name]) => name)).toEqual(['经济普查经费', '住户调查补助'])
    },
  )
})

it('keeps the titles of empty tables with notes, whose numbers stand below them', () => {
  const columns = ['科目编码|科目名称|本年预算支出||', '||合计|基本支出|项目支出', '|合计|||']
  const note = '注：如本表格为空，则表示本年度未安排此项目。'
  const holder = '部门：某县统计局 单位：万元'
  const { tables, meanings } = read(
    ...['一般公共预算支出表', '部门公开表07', holder],
    ...['科目编码|科目名称|合计', '201|一般公共服务支出|30.00', '|合计|30.00'],
    ...['政府性基金预算支出表', '部门公开表11', holder, ...columns, note],
    ...['国有资本经营预算支出表', '部门公开表12', holder, ...columns, note],
    ...['财政专户管理资金预算支出表', '部门公开表13', holder, ...columns, note],
    ...['专项资金预算汇总表', '部门公开表14', holder],
    ...['单位代码|单位（专项名称）|合计|上年结转', '|合计||', note],
  )
  expect(tables.map(({ number, title, kind }) => [number, title, kind])).toEqual([
    [7, '一般公共预算支出表', 'generalPublicExpenditure'],
    [11, '政府性基金预算支出表', 'governmentFund'],
    [12, '国有资本经营预算支出表', 'stateCapital'],
    [13, '财政专户管理资金预算支出表', 'fiscalAccount'],
    [14, '专项资金预算汇总表', 'unknown'],
  ])
  expect(meanings.slice(1).every(({ empty }) => empty?.sentence === note)).toBe(true)
})
