import { expect, test } from 'vitest'
import { indexFailing, runChecks } from '../../src/budget/checks'
import { changchun2024 } from '../fixtures/changchun'
import { openPage } from './browser'
import { disagreement, mismarked, openFigures } from './figures'
import { go } from './views'

const budget = changchun2024()
const failing = indexFailing(runChecks(budget))

const states = [
  '#/',
  '#/structure',
  '#/structure?subject=208',
  '#/changes',
  '#/three-public',
  '#/revenue',
  '#/economic',
  '#/split?as=share',
  '#/projects',
  '#/projects/1axu7ad',
  '#/diagnostics',
  '#/tables',
  '#/checks?result=fails',
  '#/indicators?find=发放',
]

test('every figure agrees with its source: printed there, or given by the figures it names; and is marked where a relation on it does not hold', async () => {
  const { page, problems } = await openPage('#/')
  for (const hash of states) {
    await go(page, hash)
    const opened = await openFigures(page)
    expect(opened.length, hash).toBeGreaterThan(10)
    expect(
      opened.flatMap(one => disagreement(one) ?? []),
      hash,
    ).toEqual([])
    expect(
      opened.flatMap(one => mismarked(one, budget, failing) ?? []),
      `marks of what does not hold on ${hash}`,
    ).toEqual([])
    await page.keyboard.press('Escape')
    expect(problems, hash).toEqual([])
  }
}, 240_000)
