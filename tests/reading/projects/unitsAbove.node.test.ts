import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'

/** The projects of a table whose first line is its head, with programme and unit. */
function read(...rows: string[]) {
  const { projects, meanings } = readText(
    ['示例市教育局2024年部门预算', '', '项目支出表', '单位：万元', ...rows]
      .join('\n')
      .replaceAll('|', '\t'),
  )
  return {
    projects: projects.map(({ name, programme, unitName }) => [name, programme, unitName]),
    parents: meanings[0]!.sides[0]!.rows.map(({ parent }) => parent),
  }
}

describe('projects that are named as units are', () => {
  const fair = [
    '进口博览会|100.00|100.00',
    '场馆租赁|60.00|60.00',
    '宣传推广|40.00|40.00',
    '体育馆|30.00|30.00',
    '屋面维修|30.00|30.00',
  ]
  it.each(['项目名称', '项目', '支出项目'])(
    'are programmes and no units below %s where they make the total',
    head => {
      const { projects, parents } = read(`${head}|合计|财政拨款`, ...fair, '合计|130.00|130.00')
      expect(projects).toEqual([
        ['场馆租赁', '进口博览会', null],
        ['宣传推广', '进口博览会', null],
        ['屋面维修', '体育馆', null],
      ])
      expect(parents).toEqual([null, 0, 0, null, 3, null])
    },
  )
  it.each([[], ['合计|260.00|260.00']])('are projects where they do not', (...total) => {
    const { projects, parents } = read('项目名称|合计|财政拨款', ...fair, ...total)
    expect(projects.map(([name]) => name)).toEqual([
      '进口博览会',
      '场馆租赁',
      '宣传推广',
      '体育馆',
      '屋面维修',
    ])
    expect(parents.every(parent => parent === null)).toBe(true)
  })
  it('are programmes below 一级项目', () => {
    const { projects } = read(
      '一级项目|二级项目|合计|财政拨款',
      '农村敬老院||100.00|100.00',
      '|床位更新|60.00|60.00',
      '|消防改造|40.00|40.00',
      '合计||100.00|100.00',
    )
    expect(projects).toEqual([
      ['床位更新', '农村敬老院', null],
      ['消防改造', '农村敬老院', null],
    ])
  })
})

it.each(['单位名称（项目）', '部门及项目名称', '单位（项目名称）'])(
  'hangs projects below the units that %s names among them',
  head => {
    const { projects, parents } = read(
      `${head}|合计|财政拨款`,
      '示例市体育馆|30.00|30.00',
      '屋面维修|20.00|20.00',
      '场馆租赁|10.00|10.00',
      '合计|30.00|30.00',
    )
    expect(parents).toEqual([null, 0, 0, null])
    expect(projects).toEqual([
      ['屋面维修', '', '示例市体育馆'],
      ['场馆租赁', '', '示例市体育馆'],
    ])
  },
)

it('hangs the subjects of a unit that bear its code below it, and projects below these', () => {
  const document = readText(
    [
      '某县统计局2023年部门预算',
      '一般公共预算项目支出预算表',
      '单位：万元',
      '类\t款\t项\t单位代码\t单位名称（科目）\t金额',
      '\t\t\t\t合计\t50.00',
      '\t\t\t319\t某县统计局\t30.00',
      '\t\t\t319\t专项普查活动\t20.00',
      '201\t05\t07\t319\t经济普查经费\t20.00',
      '\t\t\t319\t统计抽样调查\t10.00',
      '201\t05\t08\t319\t住户调查补助\t10.00',
      '\t\t\t320\t某县信息中心\t20.00',
      '\t\t\t320\t信息事务\t20.00',
      '201\t05\t04\t320\t平台运行经费\t20.00',
    ].join('\n'),
    'units.txt',
  )
  const rows = document.meanings[0]!.sides[0]!.rows
  expect(
    rows.map(({ name, parent }) => [name, parent === null ? null : rows[parent]!.name]),
  ).toEqual([
    ['合计', null],
    ['某县统计局', null],
    ['专项普查活动', '某县统计局'],
    ['经济普查经费', '专项普查活动'],
    ['统计抽样调查', '某县统计局'],
    ['住户调查补助', '统计抽样调查'],
    ['某县信息中心', null],
    ['信息事务', '某县信息中心'],
    ['平台运行经费', '信息事务'],
  ])
  expect(document.projects.map(({ name }) => name)).toEqual([
    '经济普查经费',
    '住户调查补助',
    '平台运行经费',
  ])
  expect(runChecks(document).filter(({ outcome }) => outcome === 'fails')).toEqual([])
})
