import { readXlsx } from 'hucre/xlsx'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { layoutTable } from '@/budget/printed/table/layout'
import { printedWorksheet } from '@/pages/tables/printedWorksheet'
import { copyWorksheet, type PrintedWorksheet } from '@/exporting/printed'
import { buildPrintedCsv } from '@/exporting/csv'
import { buildPrintedWorkbook, rowsAbove } from '@/exporting/printedWorkbook'
import { changchun2024 } from '../fixtures/changchun'

const document = changchun2024()
const buildWorksheet = (id: string) => {
  const table = document.tables.find(found => found.id === id)!
  return printedWorksheet(document, table, layoutTable(document, table))
}
const opened = async (sheet: PrintedWorksheet) =>
  (await readXlsx(await buildPrintedWorkbook(sheet), { readStyles: true })).sheets[0]!

describe.each(document.tables.map(({ id, title }) => [id, title.trim()] as const))('%s %s', id => {
  const sheet = buildWorksheet(id)

  test('is opened again cell by cell: amounts as numbers, all else as printed, blanks empty', async () => {
    const { rows, merges = [] } = await opened(sheet)
    sheet.rows.forEach((row, index) =>
      row.forEach(({ text, amount }, cell) => {
        const value = rows[index + rowsAbove]?.[cell] ?? null
        expect(value, `${index}.${cell}`).toBe(
          text === '' ? null : amount === null ? text : Number(amount),
        )
      }),
    )
    expect(rows[0]![0]).toBe(document.tables.find(found => found.id === id)!.title.trim())
    const expected = sheet.spans.map(({ row, cell, rows: down, columns }) =>
      [row + rowsAbove, cell, row + rowsAbove + down - 1, cell + columns - 1].join(),
    )
    expect(
      merges
        .filter(({ startRow }) => startRow >= rowsAbove)
        .map(({ startRow, startCol, endRow, endCol }) =>
          [startRow, startCol, endRow, endCol].join(),
        )
        .sort(),
    ).toEqual(expected.sort())
  })

  test('is the same cells in CSV', () => {
    const { data } = papaparse.parse<string[]>(buildPrintedCsv(sheet).replace(/^\uFEFF/, ''), {
      skipEmptyLines: true,
    })
    const text = sheet.rows.map(row =>
      row.map(cell =>
        /^[=+\-@＝＋－＠]/.test(cell.text) && !cell.number ? `'${cell.text}` : cell.text,
      ),
    )
    expect(data).toEqual(text.filter(row => row.length > 1 || row[0] !== ''))
  })
})

test('table five keeps its header and labels in view, and numbers in their printed form', async () => {
  const { freezePane, merges, cells } = await opened(buildWorksheet('t5'))
  expect(freezePane).toEqual({ rows: 4, columns: 2 })
  expect(merges).toContainEqual({ startRow: 2, startCol: 3, endRow: 2, endCol: 5 })
  expect(cells?.get('4,2')?.style?.numFmt, '9,619.41').toBe('#,##0.00')
  expect(cells?.get('5,2')?.style?.numFmt, '8836.68').toBe('0.00')
})

test('G23: a row with a cell that wraps is as high as its lines', async () => {
  const long = '按规定安排的机关运行和保障经费'.repeat(10)
  const cell = (text: string) => ({ text, amount: null, number: false })
  const sheet: PrintedWorksheet = {
    title: '表',
    subtitle: '单位：万元',
    notes: [],
    spans: [{ row: 2, cell: 0, rows: 1, columns: 2 }],
    headerRows: 1,
    frozen: { rows: 0, columns: 0 },
    rows: [
      [cell('项目'), cell('内容')],
      [cell('甲'), cell(long)],
      [cell(long), cell('')],
      [cell('乙'), cell('短')],
    ],
  }
  const { rowDefs, columns = [] } = await opened(sheet)
  expect(columns[1]?.width).toBeGreaterThanOrEqual(48)
  // 150 Chinese characters are 300 digits wide, of which 46 stand in a line.
  expect(rowDefs?.get(rowsAbove + 1)?.height).toBe(7 * 15.75)
  // Merged over both columns they take one line less.
  expect(rowDefs?.get(rowsAbove + 2)?.height).toBe(6 * 15.75)
  expect(rowDefs?.get(rowsAbove + 3)?.height).toBeUndefined()
})

test('a code stays words, and a cell that was not understood is as it is printed', async () => {
  const { rows } = await opened(buildWorksheet('t5'))
  expect(rows[7]!.slice(0, 3)).toEqual(['2080109', '社会保险经办机构', 7356.99])
  const second = await opened(buildWorksheet('t2'))
  expect(second.rows[4]![13], 'the cell too many').toBe('0')
})

test('is copied as cells and as a table with its merged header', () => {
  const { text, html } = copyWorksheet(buildWorksheet('t5'))
  expect(text.split('\n')[3]).toBe(
    '208\t社会保障和就业支出\t8836.68\t6433.58\t5458.86\t974.72\t2,403.10',
  )
  expect(html).toContain('<th rowspan="2">科目编码</th>')
  expect(html).toContain('<th colspan="3">基本支出</th><th rowspan="2">项目支出</th></tr>')
  expect(html).toContain('<td align="right">8836.68</td>')
  expect(html.match(/<t[hd]/g)!.length, 'no cell twice').toBe(19 * 7 - 2 - 4)
})

test('formulas of outside documents stay words everywhere', async () => {
  const evil: PrintedWorksheet = {
    title: '=1+1',
    subtitle: '@x',
    notes: [],
    spans: [],
    headerRows: 0,
    frozen: { rows: 0, columns: 0 },
    rows: [
      [
        { text: '=HYPERLINK("x")', amount: null, number: false },
        { text: '-12.5', amount: '-12.5', number: true },
        { text: '<b>&\u0001', amount: null, number: false },
      ],
    ],
  }
  expect(buildPrintedCsv(evil)).toContain('"\'=HYPERLINK(""x"")",-12.5')
  expect(copyWorksheet(evil).text).toMatch(/^'=HYPERLINK\("x"\)\t-12.5/)
  expect(copyWorksheet(evil).html).toContain('<td>&lt;b&gt;&amp;</td>')
  expect((await opened(evil)).rows[2]).toEqual(['=HYPERLINK("x")', -12.5, '<b>&'])
})
