import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, ...lines: string[]]

/** As office programs set rows of text: lines of a cell, and what is between two rows. */
const [lineHeight, betweenRows] = [17, 11]

/** Sets rows below each other, the lines of each cell from the top of its row on. */
function setRows(top: number, rows: readonly (readonly Cell[])[]): string[] {
  let y = top
  return rows.flatMap(row => {
    const own = row.flatMap(([x, ...lines]) =>
      lines.map((words, index) => text(x, y - index * lineHeight, words)),
    )
    y -= Math.max(...row.map(cell => cell.length - 1)) * lineHeight + betweenRows
    return own
  })
}

async function readRows(...pages: (readonly string[])[]) {
  const { raw } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return joinContinuedTables(raw.tables).flatMap(({ rows }) => rows.map(({ cells }) => cells))
}

const caption = [text(220, 780, '财政拨款支出表', 14), text(420, 755, '单位：万元')]
const amount = (edge: number, words: string): Cell => [edge - words.length * 5, words]
const heads: Cell[][] = [
  [
    [60, '科目编码'],
    [130, '科目名称'],
    [220, '总计'],
    [280, '一般公共预算支出'],
    [460, '政府性基金预', '算支出'],
  ],
  [
    [280, '合计'],
    [340, '基本支', '出'],
    [400, '项目支', '出'],
  ],
]
const printedHead = [
  ['科目编码', '科目名称', '总计', '一般公共预算支出', '', '', '政府性基金预算支出'],
  ['', '', '', '合计', '基本支出', '项目支出', ''],
]
const row = (code: string, ...name: string[]): Cell[] => [
  [60, code],
  [130, ...name],
  amount(265, '90.00'),
  amount(325, '60.00'),
  amount(385, '60.00'),
  amount(520, '30.00'),
]
const printedRow = (code: string, name: string) => [
  code,
  name,
  '90.00',
  '60.00',
  '60.00',
  '',
  '30.00',
]

describe('a head without lines whose words begin at the top of their cells', () => {
  test('has the lines of each cell in one', async () => {
    const rows = [row('205', '教育支出'), row('20502', '普通教育')]
    expect(await readRows([...caption, ...setRows(720, [...heads, ...rows])])).toEqual([
      ...printedHead,
      printedRow('205', '教育支出'),
      printedRow('20502', '普通教育'),
    ])
  })

  test('has them where there is but one row below', async () => {
    expect(
      await readRows([...caption, ...setRows(720, [...heads, row('205', '教育支出')])]),
    ).toEqual([...printedHead, printedRow('205', '教育支出')])
  })
})

describe('a name that wraps where the page ends', () => {
  const upper = (last: string) => [
    ...caption,
    ...setRows(720, [
      ...heads,
      row('205', '教育支出'),
      row('20599', '其他教育附', '加支出'),
      row('2059999', last),
    ]),
  ]
  const lower = (first: string) => setRows(780, [[[130, first]], row('208', '社会保障')])

  test('goes on with the first line of the next', async () => {
    const rows = await readRows(upper('其他支出安'), lower('排的支出'))
    expect(rows.slice(-2)).toEqual([
      printedRow('2059999', '其他支出安排的支出'),
      printedRow('208', '社会保障'),
    ])
  })

  test('does not where it ends before the edge of its column', async () => {
    const rows = await readRows(upper('其他'), lower('社会支出'))
    expect(rows.slice(-3).map(cells => cells[1])).toEqual(['其他', '社会支出', '社会保障'])
  })
})
