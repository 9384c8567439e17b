import { expect, test } from 'vitest'
import { shareNames } from '@/budget/tree/shareNames'
import { splitTable } from '@/budget/splits/splitTable'
import { subjectTree } from '@/budget/tree/tree'
import { splitExport } from '@/pages/split/splitExport'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'

const made = (() => {
  const keys = ['total', 'basic', 'project', 'reserve']
  const { printed, meaning } = table('t3', 'expenditure', '三、支出总表', [
    side('functional', keys, [
      ['201', '一般公共服务支出', '10', '6', '3', '1'],
      ['208', '社会保障和就业支出', '5', '5', null, null],
      [null, '合计', '15', '11', '3', '1'],
    ]),
  ])
  return emptyDocument({ tables: [printed], meanings: [meaning] })
})()
const exported = (document: typeof made) => {
  const split = splitTable(document, 'class')!
  return splitExport({ document, table: split, rows: split.rows, unit: '万元', source: null })
}

test('what is neither basic nor project is a column, where a document has it', () => {
  const { columns, rows } = exported(made)
  expect(columns.map(({ label }) => label)).toEqual([
    '编码',
    '科目',
    '合计',
    '基本支出',
    '项目支出',
    '人员经费',
    '公用经费',
    'reserve',
    '基本支出占比',
    '项目支出占比',
  ])
  expect(rows.map(({ cells }) => [cells['name'], cells['other0']])).toEqual([
    ['一般公共服务支出', 1000000],
    ['社会保障和就业支出', null],
    ['合计', 1000000],
  ])
  expect(rows.map(({ sources }) => sources?.length)).toEqual([1, 1, 1])
})

test('and there is none, where it has not', () => {
  expect(exported(changchun2024()).columns.map(({ label }) => label)).not.toContain('其他')
  expect(exported(changchun2024()).columns).toHaveLength(9)
})

test('a share says what it is of', () => {
  const { root, subjects } = subjectTree(changchun2024())!
  const subject = subjects.get('208')!
  expect(shareNames({ subject: root, root, measure: 'total' })).toEqual({
    own: '占全部',
    whole: '占全部',
  })
  expect(shareNames({ subject, root, measure: 'total' })).toEqual({
    own: '占本类',
    whole: '占全部',
  })
  expect(shareNames({ subject, root, measure: 'project' })).toEqual({
    own: '占本类',
    whole: '占项目支出',
  })
  expect(shareNames({ subject, root: { name: '一般公共预算支出' }, measure: 'total' }).whole).toBe(
    '占一般公共预算支出',
  )
  expect(
    shareNames({ subject: root, root: { name: '一般公共预算支出' }, measure: 'basic' }).own,
  ).toBe('占一般公共预算支出的基本支出')
})
