import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, words: string]

const rowHeight = 18
/** Numbers end at the right of their column. */
const right = (edge: number, words: string): Cell => [edge - words.length * 5, words]

async function read(rows: readonly (readonly Cell[])[], caption = '单位：万元') {
  const content = [
    text(60, 730, caption),
    ...rows.flatMap((row, index) =>
      row.map(([x, words]) => text(x, 700 - index * rowHeight, words)),
    ),
  ]
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.map(({ rows }) => rows.map(({ cells }) => cells))
}

describe('a spreadsheet printed without borders', () => {
  const head: Cell[] = [
    [72, '功能科目代码'],
    [190, '功能科目名称'],
    [330, '金额'],
  ]
  const items = [
    ['20101', '人大事务', '120.00'],
    ['2010101', '行政运行', '80.00'],
    ['2010102', '一般行政管理事务', '40.00'],
  ].map(([code, name, amount]): Cell[] => [[60, code!], [150, name!], right(360, amount!)])

  test('has its codes in one column, where some are numbers at its right', async () => {
    const classRow = [right(148, '201'), [150, '一般公共服务支出'], right(360, '120.00')] as Cell[]
    expect(await read([head, classRow, ...items])).toEqual([
      [
        ['功能科目代码', '功能科目名称', '金额'],
        ['201', '一般公共服务支出', '120.00'],
        ['20101', '人大事务', '120.00'],
        ['2010101', '行政运行', '80.00'],
        ['2010102', '一般行政管理事务', '40.00'],
      ],
    ])
  })

  test('has two columns where rows have codes in both', async () => {
    const levels = ['01', '02', '03'].map((code, index): Cell[] => [
      [60, '201'],
      [120, code],
      [150, '行政运行'],
      right(360, `${index + 1}.00`),
    ])
    const [[, first]] = (await read([head, ...levels])) as [string[][]]
    expect(first).toEqual(['201', '01', '行政运行', '1.00'])
  })

  test('has names apart from the few codes that touch them', async () => {
    const rows = ['01', '02', '03'].map((code, index): Cell[] => [
      [60, '208'],
      [90, code],
      [130, '行政单位离退休'],
      right(360, `${index + 1}.00`),
    ])
    const touching: Cell[] = [
      [60, '208'],
      right(128, '99'),
      [130, '其他行政事业单位养老支出'],
      right(360, '9.00'),
    ]
    const columns: Cell[] = [
      [60, '类'],
      [90, '款'],
      [150, '科目名称'],
      [330, '金额'],
    ]
    const [table] = await read([columns, ...rows, touching])
    expect(table!.at(-1)).toEqual(['208', '99', '其他行政事业单位养老支出', '9.00'])
  })

  test('ends a row with a total: the labels below carry nothing on', async () => {
    const two = (left: string, amount: string, label: string): Cell[] => [
      [60, left],
      ...(amount ? [right(200, amount)] : []),
      [220, label],
      ...(amount ? [right(360, amount)] : []),
    ]
    const rows = [
      [
        [60, '收入'],
        [170, '金额'],
        [220, '支出'],
        [330, '金额'],
      ] as Cell[],
      two('当年收入小计', '18.00', '当年支出小计'),
      two('上年结转资金', '', '结转下年资金'),
      two('收入合计', '18.00', '支出合计'),
    ]
    expect((await read(rows))[0]).toEqual([
      ['收入', '金额', '支出', '金额'],
      ['当年收入小计', '18.00', '当年支出小计', '18.00'],
      ['上年结转资金', '', '结转下年资金', ''],
      ['收入合计', '18.00', '支出合计', '18.00'],
    ])
  })

  test.each(['单位：', '部门：某市人大常委会办公厅单位：万'])(
    'has a table without amounts below %s, which its cell cuts',
    async caption => {
      expect(await read([head, [[190, '合计']]], caption)).toEqual([
        [
          ['功能科目代码', '功能科目名称', '金额'],
          ['', '合计', ''],
        ],
      ])
    },
  )
})
