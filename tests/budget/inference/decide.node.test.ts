import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '@/budget/inference/decide'
import { buildProblem, type Part } from '@/budget/inference/problem'
import { mostSteps } from '@/budget/inference/steps'

/** Every way to put parts into items so that each item has its target, by trying all. */
function bruteForce(parts: readonly Part[], targets: readonly number[]): number[][] {
  const found: number[][] = []
  const left = [...targets]
  const homes: number[] = []
  const place = (index: number) => {
    const part = parts[index]
    if (!part) {
      if (left.every(rest => rest === 0)) found.push([...homes])
      return
    }
    targets.forEach((_, item) => {
      if (!part.allowed[item] || left[item]! < part.amount) return
      left[item]! -= part.amount
      homes.push(item)
      place(index + 1)
      homes.pop()
      left[item]! += part.amount
    })
  }
  place(0)
  return found
}

const planted = fc
  .record({
    items: fc.integer({ min: 1, max: 4 }),
    parts: fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 30 }),
        home: fc.nat(3),
        barred: fc.array(fc.nat(3), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ items, parts }) => {
    const targets = Array.from({ length: items }, () => 0)
    const made = parts.map(({ amount, home, barred }): Part => {
      targets[home % items]! += amount
      return {
        amount,
        allowed: targets.map((_, item) => item === home % items || !barred.includes(item)),
      }
    })
    const used = targets.flatMap((target, item) => (target > 0 ? [item] : []))
    return {
      targets: used.map(item => targets[item]!),
      parts: made.map(({ amount, allowed }) => ({
        amount,
        allowed: used.map(item => allowed[item]!),
      })),
    }
  })

test('what is said holds in every distribution, and nothing that holds is left unsaid', () => {
  fc.assert(
    fc.property(planted, ({ parts, targets }) => {
      const { problem, kindOf } = buildProblem(parts, targets)
      const { solvable, verdicts } = decide(problem)
      const all = bruteForce(parts, targets)
      expect(solvable).toBe('yes')
      parts.forEach((_, index) => {
        const homes = new Set(all.map(distribution => distribution[index]))
        const verdict = verdicts[kindOf[index]!]!
        expect(verdict).toEqual(
          homes.size === 1 ? { state: 'only', item: [...homes][0] } : { state: 'several' },
        )
      })
    }),
    { seed: 20240227, numRuns: 1500 },
  )
})

test('no distribution: said so, exactly where trying all finds none', () => {
  const any = fc.record({
    amounts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    cut: fc.integer({ min: 1, max: 40 }),
  })
  fc.assert(
    fc.property(any, ({ amounts, cut }) => {
      const sum = amounts.reduce((total, amount) => total + amount, 0)
      fc.pre(cut < sum)
      const targets = [cut, sum - cut]
      const parts = amounts.map(amount => ({ amount, allowed: [true, true] }))
      expect(decide(buildProblem(parts, targets).problem).solvable).toBe(
        bruteForce(parts, targets).length > 0 ? 'yes' : 'no',
      )
    }),
    { seed: 20240227, numRuns: 500 },
  )
})

describe('equal amounts', () => {
  const free = (amount: number, items = 2): Part => ({
    amount,
    allowed: Array.from({ length: items }, () => true),
  })

  test('in one item are no reason to doubt', () => {
    const { problem } = buildProblem([free(17479), free(17479), free(100)], [34958, 100])
    expect(decide(problem).verdicts).toEqual([
      { state: 'only', item: 1 },
      { state: 'only', item: 0 },
    ])
  })

  test('split among items cannot be told apart', () => {
    const { problem } = buildProblem([free(10), free(10), free(3)], [10, 13])
    expect(decide(problem).verdicts).toEqual([{ state: 'only', item: 1 }, { state: 'several' }])
  })
})

describe('a hundred projects', () => {
  /** A fixed sequence of numbers that looks like chance. */
  const sequence = (seed: number) => () => (seed = (seed * 48271) % 2147483647)
  const plant = (items: number, largest: number, seed = 7) => {
    const next = sequence(seed)
    const targets = Array.from({ length: items }, () => 0)
    const parts = Array.from({ length: 100 }, (_, index) => {
      const amount = 1 + (next() % largest)
      targets[index < items ? index : next() % items]! += amount
      return { amount, allowed: targets.map(() => true) }
    })
    return { parts, targets }
  }

  test.each([
    [2, 100_000, 'yes'],
    [8, 100_000, 'yes'],
    [20, 100_000, 'unknown'],
    [20, 5_000, 'yes'],
    [8, 50_000_000, 'unknown'],
  ])('in %i items, amounts up to %i: %s, within the bound', (items, largest, solvable) => {
    const { parts, targets } = plant(items, largest)
    const decision = decide(buildProblem(parts, targets).problem)
    expect(decision.solvable).toBe(solvable)
    expect(decision.steps).toBeLessThanOrEqual(mostSteps)
    expect(decision.verdicts.some(({ state }) => state === 'only')).toBe(false)
  })

  test('one large item and few small ones: decided where one sum fits, and the same every time', () => {
    const powers = Array.from({ length: 90 }, (_, index) => 1_000_000 + 1000 * index)
    const small = [3, 7, 11, 19, 500, 501, 503, 90, 91, 93]
    const parts = [...powers, ...small].map(amount => ({ amount, allowed: [true, true, true] }))
    const targets = [powers.reduce((sum, amount) => sum + amount, 0) + 90 + 91 + 93, 40, 1504]
    const { problem } = buildProblem(parts, targets)
    const decision = decide(problem)
    expect(decision.verdicts.slice(0, 10)).toEqual([
      ...Array.from({ length: 4 }, () => ({ state: 'only', item: 1 })),
      ...Array.from({ length: 3 }, () => ({ state: 'only', item: 0 })),
      ...Array.from({ length: 3 }, () => ({ state: 'only', item: 2 })),
    ])
    expect(decide(problem)).toEqual(decision)
  })

  test('gives up when the steps are used up', () => {
    const { parts, targets } = plant(8, 100_000)
    expect(decide(buildProblem(parts, targets).problem, 50)).toMatchObject({ solvable: 'unknown' })
    expect(decide(buildProblem(parts, targets).problem, 50).steps).toBeLessThanOrEqual(50)
  })
})
