import { expect, it } from 'vitest'
import { layoutTable } from '@/budget/printed/table/layout'
import { markCorrections } from '@/pages/tables/correctionMarks'
import { readText } from '../../fixtures/documents'

it('puts a mark at the cell, at the head of a column, and at the first cell of a row', () => {
  const document = readText(
    ['三、2025年支出总表', '单位：万元', '科目\t合计\t基本支出', '档案馆\t3 8.9O\t3.00'].join('\n'),
  )
  const [table] = document.tables
  const of = { table: 't1', printed: '3 8.9O', at: '2025-03-01T08:00:00Z' }
  const marks = markCorrections(table!, layoutTable(document, table!), [
    { ...of, kind: 'cell', row: 1, cell: 1, reads: '38.90' },
    { ...of, kind: 'column', cell: 2, reads: '项目支出' },
    { ...of, kind: 'rowRole', row: 1, reads: 'none' },
    { ...of, kind: 'cell', row: 1, cell: 2, reads: '', table: 't2' },
  ])
  expect([...marks].map(([at, { text }]) => [at, text])).toEqual([
    ['1 1', '38.90'],
    ['0 2', '项目支出'],
    ['1 0', '不是数据'],
  ])
  expect(marks.get('1 1')?.title).toBe('更正为 38.90（原印“3 8.9O”）')
})
