import { describe, expect, test } from 'vitest'
import { splitFinding } from '@/budget/splits/finding'
import { splitTable } from '@/budget/splits/splitTable'
import { plainText } from '@/text/segments'
import { readText } from '../../fixtures/documents'

/** What is said of a table whose uses are printed so: 合计, 基本支出, 项目支出 of the one item. */
function sayUses(...cells: readonly string[]): string {
  const names = ['合计', '合计', '基本支出', '项目支出'].slice(0, cells.length + 1)
  const rows = [
    ['', ...names.slice(0, 1)],
    ['208', '社会保障和就业支出'],
    ['20805', '行政事业单位养老支出'],
    ['2080505', '机关事业单位基本养老保险缴费支出'],
  ].map(label => [...label, ...cells].join('\t'))
  const header = ['科目编码', '功能分类科目名称', ...names.slice(1)].join('\t')
  const document = readText(
    `示例市档案馆\n2025年度部门预算\n一般公共预算支出表\n单位：万元\n\n${header}\n${rows.join('\n')}\n`,
  )
  return plainText(splitFinding({ table: splitTable(document, 'item')!, unit: '万元', year: 2025 }))
}

describe('where one use or none has an amount', () => {
  test('one use that is all of it is said to be all', () => {
    expect(sayUses('300.00', '300.00', '无')).toBe('2025 年支出 300.00 万元，全部是基本支出')
    expect(sayUses('300.00', '', '300.00')).toBe('2025 年支出 300.00 万元，全部是项目支出')
  })

  test('one that is a part has its amount, and the other is blank as printed', () => {
    expect(sayUses('300.00', '180.00', '')).toBe(
      '2025 年支出 300.00 万元，其中基本支出 180.00 万元，项目支出一栏是空白',
    )
    expect(sayUses('300.00', '180.00')).toBe(
      '2025 年支出 300.00 万元，其中基本支出 180.00 万元，没有读到项目支出',
    )
  })

  test('without either nothing is said of them but that', () => {
    expect(sayUses('300.00')).toBe('2025 年支出 300.00 万元，没有读到基本支出和项目支出各多少')
    expect(sayUses('300.00', '', '')).toBe(
      '2025 年支出 300.00 万元，基本支出和项目支出两栏都是空白',
    )
  })
})
