import { expect, test } from 'vitest'
import type { Ruling } from '@/reading/formats/pdf/page'
import { joinRulings } from '@/reading/formats/pdf/rulings'

const size = 8
/** A dotted line as programs paint it: squares, of which each is a line along both axes. */
const dots = (at: number, from: number, to: number, pitch = 1.5, length = 0.75): Ruling[] =>
  Array.from({ length: Math.floor((to - from) / pitch) }, (_, index) => ({
    at,
    from: from + index * pitch,
    to: from + index * pitch + length,
  }))
/** The same dots seen along the other axis. */
const across = (rulings: readonly Ruling[]): Ruling[] =>
  rulings.map(({ at, from, to }) => ({
    at: (from + to) / 2,
    from: at - (to - from) / 2,
    to: at + (to - from) / 2,
  }))

test('dots and dashes of one line are one line', () => {
  expect(joinRulings(dots(10, 0, 60), size)).toHaveLength(1)
  expect(joinRulings(dots(10, 0, 60, 3, 1), size)).toHaveLength(1)
  expect(joinRulings(dots(10, 0, 60, 6, 3), size)).toHaveLength(1)
})

test('dots of two dotted lines that lie close are no lines across', () => {
  const two = [...dots(10, 0, 60), ...dots(13.5, 0, 60)]
  expect(joinRulings(two, size)).toHaveLength(2)
  expect(joinRulings(across(two), size)).toEqual([])
})
