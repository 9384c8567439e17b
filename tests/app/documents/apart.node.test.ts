import { expect, test } from 'vitest'
import { putTogether } from '@/app/documents/apart/putTogether'
import { type Piece, takeApart } from '@/app/documents/apart/takeApart'

const most = 20_000

function cut<T>(value: T): { rest: T; pieces: Piece[] } {
  const pieces: Piece[] = []
  const steps = takeApart(value)
  for (;;) {
    const { done, value: next } = steps.next()
    if (done) return { rest: next, pieces }
    pieces.push(next)
  }
}
const count = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, own) => sum + count(own), 1)
    : 1
const rowsOf = (length: number) =>
  Array.from({ length }, (_, line) => ({ line, cells: ['208', `支出${line}`, null, '1.00'] }))

test('a small document is handed over whole', () => {
  const document = { title: '甲', tables: [{ rows: rowsOf(10) }] }
  const { rest, pieces } = cut(document)
  expect(rest).toBe(document)
  expect(pieces).toEqual([])
})

test('a large one comes in pieces that are each small, and is the same when it is put together', () => {
  const document = {
    title: '甲',
    tables: [
      { id: 'a', rows: rowsOf(30_000) },
      { id: 'b', rows: rowsOf(3), notes: [] },
      // A row that is itself too large for a piece.
      { id: 'c', rows: [{ line: 1, cells: Array.from({ length: 50_000 }, String) }] },
      ...Array.from({ length: 3000 }, (_, index) => ({ id: String(index), rows: rowsOf(2) })),
    ],
    nothing: null,
  }
  const whole = structuredClone(document)
  const { rest, pieces } = cut(document)
  expect(document).toEqual(whole)
  expect(pieces.length).toBeGreaterThan(10)
  for (const { items } of pieces) expect(count(items)).toBeLessThanOrEqual(most * 2)
  expect(count(rest)).toBeLessThan(most)
  const handed = structuredClone({ rest, pieces })
  expect(putTogether(handed.rest, handed.pieces)).toEqual(whole)
})

test('pieces of lists within lists come to their own places', () => {
  const lists = Array.from({ length: 3 }, (_, one) =>
    Array.from({ length: 3 }, (_, other) =>
      Array.from({ length: 15_000 }, (_, index) => one * 100_000 + other * 20_000 + index),
    ),
  )
  const { rest, pieces } = cut({ lists })
  expect(putTogether(structuredClone(rest), structuredClone(pieces))).toEqual({ lists })
})
