import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, words: string]
type Row = readonly Cell[]

const rowHeight = 24
const wrappedHeight = 12
const amountAt = (words: string): Cell => [400 - words.length * 5, words]

/** Sets rows below each other; a row that begins with no code is the rest of the one above. */
function setRows(rows: readonly Row[], top: number): string[] {
  let y = top + rowHeight
  return rows.flatMap(row => {
    y -= row.length === 1 && row[0]![0] > 100 && row[0]![0] < 300 ? wrappedHeight : rowHeight
    return row.map(([x, words]) => text(x, y, words))
  })
}

async function readPages(pages: readonly (readonly string[])[]) {
  const { raw } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return {
    tables: joinContinuedTables(raw.tables).map(({ rows }) => rows.map(({ cells }) => cells)),
  }
}

const head: Row = [
  [60, '科目编码'],
  [150, '科目名称'],
  [360, '合计'],
]
const items = ['2130101', '2130102', '2130103', '2130104'].map((code, index): Row => [
  [60, code],
  [150, '行政运行'],
  amountAt(`${index + 1}0.00`),
])

describe('rows that a table without lines has on the next page', () => {
  const first = [
    text(200, 760, '部门支出总表'),
    text(330, 740, '单位：万元'),
    ...setRows([head, ...items], 715),
  ]
  const lasts: Row[] = [
    [[60, '2130705'], [158, '对村民委员会和'], amountAt('70.00')],
    [[150, '村党支部的补助']],
    [[60, '2210201'], [158, '住房公积金'], amountAt('30.00')],
  ]

  test('are rows though a name of the two goes on below its line', async () => {
    const { tables } = await readPages([first, setRows(lasts, 760)])
    expect(tables).toHaveLength(1)
    expect(tables[0]!.slice(-2)).toEqual([
      ['2130705', '对村民委员会和村党支部的补助', '70.00'],
      ['2210201', '住房公积金', '30.00'],
    ])
  })

  test('are none where a sentence stands among them', async () => {
    const prose: Row[] = [lasts[0]!, [[60, '以上支出用于保障日常工作的正常开展。']]]
    const { tables } = await readPages([first, setRows(prose, 760)])
    expect(tables[0]!.flat()).not.toContain('以上支出用于保障日常工作的正常开展。')
  })
})

describe('an empty table without lines', () => {
  const page = [
    text(180, 760, '政府性基金预算支出表'),
    text(330, 740, '单位：万元'),
    text(260, 715, '2031年政府性基金预算支出'),
    text(60, 706, '科目编码'),
    text(150, 706, '科目名称'),
    text(260, 697, '小计'),
    text(320, 697, '基本支出'),
    text(380, 697, '项目支出'),
    text(60, 675, '合计'),
  ]

  test('is one though its head begins with words over some of its columns', async () => {
    const { tables } = await readPages([page])
    expect(tables.map(rows => rows.at(-1)![0])).toEqual(['合计'])
    expect(tables[0]!.flat()).toContain('2031年政府性基金预算支出')
  })
})
