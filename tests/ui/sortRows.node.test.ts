import { expect, test } from 'vitest'
import { nextSort, sortRows } from '@/ui/sortRows'

interface Row {
  readonly name: string
  readonly level: number
  readonly fen: number | null
}
const row = (name: string, level: number, fen: number | null): Row => ({ name, level, fen })
const rows = [
  row('a', 0, 5),
  row('a1', 1, 1),
  row('a2', 1, 4),
  row('b', 0, 9),
  row('b1', 1, null),
  row('b2', 1, 9),
  row('c', 0, 5),
]
const sorted = (value: (row: Row) => number | string | null, descending: boolean) =>
  sortRows(rows, { level: ({ level }) => level, value, descending })
    .map(({ name }) => name)
    .join(' ')

test('sorts rows within their parents, equal ones in their order, null last', () => {
  expect(sorted(({ fen }) => fen, true)).toBe('b b2 b1 a a2 a1 c')
  expect(sorted(({ fen }) => fen, false)).toBe('a a1 a2 c b b2 b1')
  expect(sorted(({ name }) => name, true)).toBe('c b b2 b1 a a2 a1')
  expect(rows.map(({ name }) => name).join(' ')).toBe('a a1 a2 b b1 b2 c')
})

test('sorts Chinese names as they are read, and numbers in names by their size', () => {
  const names = ['住房', '教育', '2 号', '10 号'].map(name => row(name, 0, null))
  const order = sortRows(names, { level: () => 0, value: ({ name }) => name, descending: false })
  expect(order.map(({ name }) => name)).toEqual(['2 号', '10 号', '教育', '住房'])
})

test('figures begin with the largest, names with the first; the third press gives the page its order back', () => {
  const figure = { key: 'fen', kind: 'figure' } as const
  const first = nextSort(figure, null)
  const second = nextSort(figure, first)
  expect([first, second, nextSort(figure, second)]).toEqual([
    { key: 'fen', descending: true },
    { key: 'fen', descending: false },
    null,
  ])
  expect(nextSort({ key: 'name' }, first)).toEqual({ key: 'name', descending: false })
})
