import { describe, expect, it } from 'vitest'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { findBrokenReferences } from '@/document/validate'
import { misses, read } from '../tables/documents'

const list = (...rows: string[]) => ['序号|内容|是否空表|表格为空的理由', ...rows, '']
const table = (title: string, number: string) => [
  title,
  `公开${number}表`,
  '单位：万元',
  '科目编码|科目名称|本年支出合计|基本支出|项目支出',
  '201|一般公共服务支出|9.00|4.00|5.00',
  '|合计|9.00|4.00|5.00',
  '',
]
const titled = [
  '表1|支出决算表|否|',
  '表2|一般公共预算财政拨款支出决算表|否|',
  '表3|政府性基金预算财政拨款收入支出决算表|是|本部门不涉及，故此表为空',
  '表4|国有资本经营预算财政拨款支出决算表|是|',
  '表5|财政拨款支出决算表|否|',
]
const printed = [
  ...table('支出决算表', '01'),
  ...table('一般公共预算财政拨款支出决算表', '02'),
  ...table('财政拨款支出决算表', '05'),
]

describe('a list of tables that says which are empty', () => {
  const document = read('青石县水务局2024年度部门决算', ...list(...titled), ...printed)

  it('gives those that are printed nowhere else, empty and in their place', () => {
    expect(document.tables.map(({ number }) => number)).toEqual([null, 1, 2, 3, 4, 5])
    expect(
      document.meanings
        .filter(({ empty }) => empty)
        .map(({ kind, empty }) => [kind, empty?.sentence]),
    ).toEqual([
      ['governmentFund', '本部门不涉及，故此表为空'],
      ['stateCapital', '是否空表：是'],
    ])
    expect(disclosureOf(document, 'governmentFund').state).toBe('empty')
    expect(misses(document)).toEqual([])
  })

  it('gives none that is printed with its number before another title', () => {
    const { tables } = read(
      '青石县水务局2024年度部门决算',
      ...list(...titled),
      '表3 政府性基金预算支出决算表',
      ...table('', '').slice(2),
    )
    expect(tables.filter(({ number }) => number === 3)).toHaveLength(1)
  })

  it('counts no line of the file twice', () => {
    const { lines } = document.account
    expect(lines.printed).toBe(lines.rows + lines.captions + lines.prose + lines.pageMarks)
    expect(findBrokenReferences(document)).toEqual([])
  })

  it('adds none that the file prints', () => {
    const own = read(
      '青石县水务局2024年度部门决算',
      ...list(...titled.slice(0, 3)),
      ...table('支出决算表', '01'),
      ...table('一般公共预算财政拨款支出决算表', '02'),
      '政府性基金预算财政拨款收入支出决算表',
      '公开03表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|||',
    )
    expect(own.tables.filter(({ kind }) => kind === 'governmentFund')).toHaveLength(1)
  })
})
