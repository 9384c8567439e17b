import { expect, test } from 'vitest'
import { mapInSteps, onceInSteps, runSteps, sheetsOfStep } from '@/document/steps'

test('many are mapped in order, with a step before each further part of them', () => {
  const many = Array.from({ length: sheetsOfStep * 2 + 1 }, (_, index) => index)
  const steps = mapInSteps(many, number => number * 2)
  expect(steps.next().done).toBe(false)
  expect(steps.next().done).toBe(false)
  expect(steps.next().value).toEqual(many.map(number => number * 2))
  expect(runSteps(mapInSteps(['one'], word => word.length))).toEqual([3])
})

test('what steps find is found once, also where somebody could not wait for them', () => {
  let taken = 0
  const { find, steps } = onceInSteps(function* (of: { readonly name: string }) {
    taken++
    yield
    return [of.name]
  })
  const one = { name: 'one' }
  const slow = steps(one)
  slow.next()
  const now = find(one)
  expect(slow.next().value).toBe(now)
  expect(find(one)).toBe(now)
  expect(runSteps(steps(one))).toBe(now)
  expect(taken).toBe(2)
})
