import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { fill, text, writePdf } from '../../../fixtures/pdf'

async function readTables(content: readonly string[]) {
  const { raw, diagnostics } = await readPdfFile(writePdf([{ content }]), {})
  const tables = raw.tables.map(({ rows }) => rows.map(({ cells }) => cells))
  return { tables, codes: diagnostics.map(({ code }) => code) }
}

/** Fills the cells of one row between these edges. */
const fillCells = (y: number, edges: readonly number[], height = 20) =>
  edges.slice(1).map((right, index) => fill(edges[index]!, y, right - edges[index]!, height, 0.8))
const unit = text(420, 730, '单位：万元')
const amount = (right: number, y: number, words: string) => text(right - words.length * 5, y, words)
const centred = (left: number, right: number, y: number, words: string) =>
  text((left + right - words.length * 10) / 2, y, words)

const edges = [60, 100, 140, 300, 400, 500]

describe('every other row filled with a colour', () => {
  const names = ['教育支出', '财政事务', '农林水支出', '住房保障支出']
  const content = [
    unit,
    ...fillCells(700, edges),
    ...fillCells(660, edges),
    ...fillCells(620, edges),
    ...['类', '款', '科目名称', '预算数', '备注'].map((words, index) =>
      centred(edges[index]!, edges[index + 1]!, 706, words),
    ),
    ...names.flatMap((name, index) => {
      const y = 686 - index * 20
      return [text(64, y, `20${index + 1}`), text(144, y, name), amount(396, y, '1.00')]
    }),
  ]
  const body = names.map((name, index) => [`20${index + 1}`, '', name, '1.00', ''])
  const head = ['类', '款', '科目名称', '预算数', '备注']

  test('shows the columns, blank ones too, and is said to be read by alignment', async () => {
    const { tables, codes } = await readTables(content)
    expect(tables).toEqual([[head, ...body]])
    expect(codes).toContain('aligned-columns')
  })

  test('ends with a row that is filled as one cell or not at all', async () => {
    const total = [centred(60, 300, 586, '合计'), amount(396, 586, '4.00')]
    const last = await readTables([...content, ...fillCells(580, [60, 300, 400, 500]), ...total])
    expect(last.tables).toEqual([[head, ...body.slice(0, 4), ['合计', '', '', '4.00', '']]])
    const open = await readTables([
      ...content,
      centred(60, 300, 606, '合计'),
      amount(396, 606, '4.00'),
    ])
    expect(open.tables).toEqual([[head, ...body, ['合计', '', '', '4.00', '']]])
  })

  test('ends with a row below one that is filled and blank', async () => {
    const { tables } = await readTables([
      ...content.filter(own => !own.includes(' 626 Td')),
      centred(60, 300, 606, '合计'),
      amount(396, 606, '3.00'),
    ])
    expect(tables).toEqual([[head, ...body.slice(0, 3), ['合计', '', '', '3.00', '']]])
  })

  test.each([
    ['a panel', fill(55, 500, 450, 320, 0.95)],
    ['a panel as wide as the table', fill(60, 600, 440, 120, 0.95)],
    ['a page with a tint', fill(0, 0, 595, 842, 0.97)],
  ])('is read alike on %s', async (_, panel) => {
    const { tables } = await readTables([panel, ...content])
    expect(tables).toEqual([[head, ...body]])
    const note = text(62, 560, '注：本表为预算数。')
    expect((await readTables([panel, ...content, note])).tables).toEqual([[head, ...body]])
  })

  test('takes words in a row of one colour by their own cells', async () => {
    const row = fill(60, 660, 440, 20, 0.9)
    expect((await readTables([row, ...content])).tables).toEqual([[head, ...body]])
    const whole = content.filter(own => !fillCells(660, edges).includes(own))
    expect((await readTables([row, ...whole])).tables).toEqual([[head, ...body]])
  })

  test('leaves what stands below to the text', async () => {
    const note = text(62, 600, '注：本表为预算数。')
    const { tables } = await readTables([...content, note])
    expect(tables).toEqual([[head, ...body]])
  })
})

test('cells of a head over several rows keep those beside and below them apart', async () => {
  const { tables } = await readTables([
    unit,
    ...[fill(60, 660, 100, 40, 0.8), fill(160, 680, 340, 20, 0.8)],
    ...fillCells(620, [60, 160, 280, 400, 500]),
    ...fillCells(580, [60, 160, 280, 400, 500]),
    ...[centred(60, 160, 676, '合计'), centred(160, 500, 686, '公务用车购置及运行费')],
    ...[centred(160, 280, 666, '小计'), centred(280, 400, 666, '购置费')],
    centred(400, 500, 666, '运行费'),
    ...[646, 626, 606, 586].flatMap(y => [
      ...[156, 276, 396, 496].map(right => amount(right, y, '2.00')),
    ]),
  ])
  expect(tables).toEqual([
    [
      ['合计', '公务用车购置及运行费', '', ''],
      ['', '小计', '购置费', '运行费'],
      ...[1, 2, 3, 4].map(() => ['2.00', '2.00', '2.00', '2.00']),
    ],
  ])
})

test('a page with a tint makes no table of a page without filled cells', async () => {
  const content = [
    text(62, 790, '部门收支情况'),
    unit,
    ...[0, 1, 2].flatMap(index => {
      const y = 706 - index * 20
      return index === 0
        ? [text(64, y, '科目名称'), text(260, y, '预算数'), text(360, y, '备注')]
        : [text(64, y, '教育支出'), amount(290, y, '1.00'), text(360, y, '无')]
    }),
    text(62, 500, '以上为本年情况。'),
  ]
  const plain = await readTables(content)
  expect(await readTables([fill(0, 0, 595, 842, 0.97), ...content])).toEqual(plain)
})
