import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'
import { centred, readRows } from './setHeads'

const lineHeight = 12

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
    ...centred([60, 210], 700, ['项目']),
    ...centred([210, 510], 700, ['一般公共预算支出']),
    ...centred([60, 120], 680, ['编码']),
    ...centred([120, 210], 680, ['科目名称']),
    ...centred([210, 310], 680, ['合计']),
    ...centred([310, 410], 680, ['基本支出']),
    ...centred([410, 510], 680, ['项目支出']),
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
    ...centred([60, 120], 690, ['编码']),
    ...centred([120, 210], 690, ['科目名称']),
    ...centred([210, 310], 690, ['合计']),
    ...centred([310, 510], 697, ['其中']),
    ...centred([310, 410], 683, ['基本支出']),
    ...centred([410, 510], 683, ['项目支出']),
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
    ...centred([60, 120], 690, ['功能科目', '编码']),
    ...centred([120, 210], 690, ['科目名称']),
    ...centred([210, 310], 690, ['合计']),
    ...centred([310, 410], 690, ['财政拨款', '基本支出', '预算']),
    ...centred([410, 510], 690, ['项目支出']),
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

const amounts = (y: number, values: readonly string[], rights: readonly number[]) =>
  values.map((value, index) => text(rights[index]! - value.length * 5, y, value))
const unit = text(400, 730, '单位：万元')

test('amounts that touch what is beside them are cells of their own', async () => {
  const rows = await readRows([
    unit,
    ...centred([60, 180], 700, ['项目']),
    ...centred([180, 240], 700, ['预算数']),
    ...centred([240, 380], 700, ['项目']),
    ...centred([380, 440], 700, ['预算数']),
    ...['一、财政拨款', '二、事业收入', '三、其他收入'].flatMap((name, index) => {
      const y = 680 - index * 20
      return [
        text(62, y, name),
        ...amounts(y, [`1,23${index}.00`, `5,67${index}.00`], [239, 439]),
        text(241, y, ['一、教育支出', '二、卫生支出', '三、住房支出'][index]!),
      ]
    }),
  ])
  expect(rows.slice(1)).toEqual([
    ['一、财政拨款', '1,230.00', '一、教育支出', '5,670.00'],
    ['二、事业收入', '1,231.00', '二、卫生支出', '5,671.00'],
    ['三、其他收入', '1,232.00', '三、住房支出', '5,672.00'],
  ])
})

test('a table without amounts, below its unit, has the columns that its head names', async () => {
  const rows = await readRows([
    unit,
    ...centred([60, 240], 700, ['项目']),
    ...centred([240, 480], 700, ['政府性基金预算支出']),
    ...centred([60, 130], 680, ['科目编码']),
    ...centred([130, 240], 680, ['科目名称']),
    ...centred([240, 320], 680, ['合计']),
    ...centred([320, 400], 680, ['基本支出']),
    ...centred([400, 480], 680, ['项目支出']),
    ...centred([60, 240], 560, ['合计']),
    text(60, 540, '注：本单位没有政府性基金预算，故本表为空。'),
  ])
  expect(rows).toEqual([
    ['项目', '', '政府性基金预算支出', '', ''],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', '', '', '', ''],
  ])
})

test('words in the middle of three rows of a head stand in the first', async () => {
  const rows = await readRows([
    unit,
    ...centred([60, 140], 680, ['合计']),
    ...centred([140, 460], 700, ['三公经费']),
    ...centred([140, 200], 670, ['小计']),
    ...centred([200, 460], 680, ['公务用车']),
    ...centred([200, 330], 660, ['购置费']),
    ...centred([330, 460], 660, ['运行费']),
    ...centred([460, 540], 680, ['会议费']),
    ...[0, 1, 2].flatMap(index =>
      amounts(
        630 - index * 20,
        ['6.00', '5.00', '3.00', '2.00', '1.00'],
        [135, 195, 325, 455, 535],
      ),
    ),
  ])
  expect(rows.slice(0, 3)).toEqual([
    ['合计', '三公经费', '', '', '会议费'],
    ['', '小计', '公务用车', '', ''],
    ['', '', '购置费', '运行费', ''],
  ])
})

test('labels in the middle of their rows stand in the first of them', async () => {
  const names = ['小计', '公共财政拨款资金', '专项收入资金款项', '小计', '事业收入资金款项']
  const rows = await readRows([
    unit,
    ...centred([60, 330], 700, ['项目名称']),
    ...centred([330, 430], 700, ['金额']),
    ...names.flatMap((name, index) => [
      text(200, 680 - index * 20, name),
      ...amounts(680 - index * 20, [`${index + 1}.00`], [425]),
    ]),
    ...centred([60, 190], 660, ['一般预算资金']),
    ...centred([60, 190], 610, ['其他资金']),
  ])
  expect(rows.map(cells => cells[0])).toEqual(['项目名称', '一般预算资金', '', '', '其他资金', ''])
})

test('a total stands over the columns that it is in the middle of, however far below', async () => {
  const rows = await readRows([
    unit,
    ...centred([60, 120], 700, ['编码']),
    ...centred([120, 300], 700, ['科目名称']),
    ...centred([300, 400], 700, ['预算数']),
    ...['教育支出', '卫生健康支出及其他', '农林水支出'].flatMap((name, index) => [
      text(62, 680 - index * 20, `20${index + 5}`),
      text(122, 680 - index * 20, name),
      ...amounts(680 - index * 20, [`1,00${index}.00`], [395]),
    ]),
    ...centred([60, 300], 500, ['合计']),
    ...amounts(500, ['3,003.00'], [395]),
  ])
  expect(rows.at(-1)).toEqual(['合计', '', '3,003.00'])
})

test('rows on the next page stand in the columns of the table before', async () => {
  const row = (y: number, code: string, name: string, values: readonly string[]) => [
    text(62, y, code),
    text(122, y, name),
    ...amounts(y, values, [295, 395]),
  ]
  const first = [
    unit,
    ...centred([60, 120], 700, ['编码']),
    ...centred([120, 200], 700, ['科目名称']),
    ...centred([200, 300], 700, ['基本支出']),
    ...centred([300, 400], 700, ['项目支出']),
    ...row(680, '205', '教育支出', ['1.00', '2.00']),
    ...row(660, '210', '卫生支出', ['1.00', '2.00']),
    ...row(640, '213', '农林支出', ['1.00', '2.00']),
  ]
  const { raw } = await readPdfFile(
    writePdf([{ content: first }, { content: row(780, '221', '住房支出', ['', '7.00']) }]),
    {},
  )
  expect(raw.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells)).at(-1)).toEqual([
    '221',
    '住房支出',
    '',
    '7.00',
  ])
})

test('a table of words below its unit is read in time, however many rows it has', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => [
    text(60, 700 - index * 20, '某某项目'),
    text(300, 700 - index * 20, '做好各项工作'),
  ])
  const read = await readRows([
    text(400, 730, '单位：万元'),
    text(480, 700, '备注'),
    ...rows.flat(),
  ])
  expect(read).toHaveLength(20)
}, 15_000)
