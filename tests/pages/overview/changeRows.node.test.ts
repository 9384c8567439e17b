import { expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { changeRows } from '@/pages/overview/changeRows'
import { changchun2024 } from '../../fixtures/changchun'

const changes = findStatedChanges(changchun2024())
const copies = (count: number) =>
  Array.from({ length: count }, (_, copy) =>
    changes.map(change => ({ ...change, key: `${change.key} ${copy}` })),
  ).flat()

test('all changes of a short list stand below their reasons', () => {
  const rows = changeRows(changes)
  expect(rows.filter(({ change }) => change)).toHaveLength(
    changes.filter(({ state }) => state !== 'same').length,
  )
  expect(rows.some(({ rest }) => rest)).toBe(false)
})

test('of a long list the largest are shown and the others counted', () => {
  const many = copies(5)
  const rows = changeRows(many)
  const shown = rows.flatMap(({ change }) => change ?? [])
  const changed = many.filter(({ state }) => state !== 'same')
  expect(rows.find(({ key }) => key === 'rest')?.rest).toBe(changed.length - shown.length)
  expect(shown.length).toBeGreaterThan(5)
  const sizes = (list: readonly (typeof changed)[number][]) =>
    list.map(({ difference }) => Math.abs(difference?.fen ?? 0))
  const left = changed.filter(change => !shown.includes(change))
  expect(Math.min(...sizes(shown))).toBeGreaterThanOrEqual(Math.max(...sizes(left)))
})

test('a reason that is said of several stays the general one where few of them are shown', () => {
  const [first, second, ...others] = copies(5).map(change => ({ ...change, reason: null }))
  const reason = { text: '政策性增资', line: 7 } as (typeof changes)[number]['reason']
  const rows = changeRows([
    { ...first!, difference: { fen: 9e12, provenance: null }, reason },
    { ...second!, difference: { fen: 1, provenance: null }, reason },
    ...others,
  ])
  const group = rows.flatMap(row => row.group ?? []).find(({ reason }) => reason !== null)
  expect(group?.changes).toHaveLength(1)
  expect(group?.shared.size).toBe(2)
})
