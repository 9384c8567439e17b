import { expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { line, text, writePdf } from '../../../fixtures/pdf'

async function readPage(content: readonly string[]) {
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return { tables: raw.tables.length, lines: raw.prose.map(({ text: words }) => words) }
}

/** Writes pieces of one line, each [x, words]. */
const row = (y: number, ...pieces: readonly (readonly [number, string])[]) =>
  pieces.map(([x, words]) => text(x, y, words))

test('figures that are filled in apart from the words beside them make no table', async () => {
  const { tables, lines } = await readPage([
    ...row(700, [60, '本馆本年支出预算合计'], [190, '812.50'], [250, '万元，其中：']),
    ...row(680, [60, '基本支出'], [120, '600.00'], [180, '万元，占'], [240, '73.85'], [290, '%；']),
    ...row(660, [60, '项目支出'], [120, '200.50万元，占'], [240, '24.68'], [290, '%；']),
    ...row(640, [60, '预留经费'], [120, '12万元，占'], [240, '1.48'], [290, '%']),
  ])
  expect(tables).toBe(0)
  expect(lines).toContain('基本支出 600.00 万元，占 73.85 %；')
})

test('a figure at the end of a line, and its unit at the head of the next, make no table', async () => {
  const { tables } = await readPage([
    ...row(700, [60, '本馆财政拨款收、支总预算'], [300, '812.50']),
    ...row(680, [60, '万元。与上年相比，总计各增加'], [300, '31.25']),
    ...row(660, [60, '万元，增长'], [140, '4'], [170, '%。主要原因是人员增加。']),
    ...row(640, [60, '2031'], [120, '年本馆机关运行经费预算支出']),
    ...row(620, [60, '45.20'], [120, '万元，比上年减少'], [300, '3.10'], [360, '万元，降低']),
    ...row(600, [60, '6.42'], [120, '%。主要原因是压减开支。']),
  ])
  expect(tables).toBe(0)
})

test('lines drawn below filled-in figures are no edges of a table', async () => {
  const { tables } = await readPage([
    ...row(
      700,
      [60, '项目支出预算数为'],
      [160, '53.30'],
      [220, '万元。与上年相比减少'],
      [400, '20'],
    ),
    line(158, 698, 196, 698),
    ...row(680, [60, '万元，减少0.36%。主要原因是压减开支。']),
    ...row(660, [60, '基本支出'], [160, '23.48'], [220, '万元，占'], [300, '68.48'], [350, '%；']),
    line(158, 658, 196, 658),
    ...row(640, [60, '项目支出'], [160, '53.30'], [220, '万元，占'], [300, '30.74'], [350, '%。']),
    line(158, 638, 196, 638),
  ])
  expect(tables).toBe(0)
})

test('rows with a unit as a column of its own stay a table', async () => {
  const { tables } = await readPage([
    ...row(720, [60, '指标名称'], [200, '指标值'], [300, '计量单位']),
    ...row(700, [60, '设备采购成本'], [200, '120.00'], [300, '万元']),
    ...row(680, [60, '验收合格比例'], [200, '98.00'], [300, '%']),
    ...row(660, [60, '培训人员数量'], [200, '350'], [300, '人']),
  ])
  expect(tables).toBe(1)
})

test("a chart's legend in a frame is no table", async () => {
  const box = (x: number, y: number, width: number, height: number) => [
    line(x, y, x + width, y),
    line(x, y + height, x + width, y + height),
    line(x, y, x, y + height),
    line(x + width, y, x + width, y + height),
  ]
  const { tables, lines } = await readPage([
    text(60, 700, '本馆本年支出预算见下图。'),
    ...box(100, 580, 200, 16),
    ...[104, 164, 224].flatMap(x => box(x, 585, 6, 6)),
    ...row(584, [114, '基本支出'], [174, '项目支出'], [234, '预留经费']),
  ])
  expect(tables).toBe(0)
  expect(lines).toContain('基本支出 项目支出 预留经费')
})
