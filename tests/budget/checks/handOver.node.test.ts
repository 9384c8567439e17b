import { expect, test } from 'vitest'
import {
  type CheckResult,
  countChecks,
  handOver,
  stepCounted,
  takeOver,
  withWitnesses,
} from '@/budget/checks'
import { runSteps } from '@/document/steps'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument } from '../../fixtures/document'
import { officeOf2025 } from '../../fixtures/otherUnits'

const sides = ({ left, right }: CheckResult) =>
  [left, right].map(({ text, divisor, terms }) => [text, divisor, terms.length])

test('what a worker hands over is what testing gives, with the texts and divisors of both sides', () => {
  for (const document of [changchun2024(), officeOf2025(), emptyDocument({})]) {
    for (const all of [false, true]) {
      const tested = runSteps(stepCounted(document, all))
      const taken = takeOver(structuredClone(handOver(tested)))
      expect(taken.counts).toEqual(tested.counts)
      expect(taken.results).toEqual(runSteps(stepCounted(document, all)).results)
      const [own, handed] = [tested, taken].map(({ results }) => results.flatMap(withWitnesses))
      expect(handed!.map(sides)).toEqual(own!.map(sides))
    }
  }
})

test('relations of the same cause are handed over with the one that stands for them', () => {
  const [first] = runSteps(stepCounted(changchun2024(), false)).results
  const own = { ...first!, witnesses: [first!] }
  const { results } = takeOver(
    structuredClone(handOver({ results: [own], counts: countChecks([]) })),
  )
  expect(results.flatMap(withWitnesses).map(sides)).toEqual([sides(first!), sides(first!)])
})

test('some results have divisors, which their texts show', () => {
  const { results } = runSteps(stepCounted(changchun2024(), true))
  const divided = takeOver(structuredClone(handOver({ results, counts: countChecks([]) }))).results
  expect(divided.some(({ right }) => right.divisor.length > 0)).toBe(true)
})
