import { describe, expect, test } from 'vitest'
import { indexFailing, runChecks } from '../../src/budget/checks'
import { samples } from '../fixtures/documents'
import { openPage } from './browser'
import { disagreement, findUnsourced, mismarked, openFigures } from './figures'
import { settled } from './views'

const main = ['#/', '#/structure', '#/split', '#/economic', '#/three-public', '#/projects', '#/changes', '#/revenue']

/** Documents of other units, in the place of the published one: they are read here, and stand beside some checkouts only. */
describe.skipIf(Object.keys(samples).length === 0)('figures of other units, where ../shared/samples is there,', () => {
  test.each(Object.keys(samples))('agree with their sources, and are marked where a relation does not hold: %s', async name => {
    const budget = { ...samples[name]!(), id: '310001-2024' }
    const failing = indexFailing(runChecks(budget))
    const { page, problems } = await openPage('', { before: page => page.route('**/310001-2024*.json', route => route.fulfill({ json: budget })) })
    let seen = 0
    const wrong: string[] = []
    for (const hash of main) {
      await page.evaluate(hash => { location.hash = hash }, hash)
      await settled(page)
      const opened = await openFigures(page)
      seen += opened.length
      wrong.push(...(await findUnsourced(page)).map(({ figure, text }) => `${hash} ${figure} in “${text}” has no source`))
      wrong.push(...opened.flatMap(one => disagreement(one) ?? mismarked(one, budget, failing) ?? []).map(words => `${hash} ${words}`))
    }
    expect(seen).toBeGreaterThan(100)
    expect(wrong).toEqual([])
    expect(problems).toEqual([])
  }, 300_000)
})
