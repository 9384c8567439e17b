import { expect, it } from 'vitest'
import { readHtmlPiece } from '@/reading/formats/html/readHtml'
import { readText } from '@/reading/formats/text'
import { ReadingError } from '@/reading/formats/decode'

const read = (text: string) => readText({ text, encoding: 'utf-8', damaged: false }, readHtmlPiece)

it('gives a grid its title and unit, and leaves the prose before and after', () => {
  const { prose, tables, lines } = read(
    '正文。\n\n一、收支总表\n\n单位：万元\n\n项目\t金额\n合计\t1.00\n\n后文。\n',
  )
  expect(lines).toBe(10)
  expect(prose).toEqual([
    { line: 1, text: '正文。' },
    { line: 10, text: '后文。' },
  ])
  expect(tables[0]!.captions).toEqual([
    { line: 3, text: '一、收支总表' },
    { line: 5, text: '单位：万元' },
  ])
  expect(tables[0]!.rows).toEqual([
    { line: 7, cells: ['项目', '金额'] },
    { line: 8, cells: ['合计', '1.00'] },
  ])
})

it('reads pipes, tabs and HTML as the same grid', () => {
  const grid = [
    ['编码', '名称', '合计'],
    ['208', '社会保障', '1.00'],
  ]
  const cells = (text: string) => read(text).tables[0]!.rows.map(row => row.cells)
  expect(cells('编码\t名称\t合计\n208\t社会保障\t1.00')).toEqual(grid)
  expect(cells('| 编码 | 名称 | 合计 |\n|---|:--|--:|\n| 208 | 社会保障 | 1.00 |')).toEqual(grid)
  expect(
    cells(
      '<table><tr><th>编码</th><th>名称</th><th>合计</th></tr>\n<tr><td>208</td><td>社会保障</td><td>1.00</td></tr></table>',
    ),
  ).toEqual(grid)
})

it('blanks merged HTML cells, keeps lines, and loses no text on the lines of a table', () => {
  const { tables, prose } = read(
    '前<table><tr><td rowspan="2">科目</td><td colspan=2>支出</td></tr>\n<tr><td>基本</td><td>A&amp;B&lt;</td></tr>\n</table>后\n末',
  )
  expect(tables[0]!.rows).toEqual([
    { line: 1, cells: ['科目', '支出', ''] },
    { line: 2, cells: ['', '基本', 'A&B<'] },
  ])
  expect(prose).toEqual([
    { line: 1, text: '前' },
    { line: 3, text: '后' },
    { line: 4, text: '末' },
  ])
})

it('counts the rows of an HTML table by the lines of the text that it stands in', () => {
  const { tables } = read(
    '说明\n\n<table>\n<tr><td>科目</td><td>合计</td></tr>\n\n<tr><td>教育</td><td>1</td></tr></table>',
  )
  expect(tables[0]!.rows.map(({ line }) => line)).toEqual([4, 6])
})

it('marks a grid that only a page mark cuts off, and takes notes to their table', () => {
  const { tables, prose } = read(
    '表\n单位：元\n甲\t1\n\n<!-- page 9 -->\n\n乙\t2\n注：本表为空表。\n- 3 -\n正文',
  )
  expect(tables.map(table => table.continuesPrevious)).toEqual([false, true])
  expect(tables[1]!.notes).toEqual([{ line: 8, text: '注：本表为空表。' }])
  expect(prose).toEqual([{ line: 10, text: '正文' }])
})

it('takes a title and unit printed inside the grid for captions', () => {
  const { tables } = read('收支总表\t\t\n\t\t单位：万元\n项目\t金额\t\n合计\t1\t')
  expect(tables[0]!.captions.map(caption => caption.text)).toEqual(['收支总表', '单位：万元'])
  expect(tables[0]!.rows[0]!.line).toBe(3)
})

it('refuses a line of a million characters and names it', () => {
  expect(() => read(`好\n${'字'.repeat(1_000_001)}`)).toThrow(ReadingError)
  expect(() => read(`好\n${'字'.repeat(1_000_001)}`)).toThrow('第 2 行')
})
