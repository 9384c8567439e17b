import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

const size = 10
const lineHeight = 12

/** Writes lines in the middle of a stretch across and of a height, as browsers set a head. */
function centred(left: number, right: number, middle: number, lines: readonly string[]): string[] {
  return lines.map((words, index) =>
    text(
      (left + right - words.length * size) / 2,
      middle + ((lines.length - 1) / 2 - index) * lineHeight,
      words,
    ),
  )
}

async function readRows(content: readonly string[]): Promise<(readonly string[])[]> {
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells))
}

const body = (tops: readonly number[]) =>
  tops.flatMap((y, index) => [
    text(62, y, `20${index + 5}`),
    text(122, y, ['教育支出', '卫生健康支出', '农林水支出'][index] ?? ''),
    ...[300, 400, 500].map(right => text(right - 20, y, `${index + 1}.00`)),
  ])
const printed = [
  ['205', '教育支出', '1.00', '1.00', '1.00'],
  ['206', '卫生健康支出', '2.00', '2.00', '2.00'],
  ['207', '农林水支出', '3.00', '3.00', '3.00'],
]

test('words over the middle of several columns begin at the first of them', async () => {
  const rows = await readRows([
    ...centred(60, 210, 700, ['项目']),
    ...centred(210, 510, 700, ['一般公共预算支出']),
    ...centred(60, 120, 680, ['编码']),
    ...centred(120, 210, 680, ['科目名称']),
    ...centred(210, 310, 680, ['合计']),
    ...centred(310, 410, 680, ['基本支出']),
    ...centred(410, 510, 680, ['项目支出']),
    ...body([660, 640, 620]),
  ])
  expect(rows).toEqual([
    ['项目', '', '一般公共预算支出', '', ''],
    ['编码', '科目名称', '合计', '基本支出', '项目支出'],
    ...printed,
  ])
})

test('words over two columns name neither, and those over all rows their own', async () => {
  const rows = await readRows([
    ...centred(60, 120, 690, ['编码']),
    ...centred(120, 210, 690, ['科目名称']),
    ...centred(210, 310, 690, ['合计']),
    ...centred(310, 510, 697, ['其中']),
    ...centred(310, 410, 683, ['基本支出']),
    ...centred(410, 510, 683, ['项目支出']),
    ...body([660, 640, 620]),
  ])
  expect(rows.slice(2)).toEqual(printed)
  expect(rows.slice(0, 2)).toEqual([
    ['编码', '科目名称', '合计', '其中', ''],
    ['', '', '', '基本支出', '项目支出'],
  ])
})

test('words that wrap are one cell beside others in one line or three', async () => {
  const rows = await readRows([
    ...centred(60, 120, 690, ['功能科目', '编码']),
    ...centred(120, 210, 690, ['科目名称']),
    ...centred(210, 310, 690, ['合计']),
    ...centred(310, 410, 690, ['财政拨款', '基本支出', '预算']),
    ...centred(410, 510, 690, ['项目支出']),
    ...body([660, 640, 620]),
  ])
  expect(rows).toEqual([
    ['功能科目编码', '科目名称', '合计', '财政拨款基本支出预算', '项目支出'],
    ...printed,
  ])
})

test('a name on two lines in the first row is no head', async () => {
  const heads = ['项目', '预算数', '决算数', '差额', '备注']
  const row = (y: number, words: readonly string[]) => [
    ...words.map((each, index) =>
      text(60, y + ((words.length - 1) / 2 - index) * lineHeight, each),
    ),
    ...[200, 300, 400].map(right => text(right - 20, y, '1.00')),
  ]
  const rows = await readRows([
    ...heads.slice(0, 4).map((words, index) => text([60, 170, 270, 380][index]!, 700, words)),
    ...row(670, ['一般公共服务', '支出']),
    ...row(635, ['教育支出']),
    ...row(600, ['社会保障和就', '业支出']),
  ])
  expect(rows).toEqual([
    heads.slice(0, 4),
    ['一般公共服务支出', '1.00', '1.00', '1.00'],
    ['教育支出', '1.00', '1.00', '1.00'],
    ['社会保障和就业支出', '1.00', '1.00', '1.00'],
  ])
})
