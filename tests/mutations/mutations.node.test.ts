import { expect, it } from 'vitest'
import { disclosure } from '../fixtures/documents'
import { runMutations } from './runMutations'

const text = new TextDecoder().decode(disclosure)

it('tells of what damage to a table changed, and loses no decimal', () => {
  const counts = [...runMutations({ text, seed: 20261129, count: 440 }).values()]
  const tried = counts.reduce((sum, kind) => sum + kind.tried, 0)
  expect(tried).toBeGreaterThan(400)
  expect(counts.flatMap(({ lost }) => lost)).toEqual([])
  expect(counts.flatMap(({ silent }) => silent).length).toBeLessThanOrEqual(tried * 0.005)
}, 120_000)
