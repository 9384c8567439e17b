import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type DepartmentFile, shardNames, type ShelfIndex } from '@/budget/library/shards'
import type { Holding, LibraryDocument } from '@/budget/library/types'
import { aggregateFacts } from '@/cli/library/aggregateFacts'
import { makeProvince, writeFacts } from '../fixtures/province'
import { makeFolder } from './run'

const [model] = [...makeProvince({ documents: 1, seed: 3 })] as [LibraryDocument]
const place = { year: 2024, kind: 'budget' } as const

/** A document of a department that does not exist. */
const make = (edition: string, department: string, more: Partial<LibraryDocument> = {}) => ({
  ...model,
  edition,
  document: edition,
  unit: `${department}${edition}站`,
  department,
  region: null,
  role: 'unit' as const,
  ...place,
  figures: [
    { key: 'total', name: '支出合计', value: 100 },
    { key: 'f:208', name: '社会保障和就业支出', value: 100 },
  ],
  ...more,
})

/** A folder of prepared sums with its state. */
function makeShelf() {
  const folder = makeFolder()
  const out = join(folder, 'sums')
  const build = (documents: readonly LibraryDocument[], gone: readonly string[] = []) => {
    const facts = join(folder, 'facts.csv')
    writeFacts(facts, documents)
    const state = join(folder, 'state.duckdb')
    return aggregateFacts({ paths: [facts], gone, out, state, memory: '1GB' })
  }
  const read = <T>(name: string) => JSON.parse(readFileSync(join(out, name), 'utf8')) as T
  return { out, build, read }
}

test('every file of departments is there, for a year that comes later too', async () => {
  const { out, build, read } = makeShelf()
  // One department, so that the other files of departments have nothing to say.
  const many = (year: number) =>
    Array.from({ length: 70 }, (_, index) => make(`${year}e${index}`, '甲市水务局', { year }))
  for (const year of [2024, 2025]) {
    await build(many(year))
    const scope = read<ShelfIndex>(shardNames.index).scopes.find(one => one.year === year)!
    expect(scope.buckets).toBe(4)
    for (let bucket = 0; bucket < scope.buckets; bucket += 1)
      expect(existsSync(join(out, shardNames.departments(scope, bucket)))).toBe(true)
  }
})

test('departments that are not touched stay in their file, whatever letters they have', async () => {
  const { out, build, read } = makeShelf()
  const names = ['甲市水务局', '甲\u2028市\\林业局', '甲\u2029市财政局']
  await build(names.map((name, index) => make(`a${index}`, name)))
  const file = shardNames.departments(place, 0)
  const before = read<DepartmentFile>(file)
  expect(Object.keys(before)).toHaveLength(3)
  await build([make('b1', '甲市教育局')])
  expect(read<DepartmentFile>(file)).toEqual({ ...before, 甲市教育局: [expect.anything()] })

  writeFileSync(join(out, file), '{"甲市水务局":\n[]}')
  await expect(build([make('b2', '甲市教育局')])).rejects.toThrow('读不懂的行')
})

test('a removal that stops halfway is done when it is run again', async () => {
  const { out, build, read } = makeShelf()
  const [one, other] = [make('a1', '甲市水务局'), make('a2', '甲市财政局')]
  await build([one, other])
  // No file can be written where a folder is.
  const file = join(out, shardNames.all(place))
  rmSync(file)
  mkdirSync(file)
  await expect(build([], ['a2', 'a9'])).rejects.toThrow()
  rmSync(file, { recursive: true })
  expect(await build([], ['a2', 'a9'])).toMatchObject({ isUpdate: true, missing: ['a9'] })
  expect(read<Holding>(shardNames.all(place)).coverage.documents).toBe(1)
  expect(read<Holding>(shardNames.region(place, null)).coverage.documents).toBe(1)
  expect(Object.keys(read<DepartmentFile>(shardNames.departments(place, 0)))).toEqual([
    '甲市水务局',
  ])
})
