import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, words: string]
type Row = readonly Cell[]

const rowHeight = 24
const setRows = (top: number, rows: readonly Row[]): string[] =>
  rows.flatMap((row, index) => row.map(([x, words]) => text(x, top - index * rowHeight, words)))

async function readPages(...pages: (readonly string[])[]) {
  const { raw } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return {
    prose: raw.prose.map(line => line.text),
    tables: joinContinuedTables(raw.tables).map(({ rows }) =>
      rows.map(({ cells }) => cells.filter(Boolean)),
    ),
  }
}

describe('a performance sheet without lines that the end of a page cuts', () => {
  const upper: Row[] = [
    [
      [60, '项目名称'],
      [150, '河道清淤'],
    ],
    [
      [60, '主管部门'],
      [150, '云溪县水务局'],
      [330, '实施单位'],
      [420, '云溪县水文站'],
    ],
    [
      [60, '项目资金'],
      [150, '年度资金总额'],
      [420, '40.00'],
    ],
    [
      [150, '其中：财政拨款'],
      [420, '40.00'],
    ],
  ]
  const blanks: Row[] = [[[150, '上年结转']], [[150, '其他资金']]]
  const lower: Row[] = [
    [
      [60, '年度总体目标'],
      [150, '完成清淤。'],
    ],
    [
      [60, '一级指标'],
      [150, '二级指标'],
      [240, '三级指标'],
      [420, '指标值'],
      [500, '分值'],
    ],
    [
      [60, '产出指标'],
      [150, '数量指标'],
      [240, '清淤长度'],
      [420, '≥10公里'],
      [500, '50'],
    ],
    [
      [150, '质量指标'],
      [240, '验收合格率'],
      [420, '≥95%'],
      [500, '40'],
    ],
  ]
  const title = [text(220, 300, '项目支出绩效目标表', 14), text(420, 275, '单位：万元')]
  const printed = [...upper, ...blanks, ...lower].map(row => row.map(([, words]) => words))

  test('is one with the money that begins the next page', async () => {
    const { prose, tables } = await readPages(
      [...title, ...setRows(250, upper)],
      setRows(780, [...blanks, ...lower]),
    )
    expect(tables).toEqual([printed])
    expect(prose).toEqual([])
  })

  test('is none with that of another project', async () => {
    const other: Row = [
      [60, '项目名称'],
      [150, '堤防维修'],
    ]
    const { tables } = await readPages(
      [...title, ...setRows(250, upper)],
      setRows(780, [other, ...lower]),
    )
    expect(tables.map(rows => rows[0]![1])).toEqual(['河道清淤', '堤防维修'])
  })
})
