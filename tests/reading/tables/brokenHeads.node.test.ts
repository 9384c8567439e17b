import { expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const readColumns = (...header: string[]) => {
  const { meanings, diagnostics } = readText(
    [
      '青石县图书馆2025年单位预算',
      '',
      '收入总表',
      '单位：万元',
      ...header,
      '207|文化旅游体育与传媒支出|9.00|4.00|5.00',
      '2070104|图书馆|9.00|4.00|5.00',
      '|合计|9.00|4.00|5.00',
    ]
      .join('\n')
      .replaceAll('|', '\t'),
  )
  return {
    columns: meanings[0]!.sides[0]!.columns.map(({ key, label }) => [key, label]),
    unknown: diagnostics.filter(({ code }) => code === 'unknown-column').length,
  }
}

test('words of one cell that are broken over rows are one word', () => {
  expect(
    readColumns('科目编码|科目名称|合计|一般公共预算财政拨款收|国有资本经营预', '|||入|算财政拨款'),
  ).toEqual({
    columns: [
      ['total', '合计'],
      ['generalPublic', '一般公共预算财政拨款收入'],
      ['stateCapital', '国有资本经营预算财政拨款'],
    ],
    unknown: 0,
  })
})

test('words below a group of columns stay words of their own', () => {
  const { columns } = readColumns('科目编码|科目名称|合计|财政拨款|', '|||收入|支出')
  expect(columns.map(([, label]) => label)).toEqual(['合计', '财政拨款 / 收入', '财政拨款 / 支出'])
})
