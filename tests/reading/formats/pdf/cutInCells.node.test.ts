import { expect, it } from 'vitest'
import { text } from '../../../fixtures/pdf'
import { readRows } from './setHeads'

const edges = [200, 280, 360]

/** A line of amounts at the right of their columns, or of what is left of them below. */
const amounts = (y: number, ...all: (string | null)[]) =>
  all.flatMap((words, index) =>
    words === null ? [] : text(edges[index]! - words.length * 5, y, words),
  )

const head = [
  text(320, 780, '单位：万元'),
  text(60, 760, '名称'),
  text(170, 760, '总额'),
  text(250, 760, '基本'),
  text(330, 760, '项目'),
]

it('amounts that a narrow column cuts within their 分 are whole, below each other', async () => {
  const rows = await readRows([
    ...head,
    text(60, 730, '甲局'),
    ...amounts(730, '244.5', '219.6', '24.92'),
    ...amounts(718, '9', '7', null),
    text(60, 690, '乙局'),
    ...amounts(690, '110.', '90.10', '20.'),
    ...amounts(678, '15', null, '05'),
    text(60, 650, '丙局'),
    ...amounts(650, '3.00', '3.00', null),
  ])
  expect(rows.slice(1)).toEqual([
    ['甲局', '244.59', '219.67', '24.92'],
    ['乙局', '110.15', '90.10', '20.05'],
    ['丙局', '3.00', '3.00', ''],
  ])
})

it('amounts with six decimals are whole, on one line or cut', async () => {
  const rows = await readRows([
    ...head,
    text(60, 730, '甲局'),
    ...amounts(730, '71.581935', '66.481935', '5.100000'),
    text(60, 690, '乙局'),
    ...amounts(690, '10.3017', '9.2017', '1.100000'),
    ...amounts(678, '00', '50', null),
    text(60, 650, '丙局'),
    ...amounts(650, '3.000000', '3.000000', null),
  ])
  expect(rows.slice(1)).toEqual([
    ['甲局', '71.581935', '66.481935', '5.100000'],
    ['乙局', '10.301700', '9.201750', '1.100000'],
    ['丙局', '3.000000', '3.000000', ''],
  ])
})
