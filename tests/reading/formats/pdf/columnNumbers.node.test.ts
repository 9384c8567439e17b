import { describe, expect, it } from 'vitest'
import { text } from '../../../fixtures/pdf'
import { centred, readRows } from './setHeads'

/** Where columns end, and how near their right edge amounts do. */
const edges = [40, 120, 220, 320, 420, 520]
const padding = 4
const digit = 5

const stretch = (from: number, to = from + 1) => [edges[from]!, edges[to]!] as const

/** The number of a column, in the middle of it. */
const numbered = (column: number, y: number, words: string) => {
  const [left, right] = stretch(column)
  return text((left + right - words.length * digit) / 2, y, words)
}

/** A row: its name at the left, amounts at the right of their columns. */
const row = (y: number, name: string, ...amounts: (string | null)[]) => [
  text(edges[0]! + padding, y, name),
  ...amounts.flatMap((words, index) =>
    words === null ? [] : text(edges[index + 2]! - padding - words.length * digit, y, words),
  ),
]

const unit = text(440, 760, '单位：万元')
const rows = [
  ...row(660, '甲局', '12.50', null, '2.50', '1.00'),
  ...row(640, '乙局', '9.50', '9.50', null, '1.00'),
  ...row(620, '合计', '22.00', '9.50', '2.50', '2.00'),
]

describe('栏次 1 2 3 … in the middle of wide columns, amounts at their right', () => {
  it('makes no columns of its own', async () => {
    const head = ['本年支出总额', '基本支出金额', '项目支出金额', '其他支出金额'].flatMap(
      (words, index) => centred(stretch(index + 1), 700, [words]),
    )
    const numbers = [1, 2, 3, 4].map(number => numbered(number, 680, String(number)))
    const printed = await readRows([
      unit,
      ...centred(stretch(0), 700, ['单位']),
      ...head,
      ...centred(stretch(0), 680, ['栏次']),
      ...numbers,
      ...rows,
    ])
    expect(printed).toEqual([
      ['单位', '本年支出总额', '基本支出金额', '项目支出金额', '其他支出金额'],
      ['栏次', '1', '2', '3', '4'],
      ['甲局', '12.50', '', '2.50', '1.00'],
      ['乙局', '9.50', '9.50', '', '1.00'],
      ['合计', '22.00', '9.50', '2.50', '2.00'],
    ])
  })
})

it('a head of three rows set at the top of its cells has its words over the middle of theirs', async () => {
  const top = (column: number, to: number, y: number, ...lines: string[]) =>
    lines.flatMap((words, index) => centred(stretch(column, to), y - index * 12, [words]))
  const printed = await readRows([
    unit,
    ...top(1, 5, 730, '预算数'),
    ...top(0, 1, 730, '单位'),
    ...top(1, 2, 708, '合计'),
    ...top(2, 4, 708, '公务用车'),
    ...top(4, 5, 708, '公务接', '待费'),
    ...top(2, 3, 686, '购置费'),
    ...top(3, 4, 686, '运行', '费'),
    ...rows,
  ])
  expect(printed.slice(0, 3)).toEqual([
    ['单位', '预算数', '', '', ''],
    ['', '合计', '公务用车', '', '公务接待费'],
    ['', '', '购置费', '运行费', ''],
  ])
})

it('each number of a column stands in its own, also where the cells of one are far from it', async () => {
  const left = (column: number, y: number, words: string) => text(edges[column]! + 2, y, words)
  const printed = await readRows([
    unit,
    ...centred(stretch(0), 700, ['单位']),
    left(1, 700, '总额'),
    left(2, 700, '基本'),
    left(3, 700, '项目'),
    left(4, 700, '其他'),
    ...centred(stretch(0), 680, ['栏次']),
    ...[1, 2, 3, 4].map(number => numbered(number, 680, String(number))),
    ...rows,
  ])
  expect(printed[1]).toEqual(['栏次', '1', '2', '3', '4'])
})
