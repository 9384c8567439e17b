import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { cells, line, text, writePdf } from '../../../fixtures/pdf'

type Row = readonly string[]

const edges = [60, 110, 260, 330, 400, 470]
const [top, rowHeight] = [700, 20]
const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']
const before = ['20801', '人力资源管理事务', '6.00', '5.00', '1.00']
const after = ['221', '住房保障支出', '8.00', '8.00', '']

const drawTable = (rows: readonly Row[]) => [
  ...Array.from({ length: rows.length + 1 }, (_, index) =>
    line(60, top - index * rowHeight, 470, top - index * rowHeight),
  ),
  ...edges.map(x => line(x, top, x, top - rows.length * rowHeight)),
  ...cells(edges, top, rows),
]

/** Reads a table whose second row begins a page with cells of its own. */
async function read(upper: Row, lower: Row) {
  const captions = [text(200, 760, '支出预算表'), text(400, 730, '单位：元')]
  const pages = [[...captions, ...drawTable([head, before, upper])], drawTable([lower, after])]
  const { raw, diagnostics } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return {
    rows: raw.tables.flatMap(table => table.rows.slice(2).map(row => row.cells)),
    said: diagnostics.filter(({ code }) => code.endsWith('-amount')),
  }
}

test.each<[string, Row, Row, Row]>([
  [
    'ends in a comma',
    ['20805', '养老支出', '1,234,', '1,234,', ''],
    ['', '', '567.80', '567.80', ''],
    ['20805', '养老支出', '1,234,567.80', '1,234,567.80', ''],
  ],
  [
    'goes on with a point, and its name goes on too',
    ['20805', '行政事业单位养老支出其他行政事', '1234', '1234', ''],
    ['', '业单位', '.50', '.50', ''],
    ['20805', '行政事业单位养老支出其他行政事业单位', '1234.50', '1234.50', ''],
  ],
  [
    'adds up with its end and not without',
    ['20805', '养老支出', '1234', '112', '123339'],
    ['', '', '51', '', ''],
    ['20805', '养老支出', '123451', '112', '123339'],
  ],
])('an amount that %s is one with the rest on the next page', async (_, upper, lower, whole) => {
  const { rows, said } = await read(upper, lower)
  expect(rows).toEqual([whole, after])
  expect(said).toMatchObject([{ level: 'note', code: 'joined-amount' }])
})

test('what nothing shows to be cut stays apart, which is said at its place', async () => {
  const upper = ['20805', '养老支出', '1234', '1000', '234']
  const lower = ['', '', '5', '', '']
  const { rows, said } = await read(upper, lower)
  expect(rows).toEqual([upper, lower, after])
  expect(said).toMatchObject([{ level: 'warning', code: 'cut-amount' }])
  expect(said[0]!.message).toContain('只有数字“5”')
})

test('rows with names or codes of their own are not cut', async () => {
  const upper = ['20805', '养老支出', '1234', '1234', '']
  const lower = ['20806', '', '5', '5', '']
  const { rows, said } = await read(upper, lower)
  expect(rows).toEqual([upper, lower, after])
  expect(said).toEqual([])
})
