import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { line, text, writePdf } from '../../../fixtures/pdf'

async function readTables(content: readonly string[]): Promise<(readonly string[])[][]> {
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.map(({ rows }) => rows.map(({ cells }) => cells))
}

const across = (y: number, from = 60, to = 500) => line(from, y, to, y)
const amount = (right: number, y: number, words: string) => text(right - words.length * 5, y, words)
const unit = text(420, 730, '单位：万元')

describe('lines drawn across a table and none down', () => {
  test('part rows whose label stands beside several', async () => {
    const names = ['小计', '财政拨款', '专项收入', '小计', '事业收入', '经营收入']
    const tables = await readTables([
      unit,
      ...[720, 700, 660, 600].map(y => across(y)),
      ...[680, 640, 620].map(y => across(y, 200)),
      ...[text(80, 706, '项目'), text(240, 706, '项目名称'), text(440, 706, '金额')],
      ...[text(62, 676, '预算资金'), text(62, 626, '其他资金')],
      ...names.flatMap((name, index) => text(204, 686 - index * 20, name)).slice(0, 5),
      ...[686, 666, 646, 626].map(y => amount(498, y, '12.50')),
    ])
    expect(tables).toEqual([
      [
        ['项目', '项目名称', '金额'],
        ['预算资金', '小计', '12.50'],
        ['', '财政拨款', '12.50'],
        ['其他资金', '专项收入', '12.50'],
        ['', '小计', '12.50'],
        ['', '事业收入', ''],
      ],
    ])
  })

  test('part a head whose lower line is the wider one from the cells below', async () => {
    const rows = [650, 630, 610, 590]
    const [table] = await readTables([
      unit,
      ...[720, 666, 646, 626, 606, 586].map(y => across(y)),
      ...[text(80, 690, '科目'), text(225, 690, '合计')],
      ...[text(320, 703, '附属单'), text(315, 690, '位上缴的'), text(325, 677, '收入')],
      ...rows.flatMap((y, index) => [
        text(62, y, `教育支出${'甲乙丙丁'[index]}`),
        amount(270, y, '3.00'),
        amount(370, y, '1.00'),
      ]),
    ])
    expect(table!.slice(0, 2)).toEqual([
      ['科目', '合计', '附属单位上缴的收入'],
      ['教育支出甲', '3.00', '1.00'],
    ])
  })

  test('bound a table whose holder’s name goes on below the unit', async () => {
    const [table] = await readTables([
      text(62, 742, '部门名称：某省档案与'),
      text(420, 742, '单位：万元'),
      text(100, 728, '史志委员会'),
      ...[720, 700, 680, 660, 640].map(y => across(y)),
      ...[text(80, 706, '项目'), text(400, 706, '金额')],
      ...[686, 666, 646].flatMap(y => [text(62, y, '教育支出'), amount(498, y, '12.50')]),
    ])
    expect(table![0]).toEqual(['项目', '金额'])
  })

  test('that reach over some columns part no rows of the others', async () => {
    const [table] = await readTables([
      unit,
      ...[720, 640, 620].map(y => across(y)),
      across(700, 160, 500),
      across(660, 60, 160),
      ...[text(90, 690, '合计'), text(290, 706, '公务用车'), text(190, 680, '小计')],
      ...[text(290, 680, '购置费'), text(410, 680, '运行费')],
      ...[amount(140, 646, '9.00'), amount(240, 646, '3.00'), amount(340, 646, '2.00')],
      amount(460, 646, '1.00'),
    ])
    expect(table!.at(-1)).toEqual(['9.00', '3.00', '2.00', '1.00'])
  })
})

test('a total over codes and names begins at the first code', async () => {
  const rows = [
    ['201', '', '一般公共服务支出', '9.00'],
    ['201', '06', '财政事务', '9.00'],
    ['208', '', '社会保障和就业支出', '1.00'],
  ]
  const lefts = [62, 112, 162]
  const [table] = await readTables([
    unit,
    ...[
      text(70, 706, '类'),
      text(110, 706, '款'),
      text(200, 706, '科目名称'),
      text(470, 706, '金额'),
    ],
    ...rows.flatMap((row, index) =>
      row.flatMap((words, column) => {
        const y = 686 - index * 20
        if (words === '') return []
        return column === 3 ? amount(498, y, words) : text(lefts[column]!, y, words)
      }),
    ),
    ...[text(115, 626, '合计'), amount(498, 626, '10.00')],
  ])
  expect(table!.at(-1)).toEqual(['合计', '', '', '10.00'])
})
