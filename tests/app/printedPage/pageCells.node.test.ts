import { expect, it } from 'vitest'
import { findPageCell } from '@/app/printedPage/pageCells'

const box = (left: number, top: number) => [left, top, 50, 10] as const
const source = {
  places: [
    { page: 1, line: 1, box: [0, 0, 200, 10] as const, cells: [box(0, 0), null, box(100, 0)] },
    { page: 2, line: 1, box: [0, 0, 200, 10] as const, cells: [box(0, 0), box(60, 0)] },
    {
      page: 3,
      line: 1,
      box: [0, 0, 200, 10] as const,
      cells: [box(0, 0), box(0, 0), null],
      pages: [null, 4, 4],
    },
  ],
}
const table = {
  rows: [
    { line: 1, cells: ['项目', '', '合计'] },
    { line: 2, cells: ['支出', '6.00'] },
    { line: 3, cells: ['教育', '2.00', ''] },
  ],
}
const at = (page: number, x: number, y: number) =>
  findPageCell(source, table, { page, point: { x, y } })

it('finds the cell that stands at a point of its page', () => {
  expect(at(1, 120, 5)).toEqual({ row: 0, cell: 2 })
  expect(at(2, 61, 10)).toEqual({ row: 1, cell: 1 })
})

it('finds a cell of a wide row on the page that its column is printed on', () => {
  expect(at(3, 5, 5)).toEqual({ row: 2, cell: 0 })
  expect(at(4, 5, 5)).toEqual({ row: 2, cell: 1 })
})

it('finds none where nothing is printed, between cells, and on other pages', () => {
  expect(at(1, 70, 5)).toBeNull()
  expect(at(2, 55, 5)).toBeNull()
  expect(at(5, 5, 5)).toBeNull()
  expect(findPageCell({}, table, { page: 1, point: { x: 5, y: 5 } })).toBeNull()
})
