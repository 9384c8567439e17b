import { expect, test } from 'vitest'
import { barOf } from '@/pages/overview/rateBar'

test('a bar stands on a scale from −100 % to +100 %, and says when it is cut', () => {
  expect(barOf({ tenths: -910 })).toEqual({ start: 4.5, end: 50, cut: false })
  expect(barOf({ tenths: 52 })).toEqual({ start: 50, end: 52.6, cut: false })
  expect(barOf({ tenths: 4000 })).toEqual({ start: 50, end: 100, cut: true })
  expect([barOf({ tenths: 0 }), barOf(null)]).toEqual([null, null])
})
