import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'
import { readRows } from './grids'

/** A table behind a cover; bars stand for tabs. */
const read = (...rows: readonly string[]) =>
  readText(
    ['某某市民政局2025年部门预算', '', '一般公共预算支出表', '单位：万元', '', ...rows]
      .join('\n')
      .replaceAll('|', '\t'),
  )
const parentsOf = ({ meanings }: ReturnType<typeof read>) =>
  meanings[0]!.sides[0]!.rows.map(({ name, parent }) => [name, parent])

describe('parts of a subject without codes', () => {
  it('are those from 其中 on, and not the money left for next year', () => {
    const document = read(
      '科目编码|科目名称|合计',
      '205|教育支出|10.00',
      '|其中：小学教育|4.00',
      '|初中教育|6.00',
      '|结转下年|2.00',
      '|合计|12.00',
    )
    expect(parentsOf(document)).toEqual([
      ['教育支出', null],
      ['小学教育', 0],
      ['初中教育', 0],
      ['结转下年', null],
      ['合计', null],
    ])
  })

  it('end where the heading of the next unit stands', () => {
    const document = read(
      '科目编码|单位名称（科目）|合计',
      '|民政局机关|6.00',
      '2080201|行政运行|6.00',
      '|其中：办公费|2.00',
      '|救助站|3.00',
      '2080201|行政运行|3.00',
      '|合计|9.00',
    )
    expect(parentsOf(document)).toEqual([
      ['民政局机关', null],
      ['行政运行', 0],
      ['办公费', 1],
      ['救助站', null],
      ['行政运行', 3],
      ['合计', null],
    ])
    expect(document.units?.map(({ name }) => name)).toEqual(['民政局机关', '救助站'])
  })
})

it('hangs what 其中：… begins among unknown columns below the column before them', () => {
  const { columns, diagnostics } = readRows(
    'threePublic',
    '年度|三公经费合计|公务接待费|公务用车购置和运行维护费||||||',
    '|||公务用车购置和运行维护费小计|公务用车购置费|公务用车运行维护费|其中：公务用车加油|公务用车维修|其他',
    '2024年|9.00|1.00|8.00||8.00|3.00|4.00|1.00',
    '2025年|8.00|1.00|7.00||7.00|3.00|3.00|1.00',
  )
  expect(columns.slice(1).map(([key, parent]) => [key, parent])).toEqual([
    ['reception', 'threePublic'],
    ['vehicles', 'threePublic'],
    ['vehicles.purchase', 'vehicles'],
    ['vehicles.operation', 'vehicles'],
    ['column-6', 'vehicles.operation'],
    ['column-7', 'vehicles.operation'],
    ['column-8', 'vehicles.operation'],
  ])
  expect(diagnostics).toEqual([])
})
