import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { line, text, writePdf } from '../../../fixtures/pdf'

const ys = [700, 680, 660, 640]

/** Draws a table with a line around each cell. */
function drawTable(xs: readonly number[], rows: readonly (readonly string[])[]): string[] {
  return [
    ...ys.map(y => line(xs[0]!, y, xs.at(-1)!, y)),
    ...xs.map(x => line(x, ys[0]!, x, ys.at(-1)!)),
    ...rows.flatMap((row, index) =>
      row.map((words, column) => text(xs[column]! + 3, ys[index]! - 14, words)),
    ),
  ]
}

const revenue = [
  ['项目', '预算数'],
  ['财政拨款', '12.50'],
  ['收入合计', '12.50'],
]
const spending = [
  ['科目', '金额'],
  ['基本支出', '12.50'],
  ['支出合计', '12.50'],
]
const tables = [...drawTable([40, 200, 280], revenue), ...drawTable([310, 470, 550], spending)]

async function readTables(content: readonly string[]) {
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.map(({ captions, rows }) => ({
    captions: captions.map(own => own.text),
    rows: rows.map(({ cells }) => cells),
  }))
}

describe('two ruled tables side by side', () => {
  test('have the titles and units that stand above each', async () => {
    const units = [text(220, 715, '单位：元'), text(490, 715, '单位：万元')]
    const titles = [text(60, 740, '部门收入预算表'), text(330, 740, '部门支出预算表')]
    expect(await readTables([...tables, ...titles, ...units])).toEqual([
      { captions: ['部门收入预算表', '单位：元'], rows: revenue },
      { captions: ['部门支出预算表', '单位：万元'], rows: spending },
    ])
    const both = [
      text(50, 715, '部门收入预算表（单位：元）'),
      text(320, 715, '部门支出预算表（单位：万元）'),
    ]
    expect((await readTables([...tables, ...both])).map(({ captions }) => captions)).toEqual([
      ['部门收入预算表（单位：元）'],
      ['部门支出预算表（单位：万元）'],
    ])
  })

  test('leave a title over both to the first', async () => {
    const title = [text(230, 740, '部门收支预算总表'), text(490, 715, '单位：万元')]
    expect((await readTables([...tables, ...title])).map(({ captions }) => captions)).toEqual([
      ['部门收支预算总表', '单位：万元'],
      [],
    ])
  })
})
