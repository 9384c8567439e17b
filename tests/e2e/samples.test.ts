import { describe, expect, test } from 'vitest'
import { indexFailing, runChecks } from '../../src/budget/checks'
import { samples } from '../fixtures/documents'
import { openPage } from './browser'
import { disagreement, findUnsourced, mismarked, openFigures } from './figures'
import { showInstead } from './published'
import { go } from './views'

const main = [
  '#/',
  '#/structure',
  '#/split',
  '#/economic',
  '#/three-public',
  '#/projects',
  '#/changes',
  '#/revenue',
]

const legends: Readonly<Record<string, readonly string[]>> = {
  'jiangsu-cppcc-2019-tables.txt': [
    '基本支出',
    '项目支出',
    '单位预留机动经费、未分基本与项目',
    '条长为金额',
  ],
  'shanghai-putuo-government-office-2025.txt': [
    '基本支出',
    '人员经费',
    '公用经费',
    '项目支出',
    '条长为金额',
  ],
}

/**
 * Documents of other units, in the place of the published one: they are read here, and stand beside
 * some checkouts only.
 */
describe.skipIf(Object.keys(samples).length === 0)(
  'figures of other units, where ../shared/samples is there,',
  () => {
    test.each(Object.keys(samples))(
      'agree with their sources, and are marked where a relation does not hold: %s',
      async name => {
        const budget = { ...samples[name]!(), id: '310001-2024' }
        const failing = indexFailing(runChecks(budget))
        const { page, problems } = await openPage('', { before: showInstead(budget) })
        let seen = 0
        const wrong: string[] = []
        for (const hash of main) {
          await go(page, hash)
          // No colour without a name: grey is what no table splits, or another use.
          if (hash === '#/split') {
            expect(await page.locator('.legend li').allInnerTexts()).toEqual(legends[name])
            // A measure that no subject has a figure for is no column of words.
            expect(await page.locator('.split-table').innerText()).not.toContain('没有读到')
          }
          const opened = await openFigures(page)
          seen += opened.length
          wrong.push(
            ...(await findUnsourced(page)).map(
              ({ figure, text }) => `${hash} ${figure} in “${text}” has no source`,
            ),
          )
          wrong.push(
            ...opened
              .flatMap(one => disagreement(one) ?? mismarked(one, budget, failing) ?? [])
              .map(words => `${hash} ${words}`),
          )
        }
        expect(seen).toBeGreaterThan(100)
        expect(wrong).toEqual([])
        expect(problems).toEqual([])
      },
      300_000,
    )
  },
)
