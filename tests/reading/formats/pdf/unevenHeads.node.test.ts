import { describe, expect, test } from 'vitest'
import { fill, text } from '../../../fixtures/pdf'
import { centred, readRows } from './setHeads'

const size = 10
const lineHeight = 15

/** Writes lines in the middle of a stretch across and of one down, between two heights. */
const inCell = (
  across: readonly [number, number],
  [top, bottom]: readonly [number, number],
  lines: readonly string[],
) => centred(across, (top + bottom) / 2 - size * 0.38, lines, lineHeight)

const unit = text(420, 742, '单位：万元')
const amounts = (rights: readonly number[], y: number) =>
  rights.map(right => text(right - 20, y, '2.00'))

const edges = [40, 110, 180, 250, 320, 390, 460, 530] as const
const cell = (index: number, count = 1) => [edges[index]!, edges[index + count]!] as const
const rights = edges.slice(1).map(edge => edge - 4)
const body = [640, 620, 600].flatMap(y => amounts(rights, y))
const [top, first, second, bottom] = [734, 714, 696, 650]

describe('rows of a head that are not equally high', () => {
  const wide = [
    unit,
    ...inCell(cell(0), [top, bottom], ['合计']),
    ...inCell(cell(1, 5), [top, first], ['“三公”经费']),
    ...inCell(cell(2), [first, bottom], ['因公出国', '（境）费']),
    ...inCell(cell(3, 2), [first, second], ['公务用车费']),
    ...inCell(cell(3), [second, bottom], ['购置费']),
    ...inCell(cell(4), [second, bottom], ['公务', '运行', '费']),
    ...inCell(cell(5), [first, bottom], ['公务接', '待费']),
    ...inCell(cell(6), [top, bottom], ['会议费']),
    ...body,
  ]
  const printed = [
    ['合计', '“三公”经费', '', '', '', '', '会议费'],
    ['', '小计', '因公出国（境）费', '公务用车费', '', '公务接待费', ''],
    ['', '', '', '购置费', '公务运行费', '', ''],
  ]

  test('have cells over several in the middle of these', async () => {
    const rows = await readRows([...wide, ...inCell(cell(1), [first, bottom], ['小计'])])
    expect(rows.slice(0, 3)).toEqual(printed)
  })

  test('have words at the foot of a cell over several in the first of these', async () => {
    const rows = await readRows([...wide, ...inCell(cell(1), [second, bottom], ['小计'])])
    expect(rows.slice(0, 3)).toEqual(printed)
  })
})

test('a cell of a head whose middle line is the shortest is one', async () => {
  const rows = await readRows([
    unit,
    ...inCell([40, 180], [734, 674], ['科目名称']),
    ...inCell([180, 300], [734, 674], ['本年收入合计']),
    ...inCell([300, 400], [734, 674], ['附属单', '位上', '缴收入']),
    ...[650, 630, 610].flatMap(y => [text(44, y, '教育支出'), ...amounts([296, 396], y)]),
  ])
  expect(rows[0]).toEqual(['科目名称', '本年收入合计', '附属单位上缴收入'])
})

const fillCells = (y: number, across: readonly number[], height = 20) =>
  across
    .slice(1)
    .map((right, index) => fill(across[index]!, y, right - across[index]!, height, 0.8))

describe('every other row filled with a colour', () => {
  const columns = [60, 100, 140, 300, 400, 500]
  const words = (y: number, code: string, name: string) => [
    text(64, y, code),
    text(144, y, name),
    ...amounts([396], y),
  ]
  const content = [
    unit,
    ...fillCells(700, columns),
    ...['类', '款', '科目名称', '预算数', '项目支出'].map((head, index) =>
      text((columns[index]! + columns[index + 1]!) / 2 - head.length * 5, 706, head),
    ),
    ...words(686, '201', '教育支出'),
    ...fillCells(660, columns),
    ...words(666, '202', '外交支出'),
    ...words(646, '203', '国防支出'),
    ...fillCells(620, columns),
    ...words(626, '204', '公共安全支出'),
  ]

  test('ends with a total that has amounts where the rows above have none', async () => {
    const total = [text(90, 606, '合计'), ...amounts([396, 496], 606)]
    const rows = await readRows([...content, ...total])
    expect(rows.at(-1)).toEqual(['合计', '', '', '2.00', '2.00'])
  })
})

test('a list that counts on in a column after the first is of the table, a heading is not', async () => {
  const row = (y: number, name: string, other: string) => [
    text(60, y, name),
    text(280, y, other),
    ...amounts([260, 460], y),
  ]
  const content = [
    unit,
    ...[
      text(90, 722, '收入'),
      text(240, 722, '金额'),
      text(300, 722, '支出'),
      text(440, 722, '金额'),
    ],
    ...row(700, '一、财政拨款', '一、教育支出'),
    ...row(680, '二、事业收入', '二、外交支出'),
    ...row(660, '三、其他收入', '三、国防支出'),
  ]
  const more = ['四、公共安全支出', '五、其他支出'].map((words, index) =>
    text(280, 640 - index * 20, words),
  )
  expect((await readRows([...content, ...more])).slice(4)).toEqual([
    ['', '', '四、公共安全支出', ''],
    ['', '', '五、其他支出', ''],
  ])
  const heading = text(60, 640, '四、有关情况说明')
  expect(await readRows([...content, heading])).toHaveLength(4)
})
