import { describe, expect, test } from 'vitest'
import { compareDocuments } from '@/budget/sideBySide/compareDocuments'
import type { BudgetDocument } from '@/document/document'
import { buildGrid } from '@/exporting/cells'
import { compareColumns } from '@/pages/compare/compareColumns'
import { compareExport } from '@/pages/compare/compareExport'
import { readCompareQuery, writeCompareQuery } from '@/pages/compare/compareQuery'
import { rankGaps } from '@/pages/compare/gapColumn'
import { showComparison } from '@/pages/compare/showComparison'
import { madeDocument } from '../../fixtures/sideBySide'

const functional = (total: string, social: string, housing: string | null) =>
  [
    [null, '合计', total],
    ['208', '社会保障和就业支出', social],
    ['221', '住房保障支出', housing],
  ] as const
const years = [
  madeDocument({ year: 2023, functional: functional('9.00', '6.00', '3.00') }),
  madeDocument({ year: 2024, functional: functional('10.00', '5.00', '5.00') }),
]
const execution = [
  madeDocument({ functional: functional('9.00', '6.00', '3.00') }),
  madeDocument({ id: 'f', kind: 'finalAccount', functional: functional('8.00', '6.00', null) }),
]
const show = (documents: readonly BudgetDocument[], query: Record<string, string> = {}) =>
  showComparison({
    comparison: compareDocuments({ documents }),
    values: readCompareQuery({ group: 'functional', ...query }).values,
    based: false,
    at: null,
    find: '',
    unit: '万元',
    selected: null,
  })
function gridOf(documents: readonly BudgetDocument[], query: Record<string, string> = {}) {
  const { header, rows } = buildGrid(compareExport(show(documents, query)))
  return {
    header: header.map(label => label.replace(/\s/g, '')),
    rows: rows.map(row => row.map(({ text }) => text.replace(/\s/g, ''))),
  }
}
const columnsOf = (documents: readonly BudgetDocument[], query: Record<string, string> = {}) =>
  compareColumns(show(documents, query)).map(({ key }) => key)

describe('a comparison as a file', () => {
  test('has the money of each document, the change and its percent with one decimal', () => {
    const { header, rows } = gridOf(years)
    expect(header.slice(0, 6)).toEqual([
      '代码',
      '项目',
      '2023年（万元）',
      '2024年（万元）',
      '增减（万元）',
      '变幅（%）',
    ])
    expect(rows.map(row => row.slice(0, 6))).toEqual([
      ['', '全部支出（功能科目表的合计）', '9', '10', '1', '11.1'],
      ['208', '社会保障和就业支出', '6', '5', '-1', '-16.7'],
      ['221', '住房保障支出', '3', '5', '2', '66.7'],
    ])
  })

  test('has of a final account what was carried out, and says why a figure is not there', () => {
    const { header, rows } = gridOf(execution)
    expect(header).toContain('完成率（%）')
    expect(rows[1]?.slice(2, 6)).toEqual(['6', '6', '0', '100.0'])
    expect(rows[2]?.slice(2, 6)).toEqual(['3', '', '', ''])
    expect(rows[2]).toContain('决算数：公布为空')
  })

  test('has shares and what they differ by in points', () => {
    const { header, rows } = gridOf(years, { form: 'share' })
    expect(header.slice(2, 5)).toEqual(['2023年（%）', '2024年（%）', '增减（百分点）'])
    expect(rows[1]?.slice(2, 5)).toEqual(['66.7', '50.0', '-16.7'])
  })
})

test('columns are those of the setting', () => {
  expect(columnsOf(years)).toEqual(['name', 'd0', 'd1', 'change', 'rate', 'trend', 'gap'])
  expect(columnsOf(execution)).toEqual(['name', 'd0', 'd1', 'change', 'completion', 'gap'])
  expect(columnsOf(years, { form: 'share' })).not.toContain('rate')
})

test('differences have places by their size, up or down alike, wholes none', () => {
  const { rows } = show(years)
  expect([...rankGaps(rows, ({ change }) => change?.value ?? null)]).toEqual([
    ['f:208', 2],
    ['f:221', 1],
  ])
})

test('the address has what is not the default, and says what it does not know', () => {
  expect(readCompareQuery({ form: 'head', heads: 'x', picture: 'pie', trend: 'all' })).toEqual({
    values: {
      group: null,
      form: 'head',
      trend: 'all',
      heads: null,
      picture: null,
      base: null,
    },
    unknown: ['heads=x', 'picture=pie'],
  })
  const query = { with: 'a.2024', form: 'head', picture: 'bars' }
  expect(writeCompareQuery(query, { form: 'amount', base: 'a.2024', picture: null })).toEqual({
    with: 'a.2024',
    base: 'a.2024',
  })
})
