import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildCompared } from '@/budget/library/buildCompared'
import type { Compared } from '@/budget/library/compared'
import { listEntries } from '@/budget/library/listEntries'
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
  return { folder, out, build, read }
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

test('what a stopped first build left is no earlier build, whatever index is there', async () => {
  const earlier = makeShelf()
  await earlier.build([make('a1', '甲市水务局', { region: '甲市', year: 2023 })])
  const { folder, out, build, read } = makeShelf()
  cpSync(earlier.out, out, { recursive: true })
  // The engine made its file, and nothing was kept.
  const file = join(out, shardNames.all(place))
  mkdirSync(file, { recursive: true })
  const first = [make('b1', '乙市水务局')]
  await expect(build(first)).rejects.toThrow()
  rmSync(file, { recursive: true })
  expect(existsSync(join(folder, 'state.duckdb'))).toBe(true)
  expect(await build(first)).toMatchObject({ isUpdate: false })
  expect(read<ShelfIndex>(shardNames.index).scopes.map(({ year }) => year)).toEqual([2024])
})

test('lists of all regions hold the most of any region, of many regions as of few', async () => {
  const { build, read } = makeShelf()
  const regions = Array.from({ length: 30 }, (_, at) => `云省${String.fromCharCode(0x4e00 + at)}县`)
  const figuresOf = (total: number) => [
    { key: 'staff.active', name: '在职', value: 2 },
    { key: 'total', name: '支出合计', value: total },
  ]
  // The first region has ten of the largest; the others have one large and one small each.
  const documents = regions.flatMap((region, at) =>
    Array.from({ length: at === 0 ? 10 : 2 }, (_, own) =>
      make(`r${at}n${own}`, `${region}水务局`, {
        region,
        figures: figuresOf(at === 0 ? 90_000 + own : own === 0 ? 1000 * at : at),
      }),
    ),
  )
  await build(documents)
  const { ranks } = read<Compared>(shardNames.compared(place))
  expect(ranks).toEqual(buildCompared(listEntries(documents), place).ranks)
  expect(ranks[0]).toMatchObject({ ranked: 68 })
})
