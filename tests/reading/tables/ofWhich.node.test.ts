import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

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
