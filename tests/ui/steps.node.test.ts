import { expect, test } from 'vitest'
import { startSteps } from '@/ui/steps'

function* count(to: number): Generator<void, number> {
  for (let step = 0; step < to; step++) {
    const until = performance.now() + 1
    while (performance.now() < until);
    yield
  }
  return to
}

test('few steps are taken at once', () => {
  let found = 0
  startSteps(count(0), taken => (found = taken || 1))
  expect(found).toBe(1)
})

test('of many steps the page answers in between, and they can be stopped', async () => {
  const found: number[] = []
  startSteps(count(30), taken => found.push(taken))
  expect(found).toEqual([])
  startSteps(count(29), taken => found.push(taken))()
  await expect.poll(() => found).toEqual([30])
  await new Promise(resolve => {
    setTimeout(resolve, 50)
  })
  expect(found).toEqual([30])
})
