import { describe, expect, test } from 'vitest'
import type { BudgetDocument, PrintedTable } from '@/document/document'
import { layoutTable } from '@/budget/printed/table/layout'
import { headerSpans } from '@/budget/printed/table/spans'
import { changchun2024 } from '../../../fixtures/changchun'
import { emptyDocument } from '../../../fixtures/document'
import { invented, samples } from '../../../fixtures/documents'

const document = changchun2024()
/** "基本支出 0.3 1×3": words, place, and how many rows by columns. */
const spansOf = (from: BudgetDocument, id: string) => {
  const table = from.tables.find(found => found.id === id)!
  return layoutTable(from, table).spans.map(
    ({ row, cell, rows, columns }) =>
      `${table.rows[row]!.cells[cell]!.replace(/\s/g, '').slice(0, 11)} ${row}.${cell} ${rows}×${columns}`,
  )
}
const grid = (headerRows: number, ...rows: string[]) =>
  headerSpans({
    headerRows,
    rows: rows.map((text, line) => ({ line, cells: text.split('|') })),
  }).map(({ row, cell, rows: down, columns }) => `${row}.${cell} ${down}×${columns}`)

describe('merged headers of the published document', () => {
  const sides = ['收入 0.0 1×4', '支出 0.4 1×4']
  const fund = (name: string) => ['科目编码 0.0 2×1', '功能分类科目名称 0.1 2×1', `${name} 0.2 1×3`]
  test.each([
    ['t1', sides],
    ['t4', sides],
    ['t3', []],
    ['t6', []],
    [
      't2',
      [
        '部门（单位）代码 0.0 2×1',
        '部门（单位）名称 0.1 2×1',
        '合计 0.2 2×1',
        '当年预算 0.3 1×10',
        '上年结转结余 0.13 1×7',
      ],
    ],
    [
      't5',
      [
        '科目编码 0.0 2×1',
        '功能分类科目名称 0.1 2×1',
        '合计 0.2 2×1',
        '基本支出 0.3 1×3',
        '项目支出 0.6 2×1',
      ],
    ],
    [
      't7',
      [
        '“三公”经费合计 0.0 3×1',
        '因公出国（境）费 0.1 1×3',
        '公务用车购置及运行费 0.4 1×7',
        '公务接待费 0.11 1×3',
        '小计 1.1 2×1',
        '当年预算 1.2 2×1',
        '上年结转 1.3 2×1',
        '小计 1.4 2×1',
        '公务用车购置费 1.5 1×3',
        '公务用车运行费 1.8 1×3',
        '小计 1.11 2×1',
        '当年预算 1.12 2×1',
        '上年结转 1.13 2×1',
      ],
    ],
    ['t8', fund('本年政府性基金预算支出')],
    ['t9', fund('本年国有资本经营预算支')],
    [
      't10',
      [
        '类型1 0.0 2×1',
        '类型 0.1 2×1',
        '项目名称 0.2 1×2',
        '项目单位 0.4 2×1',
        '合计 0.5 2×1',
        '本年财政拨款 0.6 1×3',
        '财政拨款结转 0.9 1×3',
        '财政专户管理资金 0.12 2×1',
        '单位资金 0.13 2×1',
      ],
    ],
  ])('%s', (id, expected) => {
    expect(spansOf(document, id)).toEqual(expected)
  })

  test('sheets: labels, values up to the last named column, and what stands beside all indicators', () => {
    expect(spansOf(document, 't13')).toEqual([
      '农村社会养老保险支付资 0.2 1×4',
      '项目名称 0.0 1×2',
      '二级项目 1.2 1×4',
      '项目级次 1.0 1×2',
      '长春市社会保险局-31 2.2 1×4',
      '主管部门及编码 2.0 1×2',
      '33.99 3.2 1×4',
      '33.99 4.2 1×4',
      '0.00 5.2 1×4',
      '确保享受人员待遇足额发 6.1 1×5',
      '项目资金(万元) 3.0 3×1',
      '绩效指标 7.0 11×1',
    ])
    for (const { id, rows } of document.tables.filter(({ kind }) => kind === 'performanceSheet')) {
      expect(spansOf(document, id).length, id).toBe(12)
      expect(spansOf(document, id).at(-1), id).toBe(`绩效指标 7.0 ${rows.length - 7}×1`)
    }
  })

  test('every printed word is set once, and merged cells lie within the table and over blanks only', () => {
    for (const from of [document, ...Object.values(samples).map(read => read())])
      for (const table of from.tables) expectWhole(from, table)
  })
})

function expectWhole(from: BudgetDocument, table: PrintedTable) {
  const layout = layoutTable(from, table)
  const taken = new Map<string, string>()
  table.rows.forEach((_, row) => {
    for (const cell of layout.cellsOf(row)) {
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) {
          const key = `${row + down} ${cell.cell + right}`
          expect(taken.has(key), `${table.id} ${key} is set twice`).toBe(false)
          taken.set(key, down + right === 0 ? cell.text : '')
        }
    }
  })
  expect(taken.size).toBe(table.rows.length * layout.width)
  table.rows.forEach(({ cells }, row) =>
    cells.forEach((text, cell) => {
      expect(taken.get(`${row} ${cell}`), `${table.id} ${row}.${cell}`).toBe(text.trim())
    }),
  )
}

describe.skipIf(Object.keys(samples).length === 0)('merged headers of other units', () => {
  const read = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))![1]()
  test('an office of 2019', () => {
    expect(spansOf(read('jiangsu'), 't1')).toEqual([
      '收入 0.0 1×2',
      '支出 0.2 1×4',
      '项目名称 1.0 2×1',
      '金额 1.1 2×1',
      '功能分类 1.2 1×2',
      '支出用途 1.4 1×2',
    ])
    expect(
      spansOf(read('jiangsu'), 't2'),
      'a blank beside one row of words may belong to either',
    ).toEqual([])
    expect(spansOf(read('jiangsu'), 't9')).toEqual([
      '合计 0.0 3×1',
      '“三公”经费 0.1 1×6',
      '会议费 0.7 3×1',
      '培训费 0.8 3×1',
      '小计 1.1 2×1',
      '因公出国（境）费 1.2 2×1',
      '公务用车购置及运行维护 1.3 1×3',
      '公务接待费 1.6 2×1',
    ])
  })
  test('an office of 2025', () => {
    expect(spansOf(read('putuo'), 't1')).toEqual([
      '本年收入 0.0 1×2',
      '本年支出 0.2 1×5',
      '项目 1.0 3×1',
      '预算数 1.1 3×1',
      '项目 1.2 3×1',
      '预算数 1.3 1×4',
      '合计 2.3 2×1',
      '基本支出 2.4 1×2',
      '项目支出 2.6 2×1',
    ])
    expect(spansOf(read('putuo'), 't8')).toEqual([
      '项目 0.0 1×3',
      '一般公共预算基本支出 0.3 1×3',
      '经济分类科目编码 1.0 1×2',
      '部门经济分类科目名称 1.2 2×1',
      '合计 1.3 2×1',
      '人员经费 1.4 2×1',
      '公用经费 1.5 2×1',
    ])
  })
})

describe('what is not certain stays blank', () => {
  test('words with a blank below them do not reach over their neighbour', () => {
    expect(grid(2, '编码||合计', '|名称|')).toEqual(['0.0 2×1', '0.2 2×1'])
  })
  test('words do not reach past a blank that has nothing below it', () => {
    expect(grid(2, 'A|||', 'a|b||d')).toEqual(['0.0 1×2'])
  })
  test('words do not reach under others', () => {
    expect(grid(3, 'A||B|', 'x||y|', 'a|b|c|d')).toEqual([
      '0.0 1×2',
      '0.2 1×2',
      '1.0 1×2',
      '1.2 1×2',
    ])
  })
  test('words do not reach into what other words above cover', () => {
    expect(grid(3, 'A||B', 'x|y|', 'a|b|c')).toEqual(['0.0 1×2'])
  })
  test('numbers of columns are no words below, and nothing covers them', () => {
    expect(grid(3, '栏次||合计|', '|||', '1|2|3|4')).toEqual(['0.0 2×1', '0.2 2×1'])
  })
  test('a table without header, and one without rows, have none', () => {
    expect(grid(0, 'a||b')).toEqual([])
    expect(grid(2)).toEqual([])
  })
})

test('tables that nobody understood are laid out all the same', () => {
  const table: PrintedTable = {
    id: 't1',
    kind: 'unknown',
    number: null,
    title: '',
    line: 1,
    unit: null,
    headerRows: 0,
    captions: [],
    notes: [],
    rows: [
      { line: 1, cells: [] },
      { line: 2, cells: ['名', '1', '2'] },
      { line: 3, cells: ['字'] },
    ],
  }
  const layout = layoutTable(emptyDocument({ tables: [table] }), table)
  expect(layout).toMatchObject({ width: 3, labels: 1, name: 0, frozenRows: 0 })
  expect(layout.cellsOf(0).map(({ text }) => text)).toEqual(['', '', ''])
  expect(layout.cellsOf(1).map(({ figure }) => figure)).toEqual([false, true, true])
})

test('amounts, labels and sides are where they are printed', () => {
  const of = (id: string) =>
    layoutTable(
      document,
      document.tables.find(found => found.id === id)!,
    )
  expect([of('t1').sides, of('t4').sides, of('t5').sides]).toEqual([[4], [4], []])
  expect(['t1', 't2', 't5', 't7', 't10', 't11'].map(id => of(id).labels)).toEqual([
    1, 2, 2, 0, 5, 0,
  ])
  expect([of('t5').name, of('t10').name, of('t7').name]).toEqual([1, 3, null])
})

test('a merged header of a unit that does not exist', () => {
  expect(spansOf(invented['linyuan-archives-2023.txt']!(), 't1')).toEqual([
    '收入 0.0 1×2',
    '支出 0.2 1×4',
    '项目名称 1.0 2×1',
    '金额 1.1 2×1',
    '功能分类 1.2 1×2',
    '支出用途 1.4 1×2',
  ])
})
