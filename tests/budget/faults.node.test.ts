import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { subjectTree } from '@/budget/tree/tree'
import { readText } from '../fixtures/documents'

const read = (name: string) =>
  readText(readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8'), `${name}.txt`)

it('has a tile for each row of a code that stands twice', () => {
  const items = [...subjectTree(read('G11'))!.subjects.values()].filter(
    ({ code }) => code === '2080505',
  )
  expect(items.map(({ amounts, places }) => [amounts.total, places.total?.line])).toEqual([
    [1_000_000 * 100, 12],
    [500_000 * 100, 13],
  ])
  expect(new Set(items.map(({ key }) => key)).size).toBe(2)
})
