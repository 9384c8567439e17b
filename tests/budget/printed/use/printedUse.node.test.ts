import { describe, expect, test } from 'vitest'
import { listReadAmounts } from '@/budget/printed/table/cells'
import { indexUses } from '@/budget/printed/use'
import type { ListedProject } from '@/document/project'
import { changchun2024 } from '../../../fixtures/changchun'
import { emptyDocument } from '../../../fixtures/document'
import { invented, samples } from '../../../fixtures/documents'

const document = changchun2024()
const index = indexUses(document)
const at = (table: string, row: number, cell: number | null) =>
  index.findUses({ table, row, cell }).map(({ view, label, open }) => [view, label, open])

describe('the views of a printed cell', () => {
  test('of a section: the structure and the split, at the right place', () => {
    expect(at('t5', 6, 2)).toEqual([
      ['structure', '20805 行政事业单位养老支出 合计', { subject: '20805' }],
      ['split', '20805 行政事业单位养老支出 合计', { level: 'section' }],
    ])
    expect(at('t5', 6, 4)[0]).toEqual([
      'structure',
      '20805 行政事业单位养老支出 人员经费',
      { subject: '20805', measure: 'personnel' },
    ])
  })
  test('of totals: the overview, the changes and more', () => {
    expect(at('t3', 1, 2).map(([view]) => view)).toContain('overview')
    expect(at('t5', 2, 4).map(([view]) => view)).toEqual(
      expect.arrayContaining(['overview', 'structure', 'split', 'changes']),
    )
  })
  test('of an economic section, a kind of 三公, a source of revenue', () => {
    const travel = document.tables
      .find(({ id }) => id === 't6')!
      .rows.findIndex(({ cells }) => cells[0]!.trim() === '30211')
    expect(at('t6', travel, 2)).toContainEqual([
      'economic',
      '30211 差旅费 基本支出',
      { subject: '30211' },
    ])
    expect(at('t7', 3, 12)).toContainEqual([
      'three-public',
      '公务接待费 当年预算',
      { at: 'reception' },
    ])
    expect(at('t1', 2, 3)).toContainEqual(['revenue', '财政拨款收入 上年结转', { at: 't1' }])
  })
  test('of a project, its sheet and an indicator', () => {
    const { id, place, sheet } = document.projects.find(
      (project): project is ListedProject => project.name === '企业补充养老保险',
    )!
    expect(at(place.table, place.row, place.cell)).toEqual([
      ['project', '企业补充养老保险', { project: id }],
    ])
    const facts = document.sheets.find(({ table }) => table === sheet!.table)!
    expect(at(facts.table, facts.funds.total!.place.row, 2)).toEqual([
      ['project', '企业补充养老保险 的资金', { project: id }],
    ])
    expect(at(facts.table, facts.indicators[0]!.row, 4).map(([view]) => view)).toEqual([
      'project',
      'indicators',
    ])
  })
  test('of a row are those of its cells, each place of a view once', () => {
    expect(at('t5', 6, null).map(([view]) => view)).toEqual(['structure', 'split'])
  })
  test('of a blank or a header there are none', () => {
    expect(at('t5', 0, 2)).toEqual([])
    expect(at('t99', 0, 0)).toEqual([])
    expect(indexUses(emptyDocument()).findUses({ table: 't1', row: 0, cell: 0 })).toEqual([])
  })
})

test('most amounts of the published document are shown by some view', () => {
  const shown = document.tables.flatMap(table =>
    [...listReadAmounts(document, table).keys()].map(key => {
      const [row, cell] = key.split(' ').map(Number) as [number, number]
      return index.findUses({ table: table.id, row, cell }).length > 0
    }),
  )
  console.log(
    `${shown.filter(Boolean).length} of ${shown.length} printed amounts are shown by a view`,
  )
  expect(shown.filter(Boolean).length / shown.length).toBeGreaterThan(0.6)
})

test.skipIf(Object.keys(samples).length === 0).each(Object.keys(samples))(
  '%s is asked without fault',
  name => {
    const sample = samples[name]!()
    const uses = indexUses(sample)
    const total = sample.tables.flatMap(({ id, rows }) =>
      rows.flatMap((_, row) => uses.findUses({ table: id, row, cell: null })),
    )
    expect(total.map(({ view }) => view)).toEqual(
      expect.arrayContaining(['overview', 'structure', 'economic', 'three-public', 'revenue']),
    )
  },
)

test.each(Object.keys(invented))('%s leads from its printed subjects to the structure', name => {
  const made = invented[name]!()
  const uses = indexUses(made)
  const kinds = ['expenditure', 'generalPublicExpenditure', 'fiscalExpenditure']
  const views = made.tables
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ id, rows }) =>
      rows.flatMap((_, row) => uses.findUses({ table: id, row, cell: null })),
    )
    .map(({ view }) => view)
  expect(views).toContain('structure')
})
