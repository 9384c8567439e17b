import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { gatherSegments } from '@/reading/formats/pdf/segments'
import { cutTightHeads } from '@/reading/formats/pdf/tightHeads'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { text, writePdf } from '../../../fixtures/pdf'

type Cell = readonly [x: number, words: string]
type Row = readonly Cell[]

/** Sets rows below each other, from a height on. */
const setRows = (top: number, rows: readonly Row[], rowHeight = 30): string[] =>
  rows.flatMap((row, index) => row.map(([x, words]) => text(x, top - index * rowHeight, words)))

async function readPages(...pages: (readonly string[])[]) {
  const { raw } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  return joinContinuedTables(raw.tables).map(({ captions, rows }) => ({
    title: captions[0]?.text,
    rows: rows.map(({ cells }) => cells),
  }))
}

const captions = [text(200, 80, '政府性基金预算支出表', 14), text(400, 50, '单位：万元')]

describe('a head without lines that begins a page below its title', () => {
  const group: Row = [[330, '本年支出']]
  const beside: Row = [
    [60, '科目编码'],
    [150, '科目名称'],
    [440, '年末结转'],
  ]
  const lower: Row = [
    [260, '小计'],
    [310, '基本支出'],
    [370, '项目支出'],
  ]
  const rowHeight = 14
  const head = [
    ['科目编码', '科目名称', '本年支出', '', '', '年末结转'],
    ['', '', '小计', '基本支出', '项目支出', ''],
  ]

  test('has the words over some of its columns', async () => {
    const amounts: Row = [
      [60, '229'],
      [150, '其他支出'],
      [255, '90.00'],
      [320, '60.00'],
      [380, '30.00'],
    ]
    const top = setRows(790, [group, beside, lower], rowHeight)
    expect(await readPages(captions, [...top, ...setRows(725, [amounts])])).toEqual([
      {
        title: '政府性基金预算支出表',
        rows: [...head, ['229', '其他支出', '90.00', '60.00', '30.00', '']],
      },
    ])
  })

  test('is an empty table above a lone total', async () => {
    const top = setRows(790, [group, beside, lower], rowHeight)
    expect(await readPages(captions, [...top, text(60, 725, '合计')])).toEqual([
      { title: '政府性基金预算支出表', rows: [...head, ['合计', '', '', '', '', '']] },
    ])
  })

  test('has no running head above all of its columns', async () => {
    const running = text(240, 810, '云溪县文化馆预算')
    const upper: Row = [...beside.slice(0, 2), [310, '本年支出']]
    const tables = [
      await readPages(captions, [running, ...setRows(780, [upper, lower, [[60, '合计']]])]),
      await readPages(captions, [running, ...setRows(780, [lower, [[60, '合计']]])]),
    ].flat()
    expect(tables.flatMap(table => table.rows.flat()).join()).not.toContain('文化馆')
  })
})

describe('the last rows of a table without lines', () => {
  const head: Row = [
    [60, '项目'],
    [330, '预算数'],
  ]
  const rows: Row[] = [
    [
      [60, '一、财政拨款'],
      [330, '90.00'],
    ],
    [
      [60, '二、事业收入'],
      [330, '30.00'],
    ],
  ]
  const caption = [text(200, 780, '部门收入总表', 14), text(330, 755, '单位：万元')]
  const readFirst = async (more: readonly Row[], rowHeight = 30) => {
    const [table] = await readPages([
      ...caption,
      ...setRows(730, [head, ...rows, ...more], rowHeight),
    ])
    return table!.rows.slice(3)
  }

  test('are those that count on as far below as rows are', async () => {
    expect(await readFirst([[[60, '三、上年结转']]])).toEqual([['三、上年结转', '']])
  })

  test('are no headings of the text', async () => {
    expect(await readFirst([[[60, '三、有关情况']]])).toEqual([])
    expect(await readFirst([[[60, '三、上年结转']]], 18)).toEqual([])
  })
})

/** The words that a line at the top of a page is cut into, each set by itself a little apart. */
function cut(...words: string[]): string[] {
  let left = 50
  const glyphs = words.flatMap((word, run) => {
    const own = [...word].map((character, index) => {
      const at = left + index * 10
      const box = { left: at, right: at + 10, top: 100, bottom: 110, anchor: at }
      return { ...box, text: character, size: 10, angle: 0 as const, run }
    })
    left += word.length * 10 + 2.5
    return own
  })
  return cutTightHeads(gatherSegments(glyphs)).flatMap(line => line.segments.map(own => own.text))
}

test('words of a head that all but touch are cut, those with a colon and single ones are not', () => {
  expect(cut('科目编码', '科目名称')).toEqual(['科目编码', '科目名称'])
  expect(cut('主办：云溪县文化馆', '编号：二〇二五')).toHaveLength(1)
  expect(cut('云', '溪', '县')).toHaveLength(1)
})

test('a row whose amounts all but touch is of the table above', async () => {
  const row = (name: string, x: readonly number[], amounts: readonly string[]): Row => [
    [60, name],
    ...amounts.map((words, index): Cell => [x[index]!, words]),
  ]
  const heads = row('项目', [155, 198, 241], ['年初数', '调整数', '调整后'])
  const first = row('一、财政拨款', [160, 208, 246], ['800.00', '90.00', '890.00'])
  const total = row('收入总计', [150, 193, 236], ['12345.00', '12345.00', '24690.00'])
  const [table] = await readPages([
    text(200, 780, '预算调整表', 14),
    text(330, 755, '单位：万元'),
    ...setRows(730, [heads, first]),
    ...setRows(650, [total]),
  ])
  expect(table!.rows.at(-1)).toEqual(['收入总计', '12345.00', '12345.00', '24690.00'])
})
