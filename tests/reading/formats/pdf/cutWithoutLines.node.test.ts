import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, words: string]

const rowHeight = 20

/** Sets rows below each other, from a height on. */
function setRows(top: number, rows: readonly (readonly Cell[])[]): string[] {
  return rows.flatMap((row, index) =>
    row.map(([x, words]) => text(x, top - index * rowHeight, words)),
  )
}

async function readPages(...pages: (readonly string[])[]) {
  const { raw } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return joinContinuedTables(raw.tables).map(({ captions, rows, notes }) => ({
    title: captions[0]?.text,
    rows: rows.map(({ cells }) => cells),
    notes: notes.map(note => note.text),
    boxes: rows.map(({ line }) => raw.places![line - 1]!.cells),
  }))
}

const caption = (top: number, title: string): string[] => [
  text(220, top, title, 14),
  text(380, top - 25, '单位：万元'),
]
const head: Cell[] = [
  [60, '科目编码'],
  [150, '科目名称'],
  [270, '合计'],
  [330, '基本支出'],
  [420, '项目支出'],
]
const printedHead = head.map(([, words]) => words)
const total: Cell[] = [[60, '合计']]
const blanks = ['合计', '', '', '', '']

describe('an empty table without lines', () => {
  const first = [...caption(300, '政府性基金预算支出表'), ...setRows(250, [head, total])]
  const note = '说明：本表为空表。'

  test('has another below it, which the end of the page cuts below its head', async () => {
    const tables = await readPages(
      [
        ...first,
        text(60, 205, note),
        ...caption(170, '国有资本经营预算支出表'),
        ...setRows(120, [head]),
      ],
      [...setRows(780, [total]), text(60, 750, note), text(60, 700, '第三部分名词解释')],
    )
    const rows = [printedHead, blanks]
    expect(tables).toMatchObject([
      { title: '政府性基金预算支出表', rows, notes: [note] },
      { title: '国有资本经营预算支出表', rows, notes: [note] },
    ])
  })

  test('is one without a row for its total', async () => {
    const only = [...caption(300, '政府性基金预算支出表'), ...setRows(250, [head])]
    expect(await readPages([...only, text(60, 225, note)])).toMatchObject([
      { title: '政府性基金预算支出表', rows: [printedHead], notes: [note] },
    ])
  })

  test('has the columns of its head where the words of it are but a little apart', async () => {
    const narrow = head.map(([, words], index): Cell => {
      const before = head
        .slice(0, index)
        .reduce((sum, [, { length }]) => sum + length * 10 + 2.5, 0)
      return [60 + before, words]
    })
    const [table] = await readPages([
      ...caption(300, '政府性基金预算支出表'),
      ...setRows(250, [narrow, total]),
    ])
    expect(table!.rows).toEqual([printedHead, blanks])
  })

  test('is none where a total begins a page below text', async () => {
    expect(await readPages([text(60, 300, '一、有关情况说明')], setRows(780, [total]))).toEqual([])
  })
})

describe('a table without lines that a page cuts', () => {
  const items = [
    ['205', '教育支出', '90.00', '60.00', '30.00'],
    ['20502', '普通教育', '90.00', '60.00', '30.00'],
    ['2050201', '学前教育', '50.00', '40.00', '10.00'],
  ]
  const at = [60, 150, 300, 380, 470]
  const body = items.map(row =>
    row.map((words, column): Cell => [at[column]! - (column > 1 ? words.length * 5 : 0), words]),
  )
  const uppers: Cell[] = [
    [80, '支出功能分类科目'],
    [330, '本年支出'],
  ]
  const lowers: Cell[] = [
    [60, '科目编码'],
    [150, '科目名称'],
    [280, '合计'],
    [345, '基本支出'],
    [387.5, '项目支出'],
  ]

  test('below its head has the columns of its rows in both', async () => {
    const [table, ...others] = await readPages(
      [...caption(160, '部门支出总表'), ...setRows(100, [uppers, lowers])],
      setRows(780, body),
    )
    expect(others).toEqual([])
    expect(table!.rows).toEqual([
      ['支出功能分类科目', '', '本年支出', '', ''],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ...items,
    ])
    expect(table!.boxes[0]![0]).toEqual([80, 733.2, 80, 10])
  })

  test('within its head has all rows of it', async () => {
    const [table] = await readPages(
      [...caption(140, '部门支出总表'), ...setRows(80, [uppers])],
      setRows(780, [lowers, ...body]),
    )
    expect(table!.rows.slice(0, 3)).toEqual([
      ['支出功能分类科目', '', '本年支出', '', ''],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      items[0],
    ])
  })

  test('has the rest of a list that counts on in its last columns', async () => {
    const names = ['一、教育支出', '二、卫生健康支出', '三、住房保障支出']
    const row = (index: number, amount = '30.00'): Cell[] => [
      ...(index < 1
        ? ([
            [60, '一、财政拨款'],
            [230, '30.00'],
          ] as Cell[])
        : []),
      [300, names[index] ?? ''],
      [480, amount],
    ]
    const heads: Cell[] = [
      [60, '收入'],
      [230, '金额'],
      [300, '支出'],
      [480, '金额'],
    ]
    const [table, ...others] = await readPages(
      [...caption(160, '部门收支总表'), ...setRows(110, [heads, row(0)])],
      setRows(780, [row(1), row(2), [[300, '四、粮油物资储备支出']], [[300, '五、其他支出']]]),
    )
    expect(others).toEqual([])
    expect(table!.rows.slice(2)).toEqual([
      ['', '', '二、卫生健康支出', '30.00'],
      ['', '', '三、住房保障支出', '30.00'],
      ['', '', '四、粮油物资储备支出', ''],
      ['', '', '五、其他支出', ''],
    ])
  })
})

test('words that touch the number beside them are in columns of their own', async () => {
  const row = (name: string, x: number, post: string): Cell[] => [
    [60, name],
    [x, '财政核拨'],
    [262, post],
    [330, '9.00'],
  ]
  const heads: Cell[] = [
    [60, '单位名称'],
    [220, '经费性质'],
    [300, '编制数'],
    [350, '金额'],
  ]
  const rows = [heads, row('云溪县文化馆', 200, '15'), row('云溪县图书馆', 219, '22')]
  const [table] = await readPages([...caption(300, '单位情况表'), ...setRows(250, rows)])
  expect(table!.rows.slice(1).map(cells => cells.slice(1))).toEqual([
    ['财政核拨', '15', '9.00'],
    ['财政核拨', '22', '9.00'],
  ])
})
