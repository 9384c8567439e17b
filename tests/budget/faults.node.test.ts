import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { subjectTree } from '@/budget/tree/tree'
import { readText } from '../fixtures/documents'

const read = (name: string) =>
  readText(readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8'), `${name}.txt`)

it('keeps the subjects of several units in one table apart', () => {
  const { root } = subjectTree(read('G10'))!
  expect(root.amounts.total).toBe(6_000_000 * 100)
  const [archive, chronicle] = root.children
  for (const unit of [archive!, chronicle!]) {
    expect(unit.children.map(({ code, amounts }) => [code, amounts.total])).toEqual([
      ['208', 2_000_000 * 100],
      ['210', 600_000 * 100],
      ['221', 400_000 * 100],
    ])
    const [section] = unit.children[0]!.children
    expect(unit.children[0]!.children).toHaveLength(1)
    expect(section!.children.map(({ code }) => code)).toEqual(['2080505', '2080599'])
  }
})

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
