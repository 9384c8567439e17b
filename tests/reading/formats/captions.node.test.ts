import { describe, expect, it } from 'vitest'
import { readText } from '@/reading/formats/text'
import { readTitle } from '@/reading/tables/title'

const grid = ['项目|金额', '合计|1']
function read(...lines: string[]) {
  const { tables, prose } = readText({
    text: lines.join('\n').replaceAll('|', '\t'),
    encoding: 'utf-8',
    damaged: false,
  })
  return {
    tables,
    prose: prose.map(({ text }) => text),
    titles: tables.map(({ captions }) => readTitle(captions)),
  }
}

describe('captions', () => {
  it.each([
    [['收支预算总表', '表一', '单位：亿元'], 'revenueExpenditure', 1],
    [['表1. 部门收入总体情况表', '部门公开表2', '单位：万元'], 'revenue', 1],
    [['预算01-2表', '部门支出预算表', '单位：万元'], 'expenditure', 1],
    [['表3-2', '一般公共预算项目支出预算表', '金额单位：万元'], 'projectExpenditure', 3],
    [['附件2', '财政拨款收支总表', '单位：万元'], 'fiscalRevenueExpenditure', 2],
    [['财政拨款收支总表', '预算06表    单位：万元'], 'fiscalRevenueExpenditure', 6],
    [['支出决算表', '公开03表 金额单位：元'], 'expenditure', 3],
  ])('takes number, title and unit in any order: %j', (lines, kind, number) => {
    const { titles, prose } = read('正文。', '', ...lines, ...grid)
    expect(titles[0]).toMatchObject({ kind, number })
    expect(prose).toEqual(['正文。'])
  })

  it.each([
    ['表5一般公共预算支出表', 5],
    ['表6 一般公共预算基本支出表', 6],
    ['表７一般公共预算“三公”经费支出表', 7],
    ['附表12三公经费支出表', 12],
    ['表五一般公共预算支出表', 5],
    ['表一一般公共预算支出表', 1],
    ['表十一般公共预算支出表', 10],
    ['表十一一般公共预算支出表', 11],
    ['表二十三公经费支出表', 20],
    ['表二十三 项目支出表', 23],
    ['表三公开情况收支表', 3],
    ['表八一级项目支出表', 8],
    ['表5 2025年一般公共预算支出表', 5],
    ['预算一般公共预算支出表', null],
    ['附表三公经费支出表', null],
    ['预算2025年收支总表', null],
    ['预算２０２５年收支总表', null],
  ])('keeps a numeral that begins a word out of the number: %s', (title, number) => {
    expect(readTitle([{ line: 1, text: title }])?.number).toBe(number)
  })

  it('takes a unit that its cell cuts for no title', () => {
    const { titles } = read(
      '公开09表',
      '“三公”经费支出预算表',
      '单位：万',
      '部门名称：某市法院',
      ...grid,
    )
    expect(titles).toMatchObject([{ text: '“三公”经费支出预算表', number: 9 }])
  })

  it('leaves the heading over all tables in the prose', () => {
    const { prose, titles } = read(
      '第二部分 2023年部门预算报表',
      '',
      '预算01表 收支总表|',
      '部门：某局|单位：万元',
      ...grid,
    )
    expect(prose).toEqual(['第二部分 2023年部门预算报表'])
    expect(titles[0]).toMatchObject({ text: '预算01表 收支总表', number: 1 })
  })

  it('takes a note at the foot of a grid out of its rows', () => {
    const { tables } = read(
      '政府性基金预算支出表',
      '单位：万元',
      '科目编码|科目名称|合计',
      '|合计|',
      '备注：本部门无政府性基金预算支出。||',
    )
    expect(tables[0]!.rows).toHaveLength(2)
    expect(tables[0]!.notes).toEqual([{ line: 5, text: '备注：本部门无政府性基金预算支出。' }])
  })

  it('finds a table published as a sentence without a grid, in its place', () => {
    const { tables, prose } = read(
      '收支总表',
      '单位：万元',
      ...grid,
      '',
      '附表6：',
      '政府性基金预算支出表',
      '单位：万元',
      '本部门没有使用政府性基金预算安排的支出，故本表为空。',
      '',
      '附表7：',
      '政府采购预算表',
      '单位：万元',
      ...grid,
    )
    expect(tables.map(({ captions }) => readTitle(captions)?.kind)).toEqual([
      'revenueExpenditure',
      'governmentFund',
      'procurement',
    ])
    expect(tables[1]).toMatchObject({ rows: [], notes: [{ line: 9 }] })
    expect(prose).toEqual([])
  })
})
