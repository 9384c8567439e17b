import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { applyCorrections } from '@/reading/corrections/applyCorrections'
import { readText } from '../../fixtures/documents'

/** A table of several units after the cover of their department; bars stand for tabs. */
const read = (...rows: readonly string[]) =>
  readText(
    ['某某市民政局2025年部门预算', '', '支出总表', '单位：万元', '', ...rows]
      .join('\n')
      .replaceAll('|', '\t'),
    '民政局.txt',
  )
const unitsOf = ({ units = [], meanings }: ReturnType<typeof read>) =>
  meanings.flatMap(({ sides }) =>
    sides.map(({ rows }) =>
      rows.map(
        ({ code, name, unit }) => `${unit === undefined ? '' : units[unit]?.name} ${code ?? name}`,
      ),
    ),
  )
const failing = (document: ReturnType<typeof read>) =>
  runChecks(document).filter(({ outcome }) => outcome === 'fails')

describe('units that stand beside each other in a table', () => {
  it('are known by columns of codes and names, with the line they are first named on', () => {
    const document = readText(readFileSync('tests/fixtures/faults/G10.txt', 'utf8'), 'G10.txt')
    expect(document.units).toEqual([
      { name: '示例市档案馆', code: '123001', line: 10 },
      { name: '示例市方志馆', code: '123002', line: 21 },
    ])
    const [rows] = unitsOf(document)
    expect(rows?.[0]).toBe(' 合计')
    expect(rows?.filter(row => row.startsWith('示例市方志馆'))).toHaveLength(11)
  })

  it('are known by headings above their subjects', () => {
    const document = read(
      '科目编码|单位名称（科目）|合计|基本支出|项目支出',
      '|合计|9|7|2',
      '|民政局机关|6|4|2',
      '2080201|行政运行|4|4|',
      '2080505|养老保险|2||2',
      '|救助站|3|3|',
      '2080201|行政运行|3|3|',
    )
    expect(unitsOf(document)).toEqual([
      [
        ' 合计',
        '民政局机关 民政局机关',
        '民政局机关 2080201',
        '民政局机关 2080505',
        '救助站 救助站',
        '救助站 2080201',
      ],
    ])
  })

  it('are known by a merged cell that names them once, up to the total', () => {
    const document = read(
      '单位编码|单位名称|科目编码|科目名称|合计|基本支出|项目支出',
      '301001|民政局机关|208|社会保障和就业支出|6|4|2',
      '||2080201|行政运行|6|4|2',
      '301002|救助站|208|社会保障和就业支出|3|3|',
      '||2080201|行政运行|3|3|',
      '|||合计|9|7|2',
    )
    expect(unitsOf(document)).toEqual([
      ['民政局机关 208', '民政局机关 2080201', '救助站 208', '救助站 2080201', ' 合计'],
    ])
  })

  it('are parts of a department whose own rows are those of the whole', () => {
    const document = read(
      '单位编码|单位名称|科目编码|科目名称|合计|基本支出|项目支出',
      '301|某某市民政局|||9|7|2',
      '301|某某市民政局|208|社会保障和就业支出|9|7|2',
      '301001|民政局机关|||6|4|2',
      '301001|民政局机关|208|社会保障和就业支出|6|4|2',
      '301002|救助站|||3|3|',
      '301002|救助站|208|社会保障和就业支出|3|3|',
    )
    expect(unitsOf(document)).toEqual([
      [' 某某市民政局', ' 208'],
      ['民政局机关 民政局机关', '民政局机关 208', '救助站 救助站', '救助站 208'],
    ])
    expect(failing(document)).toEqual([])
  })

  it('are none where all rows are of one, or where they are listed without amounts', () => {
    const one = read(
      '单位编码|单位名称|科目编码|科目名称|合计',
      '301001|民政局机关|208|社会保障和就业支出|6',
      '301001|民政局机关|2080201|行政运行|6',
    )
    const list = read(
      '科目编码|科目名称|合计',
      '208|社会保障和就业支出|6',
      '',
      '序号|单位名称|备注',
      '1|民政局机关|',
      '2|救助站|',
    )
    for (const document of [one, list]) {
      expect(document.units).toBeUndefined()
      expect(
        unitsOf(document)
          .flat()
          .every(row => row.startsWith(' ')),
      ).toBe(true)
    }
  })

  it('follow a correction of the column that names them', () => {
    const document = read(
      '编码|名称|科目编码|科目名称|合计',
      '301001|民政局机关|208|社会保障和就业支出|6',
      '301002|救助站|208|社会保障和就业支出|3',
      '|||合计|9',
    )
    expect(document.units).toBeUndefined()
    const at = '2025-02-03T04:05:06Z'
    const printed = document.tables[0]!.rows[1]!.cells[1]!
    expect(printed).toBe('民政局机关')
    const again = applyCorrections(document, [
      { kind: 'cell', table: 't1', row: 0, cell: 1, printed: '名称', reads: '单位名称', at },
    ])
    expect(again.units?.map(({ name }) => name)).toEqual(['民政局机关', '救助站'])
  })

  it('are looked for in time among rows whose sums are off by rounding', () => {
    const units = Array.from({ length: 300 }, (_, index) => [
      `${301001 + index}|第${index}小学校|9.01|9.01|0.00`,
      ...['205|教育支出', '20502|普通教育', '2050202|小学教育'],
      ...['208|社会保障和就业支出', '210|卫生健康支出', '221|住房保障支出'],
    ])
    const rows = units.flat().map(row => (/\d$/.test(row) ? row : `${row}|3.00|3.00|0.00`))
    const document = read('科目编码|单位名称（科目）|合计|基本支出|项目支出', ...rows)
    expect(document.units).toBeUndefined()
    expect(document.meanings[0]?.sides[0]?.rows).toHaveLength(2100)
  }, 5000)
})

it('takes 合计 in a column of units for no unit', () => {
  const { units = [] } = read(
    '科目编码|科目名称|单位代码|单位名称|合计|基本支出',
    '|||合计|9.00|9.00',
    '2080201|行政运行|301001|某某市民政局|5.00|5.00',
    '2081002|老年福利|301002|某某市福利院|4.00|4.00',
  )
  expect(units.map(({ name }) => name)).toEqual(['某某市民政局', '某某市福利院'])
})
