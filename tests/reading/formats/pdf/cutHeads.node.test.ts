import { describe, expect, it } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { cells, line, text, writePdf, type WrittenPage } from '../../../fixtures/pdf'

const rowHeight = 20

async function readTables(...pages: WrittenPage['content'][]) {
  const { raw } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  const tables = joinContinuedTables(raw.tables)
  return { raw, tables, rows: tables.map(table => table.rows.map(row => row.cells)) }
}

describe('a head that the end of a page cuts', () => {
  const wide = [60, 160, 260, 360, 460]
  const narrow = [60, 260, 460]
  const rest = [
    ['合计', '接待费', '合计', '接待费'],
    ['6.00', '2.00', '5.00', '1.50'],
  ]
  const drawGrid = (
    at: readonly number[],
    from: number,
    printed: readonly string[][],
    more = 0,
  ) => [
    ...Array.from({ length: printed.length + 1 + more }, (_, index) =>
      line(60, from - index * rowHeight, 460, from - index * rowHeight),
    ),
    ...at.map(x => line(x, from, x, from - (printed.length + more) * rowHeight)),
    ...cells(at, from, printed),
  ]
  const title = [text(200, 160, '“三公”经费支出表', 14), text(320, 140, '单位：万元')]
  const head = [['2024年预算数', '2025年预算数']]

  it('has the columns that the next page shows', async () => {
    const { rows, tables } = await readTables(
      [...title, ...drawGrid(narrow, 100, head)],
      drawGrid(wide, 760, rest),
    )
    expect(rows).toEqual([[['2024年预算数', '', '2025年预算数', ''], ...rest]])
    expect(tables[0]!.captions[0]!.text).toBe('“三公”经费支出表')
  })

  it('keeps the places of its cells', async () => {
    const { raw, tables } = await readTables(
      [...title, ...drawGrid(narrow, 100, head)],
      drawGrid(wide, 760, rest),
    )
    const box = (at: number) => raw.places![tables[0]!.rows[0]!.line - 1]!.cells![at]
    expect([box(0)?.[0], box(1), box(2)?.[0], box(3)]).toEqual([60, null, 260, null])
  })

  it('has them where its merged cells are cut, so that blank cells end the page', async () => {
    const upper = [
      ['科目', '合计', '基本支出'],
      ['', '', ''],
    ]
    const lower = [
      ['', '', '人员经费', '公用经费'],
      ['教育支出', '8.00', '6.00', '2.00'],
    ]
    const { rows } = await readTables(
      [...title, ...drawGrid([60, 160, 260, 460], 100, upper)],
      drawGrid(wide, 760, lower),
    )
    expect(rows).toEqual([[['科目', '合计', '基本支出', ''], ...lower]])
  })

  it('has them where the words of its last row stand on the next page', async () => {
    const groups = [['收入', '支出']]
    const words = [['项目', '决算数', '项目', '决算数']]
    const lower = [...words, ['财政拨款收入', '8.00', '教育支出', '8.00']]
    const { rows } = await readTables(
      [...title, ...drawGrid(narrow, 100, groups, 1)],
      drawGrid(wide, 760, lower),
    )
    expect(rows).toEqual([[['收入', '', '支出', ''], ...lower]])
  })

  it.each([
    ['rows without text end it', drawGrid(narrow, 100, head, 2), drawGrid(wide, 760, rest)],
    ['its edges are others', drawGrid([60, 300, 460], 100, head), drawGrid(wide, 760, rest)],
    [
      'the next has a title',
      drawGrid(narrow, 100, head),
      [text(200, 800, '收入总表'), text(320, 780, '单位：万元'), ...drawGrid(wide, 760, rest)],
    ],
  ])('is a table of its own where %s', async (_, one, other) => {
    const { rows } = await readTables([...title, ...one], other)
    expect(rows).toEqual([head, rest])
  })
})
