import { describe, expect, test } from 'vitest'
import { addExact } from '@/budget/library/addUp'
import { buildHolding, listScopes } from '@/budget/library/buildHolding'
import { isByRegion, regionLevel, subjectLevel, unitLevel } from '@/budget/library/levelParts'
import { listSums, sumTree } from '@/budget/library/levels'
import { listEntries } from '@/budget/library/listEntries'
import { memoryShelf } from '@/budget/library/shelf'
import { libraryDocument as made } from '../../fixtures/libraryDocuments'

const district = '甲市乙区'
const department = made(
  'dept',
  { total: 1000, 'f:208': 1000 },
  { unit: '甲市乙区水务局', role: 'department', region: district },
)
const own = made(
  'own',
  { total: 600, 'f:208': 600 },
  { unit: '甲市乙区水务局', role: 'unit', region: district },
)
const station = made(
  'station',
  { total: 300, 'f:208': 300 },
  { unit: '甲市乙区水文站', department: '水务局', role: 'unit', region: district },
)
const other = made('other', { total: 50 }, { unit: '甲市丙局' })
const countingOf = (list: Parameters<typeof listEntries>[0]) =>
  Object.fromEntries(listEntries(list).map(({ edition, counting }) => [edition, counting]))

describe('what counts', () => {
  test('no unit counts whose department is there too; without it each counts', () => {
    expect(countingOf([department, own, station, other])).toEqual({
      dept: 'counted',
      own: 'inDepartment',
      station: 'inDepartment',
      other: 'counted',
    })
    expect(countingOf([own, station])).toEqual({ own: 'counted', station: 'counted' })
  })

  test('a department of another year, kind or region covers nothing', () => {
    for (const head of [
      { year: 2023 },
      { kind: 'finalAccount' as const },
      { region: '甲市丁区', unit: '甲市丁区水务局' },
    ])
      expect(countingOf([{ ...department, ...head }, station])['station']).toBe('counted')
  })

  test('of editions the one that says most counts, of equals the one with the lesser digest', () => {
    const fuller = made('z', { total: 600, basic: 1, project: 2 }, { ...head(own) })
    expect(countingOf([own, fuller])).toEqual({ own: 'otherEdition', z: 'counted' })
    const alike = made('a', { total: 700, 'f:208': 1 }, { ...head(own) })
    expect(countingOf([own, alike])).toEqual({ own: 'otherEdition', a: 'counted' })
  })
})

function head({ edition: _, document: _id, figures: _figures, ...rest }: typeof own) {
  return rest
}

describe('a holding', () => {
  const holding = buildHolding(listEntries([department, own, station, other]))

  test('adds up what counts, and says how much of the library that is', () => {
    expect(holding.sums.find(({ key }) => key === 'total')).toEqual({
      key: 'total',
      name: 'total名',
      value: 1050,
      documents: 2,
    })
    expect(holding.coverage).toEqual({
      documents: 4,
      counted: 2,
      inDepartment: 2,
      otherEdition: 0,
      totals: 2,
    })
  })

  test('lists departments and documents, the largest first', () => {
    expect(
      holding.departments.map(({ name, total, documents, counted, classes }) => [
        name,
        total,
        documents,
        counted,
        classes,
      ]),
    ).toEqual([
      ['甲市乙区水务局', 1000, 3, 1, [['208', 1000]]],
      ['甲市丙局', 50, 1, 1, []],
    ])
    expect(holding.entries.map(({ edition }) => edition)).toEqual([
      'dept',
      'own',
      'station',
      'other',
    ])
  })

  test('refuses a sum that is no exact number', () => {
    expect(() => addExact(Number.MAX_SAFE_INTEGER, 1)).toThrow('精确')
  })
})

test('years and kinds are scopes of their own, the newest first, with their regions', () => {
  const scopes = listScopes(
    listEntries([
      department,
      other,
      made('spent', { total: 1 }, { kind: 'finalAccount', year: 2025 }),
    ]),
  )
  expect(scopes.map(({ year, kind, documents }) => [year, kind, documents])).toEqual([
    [2025, 'finalAccount', 1],
    [2024, 'budget', 2],
  ])
  expect(scopes[1]?.regions).toEqual([
    { region: null, documents: 1, counted: 1, total: 50, classes: [] },
    { region: district, documents: 1, counted: 1, total: 1000, classes: [['208', 1000]] },
  ])
})

describe('levels', () => {
  test('more departments than a screen can tell apart are looked at region by region', () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      made(`e${index}`, { total: 1 }, { region: index % 2 ? '甲市' : '乙市' }),
    )
    const entries = listEntries(many)
    const [scope] = listScopes(entries)
    const holding = buildHolding(entries)
    expect(isByRegion(holding, scope!.regions)).toBe(true)
    const few = buildHolding(entries.slice(0, 100))
    expect(isByRegion(few, scope!.regions)).toBe(false)
    const level = regionLevel(holding, scope!.regions, { name: '全部', nameOf: String })
    expect(level.whole).toBe(130)
    expect(level.parts.map(({ kind, key, value }) => [kind, key, value])).toEqual([
      ['region', '乙市', 65],
      ['region', '甲市', 65],
    ])
  })

  test('a region of which no total was read has none, and no nought', () => {
    const [scope] = listScopes(listEntries([made('a', {}, { region: '甲市' })]))
    const level = regionLevel(buildHolding([]), scope!.regions, { name: '全部', nameOf: String })
    expect(level.parts).toMatchObject([{ key: '甲市', value: null }])
  })

  test('a department with its own document is its units and what else it has', () => {
    const level = unitLevel(listEntries([department, own, station]), '水务局')
    expect(level.whole).toBe(1000)
    expect(level.parts.map(({ kind, value }) => [kind, value])).toEqual([
      ['document', 600],
      ['document', 300],
      ['rest', 100],
    ])
  })

  const sums = [
    ['total', 100],
    ['f:208', 70],
    ['f:20805', 40],
    ['f:2080501', 40],
    ['f:208/其他', 20],
    ['f:210', 20],
    ['e:301', 5],
  ].map(([key, value]) => ({
    key: String(key),
    name: key === 'f:2080501' ? '' : String(key),
    value: Number(value),
    documents: 1,
  }))

  test('subjects hang under their codes and paths, and what they leave is said', () => {
    const classes = subjectLevel({ sums, key: null, name: '全部' })
    expect(classes.parts.map(({ key, value }) => [key, value])).toEqual([
      ['f:208', 70],
      ['f:210', 20],
      ['difference', 10],
    ])
    const below = subjectLevel({ sums, key: 'f:208', name: '全部' })
    expect(below.parts.map(({ key, name, value }) => [key, name, value])).toEqual([
      ['f:20805', 'f:20805', 40],
      ['f:208/其他', 'f:208/其他', 20],
      ['difference', '差额', 10],
    ])
    expect(subjectLevel({ sums, key: 'f:999', name: '全部' }).parts).toEqual(classes.parts)
  })

  test('a code that no document names has the name it is known by', () => {
    expect(sumTree(sums, 'f:')[0]?.children[0]?.children[0]?.name).toBe('行政单位离退休')
  })

  test('sums of a group stand in the order of the page', () => {
    const uses = listSums(
      ['project', 'total', 'basic'].map(key => ({ key, name: key, value: 1, documents: 1 })),
      'uses',
    )
    expect(uses.map(({ key, level }) => [key, level])).toEqual([
      ['total', 0],
      ['basic', 1],
      ['project', 1],
    ])
  })
})

test('a shelf holds years and kinds apart, and finds documents by all words', async () => {
  const shelf = memoryShelf([
    department,
    station,
    other,
    made('spent', { total: 9 }, { kind: 'finalAccount' }),
  ])
  const place = { year: 2024, kind: 'budget' } as const
  expect((await shelf.hold(place)).coverage.documents).toBe(3)
  expect((await shelf.hold({ ...place, region: null })).coverage.documents).toBe(1)
  expect((await shelf.open(place, '甲市乙区水务局')).map(({ edition }) => edition)).toEqual([
    'dept',
    'station',
  ])
  for await (const { entries, left } of shelf.search(place, '乙区  水文')) {
    expect(entries.map(({ edition }) => edition)).toEqual(['station'])
    expect(left).toBe(0)
  }
})
