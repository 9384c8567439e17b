import { expect, test } from 'vitest'
import { countChecks } from '@/budget/checks'
import { runChecks, stepChecks, stepCounted, stepOutcomes } from '@/budget/checks/runChecks'
import { runSteps } from '@/document/steps'
import { changchun2024 } from '../../fixtures/changchun'
import type { BudgetDocument } from '@/document/document'
import { officeOf2025 } from '../../fixtures/otherUnits'
import { emptyDocument, type FixtureRow, side, table } from '../../fixtures/document'

/** A table of expenditure with so many items of one section. */
function longTable(items: number): BudgetDocument {
  const rows: FixtureRow[] = Array.from({ length: items }, (_, index) => [
    `${2080000 + (index % 9999)}`,
    `事务${index}`,
    '1.00',
  ])
  const made = table('t1', 'expenditure', '支出总表', [side('functional', ['total'], rows)])
  return emptyDocument({ tables: [made.printed], meanings: [made.meaning] })
}

/** How often testing a document lets the page answer. */
function countSteps(document: BudgetDocument): number {
  const steps = stepChecks(document)
  let count = 0
  while (!steps.next().done) count++
  return count
}

test('the page can answer while the rows of a long table are read, though few relations come of them', () => {
  const [short, long] = [longTable(10), longTable(8000)]
  const relations = runChecks(long).length - runChecks(short).length
  const more = countSteps(long) - countSteps(short)
  // Rows are read a thousand at a time by four kinds of relations, names too.
  expect(more - Math.ceil(relations / 50)).toBeGreaterThanOrEqual(4 * 7)
})

test('outcomes are counted as results are, which need not be kept', () => {
  for (const document of [changchun2024(), longTable(5), officeOf2025()])
    expect(runSteps(stepOutcomes(document))).toEqual(countChecks(runChecks(document)).byOutcome)
})

test('all are counted where only those that do not hold are kept', () => {
  for (const document of [changchun2024(), officeOf2025()]) {
    const all = runChecks(document)
    const { results, counts } = runSteps(stepCounted(document, false))
    expect(counts).toEqual(countChecks(all))
    expect(results.map(({ id }) => id)).toEqual(
      all.filter(({ outcome }) => outcome !== 'holds').map(({ id }) => id),
    )
    expect(runSteps(stepCounted(document, true)).results).toHaveLength(all.length)
  }
})
