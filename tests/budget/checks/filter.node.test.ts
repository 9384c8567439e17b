import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { type CheckFilter, filterChecks, stepFacets } from '@/budget/checks/filter'
import { runSteps } from '@/document/steps'
import { changchun2024 } from '../../fixtures/changchun'

const results = runChecks(changchun2024())
const all: CheckFilter = { outcome: null, family: null, table: null, subject: null, text: '' }
const titles = (filter: Partial<CheckFilter>) =>
  filterChecks(results, { ...all, ...filter }).map(({ title }) => title)

describe('narrowing', () => {
  it('takes subjects with all below them', () => {
    expect(titles({ subject: '20805', outcome: 'holdsWithinRounding' })).toHaveLength(5)
    expect(titles({ subject: '20805' })).toEqual(
      expect.arrayContaining([expect.stringContaining('2080505')]),
    )
    expect(titles({ subject: '20805' }).length).toBeLessThan(titles({ subject: '208' }).length)
  })

  it.each([
    ['1,093.69', 5],
    ['1093.69', 5],
    ['第329行', 1],
    ['服务对象满意度 项目三', 1],
    ['没有的', 0],
    ['结转 256.51 不能', 0],
  ])('finds %s in words, figures and lines', (text, least) => {
    const found = titles({ text })
    if (least === 0) expect(found).toEqual([])
    else expect(found.length).toBeGreaterThanOrEqual(least)
  })
})

it('counts for each choice what choosing it would leave', () => {
  const filter: CheckFilter = { ...all, family: 'betweenTables', subject: '208' }
  const { outcome, family, table, subject } = runSteps(stepFacets(results, filter))
  for (const [value, count] of outcome)
    expect(
      filterChecks(results, { ...filter, outcome: value as CheckFilter['outcome'] }),
    ).toHaveLength(count)
  for (const [value, count] of family)
    expect(
      filterChecks(results, { ...filter, family: value as CheckFilter['family'] }),
    ).toHaveLength(count)
  for (const [value, count] of table)
    expect(filterChecks(results, { ...filter, table: value })).toHaveLength(count)
  for (const [value, count] of subject)
    expect(filterChecks(results, { ...filter, subject: value }), value).toHaveLength(count)
  expect(family.get('prose')).toBeGreaterThan(0)
})

it('counts very many relations in steps', () => {
  const many = Array.from({ length: 20 }, () => results).flat()
  const steps = [...stepFacets(many, all)].length
  expect(steps).toBeGreaterThan(3)
  const once = runSteps(stepFacets(results, all))
  const counts = runSteps(stepFacets(many, all))
  for (const facet of ['outcome', 'family', 'table', 'subject'] as const)
    expect([...counts[facet]]).toEqual(
      [...once[facet]].map(([value, count]) => [value, 20 * count]),
    )
})
