import { expect, it } from 'vitest'
import { columnWords, listKinds } from '@/app/corrections/correctionChoices'
import { makeCorrection } from '@/app/corrections/makeCorrection'
import { applyCorrections } from '@/reading/corrections/applyCorrections'
import { readMeasure } from '@/reading/tables/measures'
import { readText } from '../../fixtures/documents'

const document = readText(
  [
    '某某市档案馆2025年部门预算',
    '三、支出总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出',
    '201\t一般公共服务支出\t3 8454.9O\t30000.00',
    '\t合计\t38454.90\t30000.00',
  ].join('\n'),
)
const [table] = document.tables
const at = '2025-03-01T08:00:00Z'
const make = (
  kind: Parameters<typeof makeCorrection>[0]['kind'],
  reads: string,
  mark: { row: number; cell: number | null } | null = { row: 1, cell: 2 },
) => makeCorrection({ document, table: table!, mark, kind, reads, at })

it('offers only words of columns that the reader knows', () => {
  expect(columnWords.filter(word => !readMeasure(word))).toEqual([])
})

it('offers what the marked place has', () => {
  const kinds = (mark: Parameters<typeof listKinds>[0]) => listKinds(mark).map(({ value }) => value)
  expect(kinds(null)).toEqual(['tableKind', 'headerRows'])
  expect(kinds({ row: 1, cell: null })).not.toContain('cell')
  expect(kinds({ row: 1, cell: 2 })[0]).toBe('cell')
})

it('takes an amount as it is written, a blank for a blank, and no other words', () => {
  const place = { kind: 'cell', table: 't1', row: 1, cell: 2, printed: '3 8454.9O', at }
  expect(make('cell', ' 38,454.90 ')).toEqual({ correction: { ...place, reads: '38454.90' } })
  expect(make('cell', '')).toEqual({ correction: { ...place, reads: '' } })
  expect(make('cell', '三万')).toHaveProperty('problem')
  expect(make('cell', '0.0000001')).toHaveProperty('problem')
  expect(make('rowCode', '2-01')).toHaveProperty('problem')
  expect(make('rowName', ' ')).toHaveProperty('problem')
})

it('takes words for a label, and keeps the row or the column alone where only that is meant', () => {
  expect(make('cell', '公共服务', { row: 1, cell: 1 })).toHaveProperty(
    'correction.reads',
    '公共服务',
  )
  expect(make('column', '项目支出')).not.toHaveProperty('correction.row')
  expect(make('rowRole', 'none')).not.toHaveProperty('correction.cell')
})

it('remembers the kind that the table had before its first correction', () => {
  const first = make('tableKind', 'revenue', null)
  if (!('correction' in first)) throw new Error(first.problem)
  const corrected = applyCorrections(document, [first.correction])
  const second = makeCorrection({
    document: corrected,
    table: corrected.tables[0]!,
    mark: null,
    kind: 'tableKind',
    reads: 'unknown',
    at,
  })
  expect(second).toHaveProperty('correction.was', 'expenditure')
})
