import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

/** The table below a title and a unit, as it was read. */
function read(captions: readonly string[], ...rows: string[]) {
  const { meanings, tables, diagnostics } = readText(
    ['示例市教育局2024年部门预算', '', ...captions, ...rows].join('\n').replaceAll('|', '\t'),
  )
  const side = meanings[0]!.sides[0]!
  return {
    unit: tables[0]!.unit,
    amounts: side.rows.map(({ amounts }) => amounts['total'] ?? null),
    codes: diagnostics.map(({ code }) => code),
  }
}

it.each([
  [['人员经费情况表', '单位：人、万元'], '万元', '类别|人数|金额', '在职人员|12|345.60', '345.60'],
  [
    ['国有资产占用情况表', '单位：台、辆、套、万元'],
    '万元',
    '项目|数量|金额',
    '房屋|2|12.34',
    '12.34',
  ],
  [['国有资产占有使用情况表', '单位：元'], '元', '项目|数量|金额', '房屋|2|1234567', '1234567'],
  [['国有资产占有使用情况表'], null, '项目|数量|金额', '房屋|2|1234567', '1234567'],
])('reads money where the unit or a header names it: %j', (captions, unit, head, row, amount) => {
  const found = read(captions, head, row, row)
  expect(found.unit).toBe(unit)
  expect(found.amounts).toEqual([amount, amount])
  expect(found.codes).toContain('unknown-table')
  expect(found.codes.includes('no-unit')).toBe(unit === null)
})

it.each([
  [['国有资产占用情况表', '单位：台、辆、套'], '项目|数量', '车辆|5'],
  [['国有资产占用情况表'], '项目|单位价值50万元以上设备（台、套）', '本级|5'],
  [['机构人员情况表', '单位：人'], '单位名称|经费形式|编制人数', '本级|全额|25'],
  [['国有资产占用情况表', '单位：台、辆'], '名称|资金来源|数量', '车辆|财政|5'],
])('keeps counts as words, and says so: %j', (captions, head, row) => {
  const { amounts, codes } = read(captions, head, row, row)
  expect(amounts).toEqual([null, null])
  expect(codes).toEqual(['counted-table'])
})
