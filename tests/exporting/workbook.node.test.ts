import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { ExportTable } from '@/exporting/cells'
import { cellsOf, buildTableWorkbook } from '@/exporting/workbook'
import { columnWidth, worksheetTitle } from '@/exporting/workbookFile'

const opened = async (table: ExportTable) =>
  (await readXlsx(await buildTableWorkbook(table), { readStyles: true })).sheets[0]!
const table = (columns: ExportTable['columns'], rows: ExportTable['rows']): ExportTable => ({
  title: '一张表',
  unit: '万元',
  source: '',
  columns,
  rows,
})

describe('a table of every kind of cell', () => {
  const mixed = table(
    [
      { key: 'name', label: '名称', kind: 'text' },
      { key: 'amount', label: '金额', kind: 'amount' },
      { key: 'share', label: '占比', kind: 'percent' },
      { key: 'count', label: '个数', kind: 'count' },
      { key: 'weight', label: '权重', kind: 'number' },
    ],
    [
      {
        cells: {
          name: '=1+1',
          amount: 570_000_000,
          share: { part: 1, whole: 3 },
          count: 20_000,
          weight: '7.5',
        },
        sources: [{ table: '表一', line: 12 }],
      },
      {
        cells: {
          name: '@SUM("x")\n第二行 <b>&\u0001',
          amount: null,
          share: null,
          count: 0,
          weight: '二十',
        },
        sources: [
          { table: '表一', line: 1 },
          { table: '表二', line: 2 },
        ],
      },
      { cells: { name: '2080109', amount: '-97598.960001', weight: '12345678901234567890.5' } },
    ],
  )

  test('is opened again with every cell as it was, numbers as numbers, words as words', async () => {
    const { rows } = await opened(mixed)
    expect(rows[0]).toEqual([
      '名称',
      '金额（万元）',
      '占比（%）',
      '个数',
      '权重',
      '来源表',
      '原文行',
    ])
    expect(rows[1]).toEqual(['=1+1', 570, 33.3333, 20_000, 7.5, '表一', 12])
    expect(rows[2]).toEqual(['@SUM("x")\n第二行 <b>&', null, null, 0, '二十', '表一；表二', '1；2'])
    expect(rows[3]!.slice(0, 5)).toEqual([
      '2080109',
      -97598.960001,
      null,
      null,
      '12345678901234567890.5',
    ])
    expect(cellsOf(mixed).rows).toHaveLength(3)
  })

  test('has its header frozen, and columns as wide as Chinese words need', async () => {
    const { freezePane, columns } = await opened(mixed)
    expect(freezePane).toMatchObject({ rows: 1 })
    expect(columns!.map(column => Math.round(column.width ?? 0))).toEqual([
      13, 15, 11, 8, 24, 12, 8,
    ])
  })
})

test('widths fit the longest line and stay within limits', () => {
  expect([
    columnWidth([null]),
    columnWidth(['产出指标']),
    columnWidth(['一\n一二三四五六']),
    columnWidth(['字'.repeat(200)]),
    columnWidth([123456789]),
  ]).toEqual([8, 10, 14, 48, 11])
})

test('a sheet is named as spreadsheets take it', () => {
  expect([
    worksheetTitle('绩效指标'),
    worksheetTitle('a/b:c[d]'),
    worksheetTitle("'*?"),
    worksheetTitle('长'.repeat(40)),
  ]).toEqual(['绩效指标', 'a b c d', '表', '长'.repeat(31)])
})
