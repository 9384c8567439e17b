import { describe, expect, test } from 'vitest'
import { cellMeaning } from '@/budget/printed/table/cellMeaning'
import { findCells, splitHits } from '@/budget/printed/table/cells'
import { layoutTable } from '@/budget/printed/table/layout'
import { findNextCell, readMark, writeMark } from '@/budget/printed/table/mark'
import { changchun2024 } from '../../../fixtures/changchun'

const document = changchun2024()
const tableOf = (id: string) => document.tables.find(found => found.id === id)!

describe('finding in a table', () => {
  test('finds codes, words that blanks break, and figures with or without separators', () => {
    expect(findCells(tableOf('t5'), '2080109')).toEqual([{ row: 5, cell: 0 }])
    expect(
      findCells(tableOf('t1'), '一般公共服务支出').map(({ row, cell }) => writeMark({ row, cell })),
    ).toEqual(['3.5'])
    expect(findCells(tableOf('t5'), '8,836.68')).toEqual([{ row: 3, cell: 2 }])
    expect(findCells(tableOf('t5'), '9619.41')).toEqual([{ row: 2, cell: 2 }])
    expect(findCells(tableOf('t5'), ' ')).toEqual([])
  })
  test('marks the printed signs that it found, blanks among them', () => {
    expect(splitHits('一、一般公共 服务支出', '公共服务')).toEqual([
      { text: '一、一般', hit: false },
      { text: '公共 服务', hit: true },
      { text: '支出', hit: false },
    ])
    expect(splitHits('aAa', 'A')).toEqual([
      { text: 'a', hit: true },
      { text: 'A', hit: true },
      { text: 'a', hit: true },
    ])
    expect(splitHits('9,619.41', '96').map(({ text }) => text)).toEqual(['9,6', '19.41'])
    expect(splitHits('合计', '')).toEqual([{ text: '合计', hit: false }])
  })
})

test('a mark is read from 1, and only where the table has it', () => {
  const table = tableOf('t5')
  expect(readMark('7.3', table)).toEqual({ row: 6, cell: 2 })
  expect(readMark('7', table)).toEqual({ row: 6, cell: null })
  for (const bad of ['0.1', '20', '7.8', 'a', '7.', null, '1e3'])
    expect(readMark(bad, table), String(bad)).toBeNull()
  expect(writeMark({ row: 6, cell: 2 })).toBe('7.3')
})

test('arrows go from cell to cell, merged ones counting as one', () => {
  const layout = layoutTable(document, tableOf('t5'))
  const rows = [...Array(19).keys()]
  const go = (row: number, cell: number, key: Parameters<typeof findNextCell>[0]['direction']) => {
    const to = findNextCell({ layout, from: { row, cell }, direction: key, rows })
    return [to.row, to.cell]
  }
  expect(go(0, 3, 'ArrowRight')).toEqual([0, 6])
  expect(go(0, 3, 'ArrowDown')).toEqual([1, 3])
  expect(go(0, 2, 'ArrowDown'), 'from a cell of two rows').toEqual([2, 2])
  expect(go(2, 2, 'ArrowUp'), 'to a cell of two rows').toEqual([0, 2])
  expect(go(1, 5, 'ArrowUp'), 'to the cell that covers it').toEqual([0, 3])
  expect(go(18, 1, 'ArrowDown')).toEqual([18, 1])
  expect([go(5, 3, 'Home'), go(5, 3, 'End')]).toEqual([
    [5, 0],
    [5, 6],
  ])
  expect(
    findNextCell({
      layout,
      from: { row: 1, cell: 3 },
      direction: 'ArrowDown',
      rows: [0, 1, 12, 13],
    }),
    'past rows of other pages',
  ).toMatchObject({ row: 12, cell: 3 })
})

describe('what a cell says', () => {
  const of = (id: string, row: number, cell: number | null) =>
    cellMeaning(document, tableOf(id), { row, cell })
  test('its row with those above, its column, its amount', () => {
    expect(of('t5', 7, 3)).toMatchObject({
      line: 171,
      text: '248.87',
      amount: '248.87',
      unit: '万元',
      column: ['基本支出', '小计'],
    })
    expect(of('t5', 7, 3).path.map(({ code }) => code)).toEqual(['208', '20805', '2080501'])
  })
  test('the side it stands on', () => {
    expect([
      of('t1', 4, 1).path.at(-1)!.name,
      of('t1', 4, 5).path.at(-1)!.name,
      of('t1', 4, 4).path.at(-1)!.name,
    ]).toEqual(['政府性基金预算拨款收入', '社会保障和就业支出', '社会保障和就业支出'])
  })
  test('the column that was understood, where a row stands otherwise than its header', () => {
    expect(of('t2', 2, 14)).toMatchObject({ text: '476.09', column: ['上年结转结余', '小计'] })
    expect(of('t2', 2, 13).column, 'the cell too many').toEqual([])
    expect('amount' in of('t2', 2, 13)).toBe(false)
  })
  test('the indicator and the field of a sheet', () => {
    expect(of('t13', 8, 4)).toMatchObject({ text: '≤30 人', column: ['指标值'] })
    expect(of('t13', 8, 4).path.map(({ name }) => name)).toEqual([
      '产出指标',
      '数量指标',
      '退保意向的人员数量',
    ])
    expect(of('t13', 3, 2)).toMatchObject({ amount: '33.99', unit: '万元' })
  })
  test('a blank, which is not zero, and a header', () => {
    expect(of('t1', 14, 1)).toMatchObject({ text: '', amount: null })
    expect(of('t5', 0, 3)).toMatchObject({ text: '基本支出', path: [], column: [] })
  })
})
