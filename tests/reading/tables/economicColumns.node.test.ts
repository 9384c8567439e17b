import { describe, expect, it } from 'vitest'
import { economicTable } from '@/budget/economic/economicTable'
import { findRelations } from '../../fixtures/relations'
import { read } from './documents'
import { readRows } from './grids'

const kind = 'generalPublicBasicExpenditure'

describe('economic sections as columns', () => {
  it('are those of departments, below the words over their 小计, blank ones too', () => {
    const { columns, side, diagnostics } = readRows(
      kind,
      '科目编码|科目名称|总计|工资津补贴||||社会保障缴费||住房公积金',
      '|||小计|基本工资|津贴补贴|绩效工资|小计|职业年金缴费|',
      '|合计|55.00|30.00|20.00|10.00||19.00|19.00|6.00',
      '2130301|行政运行|55.00|30.00|20.00|10.00||19.00|19.00|6.00',
    )
    expect(side.kind).toBe('functional')
    expect(columns).toEqual([
      ['total', null],
      ['economic.50101', 'total'],
      ['economic.30101', 'economic.50101'],
      ['economic.30102', 'economic.50101'],
      ['economic.30107', 'economic.50101'],
      ['economic.50102', 'total'],
      ['economic.30109', 'economic.50102'],
      ['economic.30113', 'total'],
    ])
    expect(diagnostics).toEqual([])
  })

  it('are those of the government where one is of that alone', () => {
    const { columns, side } = readRows(
      kind,
      '单位代码|单位名称|总计|工资奖金津补贴|社会保障缴费|住房公积金|其他工资福利支出',
      '|合计|55.00|30.00|15.00|6.00|4.00',
      '310001|云溪县水务局|55.00|30.00|15.00|6.00|4.00',
    )
    expect(side.kind).toBe('unit')
    expect(columns.map(([key]) => key)).toEqual([
      'total',
      'economic.50101',
      'economic.50102',
      'economic.50103',
      'economic.50199',
    ])
  })

  it('have 会议费 and 公务接待费 among them, which are 三公 in a table of that', () => {
    const words = '合计|办公费|维修(护)费|会议费|公务接待费|因公出国（境）费用'
    expect(
      readRows(
        kind,
        `单位代码|单位名称|${words}`,
        '310001|云溪县水务局|15.00|1.00|2.00|3.00|4.00|5.00',
      ).columns.map(([key]) => key),
    ).toEqual([
      'total',
      'economic.30201',
      'economic.30213',
      'economic.30215',
      'economic.30217',
      'economic.30212',
    ])
    expect(
      readRows(
        'threePublic',
        '单位名称|三公经费合计|因公出国（境）费|公务接待费|会议费|差旅费',
        '云溪县水务局|3.00|1.00|2.00|3.00|4.00',
      ).columns.map(([key]) => key),
    ).toEqual(['threePublic', 'overseas', 'reception', 'meetings', 'column-5'])
  })

  it('stand in no false relation with tables of all basic expenditure', () => {
    const document = read(
      '云溪县水务局2025年部门预算',
      '一般公共预算支出表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|||项目支出',
      '|||小计|人员经费|公用经费|',
      '213|农林水支出|80.00|80.00|60.00|20.00|',
      '21303|水利|80.00|80.00|60.00|20.00|',
      '2130301|行政运行|80.00|80.00|60.00|20.00|',
      '|合计|80.00|80.00|60.00|20.00|',
      '一般公共预算基本支出表--人员经费（工资福利支出）',
      '单位：万元',
      '科目编码|科目名称|总计|基本工资|津贴补贴|奖金',
      '|合计|60.00|30.00|20.00|10.00',
      '2130301|行政运行|60.00|30.00|20.00|10.00',
      '一般公共预算基本支出表--公用经费（商品和服务支出）',
      '单位：万元',
      '科目编码|科目名称|总计|办公费|印刷费|公务接待费',
      '|合计|20.00|12.00|7.00|1.00',
      '2130301|行政运行|20.00|12.00|7.00|1.00',
    )
    expect(document.diagnostics).toEqual([])
    expect(
      findRelations(document).filter(
        ({ id, outcome }) => outcome === 'fails' || id.startsWith('form:column'),
      ),
    ).toEqual([])
    // A part of basic expenditure is not taken for all of it.
    expect(economicTable(document)).toBeNull()
  })
})
