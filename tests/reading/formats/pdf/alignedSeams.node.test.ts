import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

async function read(content: readonly string[]) {
  const { raw, diagnostics } = await readPdfFile(writePdf([{ content }]), {})
  return { rows: raw.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells)), diagnostics }
}

const amount = (right: number, y: number, words: string) =>
  words === '' ? [] : text(right - words.length * 5, y, words)
const unit = text(420, 730, '单位：万元')

describe('numbers right beside the words of the next column', () => {
  const body = [
    ['一般公共预算拨款收入', '1234.5', '一般公共服务支出', '1200'],
    ['政府性基金预算收入', '', '教育支出', '34.5'],
    ['国有资本经营预算收入', '0', '社会保障和就业支出', '88'],
    ['事业收入', '88', '卫生健康支出', ''],
  ]
  const rows = (lines: readonly (readonly string[])[], gap: number) =>
    lines.flatMap(([name = '', one = '', other = '', two = ''], index) => {
      const y = 670 - index * 13
      return [
        ...[text(60, y, name), amount(240, y, one), text(240 + gap, y, other)],
        amount(420, y, two),
      ].flat()
    })
  const head = [
    ...[text(60, 696, '收入'), text(243, 696, '支出')],
    ...[text(60, 683, '项目'), text(205, 683, '预算数'), text(243, 683, '项目')],
    text(388, 683, '预算数'),
  ]

  test('stand in columns of their own, as a spreadsheet without borders prints them', async () => {
    const { rows: found } = await read([unit, ...head, ...rows(body, 3)])
    expect(found).toEqual([['收入', '', '支出', ''], ['项目', '预算数', '项目', '预算数'], ...body])
  })

  test('are named where nothing shows that they are two columns', async () => {
    const { rows: found, diagnostics } = await read([
      unit,
      ...head,
      ...rows([body[0]!], 1),
      ...rows([[], ...body.slice(1)], 30).slice(2),
    ])
    expect(found.flat()).toContain('1234.5一般公共服务支出')
    const [said] = diagnostics.filter(({ code }) => code === 'touching-columns')
    expect(said?.message).toContain('“1234.5一般公共服务支出”里文字和金额连在一起')
  })
})

test('a number and its unit, or a year, stay one cell', async () => {
  const years = ['2023', '2024', '2025', '12'].flatMap((year, index) => {
    const y = 670 - index * 20
    return [amount(90, y, year), text(92, y, '年度预算支出'), amount(300, y, `${index + 1}.00`)]
  })
  const { rows } = await read([
    unit,
    text(60, 696, '项目'),
    text(280, 696, '金额'),
    ...years.flat(),
  ])
  expect(rows[1]).toEqual(['2023年度预算支出', '1.00'])
})
