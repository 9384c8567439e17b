import { afterEach, expect, test, vi } from 'vitest'
import { pairsOf, shardNames, shelfVersion, soughtPairs } from '@/budget/library/shards'
import { openShelf } from '@/pages/all/preparedShelf'

afterEach(() => vi.unstubAllGlobals())

/** Answers every request with a body. */
function serve(body: (address: string) => unknown): void {
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(JSON.stringify(body(address)))),
  )
}
const place = { year: 2024, kind: 'budget' } as const

test.each([[null], [[]], [{ version: 0, scopes: [] }], [{ version: shelfVersion }], ['x']])(
  'an index that is none is told in words: %j',
  async body => {
    serve(() => body)
    await expect(openShelf('sums')).rejects.toThrow(/不是汇总文件|另一个版本/)
  },
)

test('a file of sums that is none is told in words, and so is a search that ends at one', async () => {
  const region = { region: '甲市', documents: 1, counted: 1, total: 1, classes: [] }
  const scope = { ...place, documents: 1, regions: [region], buckets: 1, wordFiles: 1 }
  serve(address =>
    address.endsWith('index.json') ? { version: shelfVersion, scopes: [scope] } : {},
  )
  const shelf = await openShelf('sums')
  await expect(shelf.hold(place)).rejects.toThrow('不是汇总文件')
  await expect(shelf.search(place, '水务')[Symbol.asyncIterator]().next()).rejects.toThrow(
    '不是汇总文件',
  )
  // A name of the language itself is no department.
  expect(await shelf.open(place, 'constructor')).toEqual([])
})

test('a region without documents of a year and kind was not compared, and no file of it is asked', async () => {
  const region = { region: '甲市', documents: 1, counted: 1, total: 1, classes: [] }
  const scope = { ...place, documents: 1, regions: [region], buckets: 1, wordFiles: 1 }
  const compared = { ranks: [], steps: [{ year: 2023, kind: 'budget', rows: [] }] }
  const asked: string[] = []
  serve(address => {
    asked.push(address)
    return address.endsWith('index.json') ? { version: shelfVersion, scopes: [scope] } : compared
  })
  const shelf = await openShelf('sums')
  const nothing = { ranks: [], steps: [] }
  expect(await shelf.compare?.({ ...place, region: '乙市' })).toEqual(nothing)
  expect(await shelf.compare?.({ ...place, year: 2023 })).toEqual(nothing)
  expect(asked).toHaveLength(1)
  expect(await shelf.compare?.({ ...place, region: '甲市' })).toEqual(compared)
  expect(await shelf.compare?.(place)).toEqual(compared)
})

test('a single letter asks the regions that have it, and no others', async () => {
  const regions = ['甲市', '乙市', '丙市'].map(region => ({
    region,
    documents: 1,
    counted: 1,
    total: 1,
    classes: [],
  }))
  const scope = { ...place, documents: 3, regions, buckets: 1, wordFiles: 1 }
  const holding = {
    coverage: {},
    sums: [],
    departments: [],
    furtherDepartments: {},
    entries: [],
    furtherEntries: 0,
  }
  const asked: string[] = []
  serve(address => {
    asked.push(address.replace(/^.*\//, ''))
    if (address.endsWith('index.json')) return { version: shelfVersion, scopes: [scope] }
    return address.includes('/w-') ? { regions: ['甲市', '乙市'], pairs: { 水: [1] } } : holding
  })
  const shelf = await openShelf('sums')
  const found = []
  for await (const part of shelf.search(place, '水')) found.push(part.left)
  expect(found).toEqual([0])
  expect(asked.filter(name => name.startsWith('r-'))).toEqual([
    shardNames.region(place, '乙市').replace(/^.*\//, ''),
  ])
  // A word of two letters is looked for by its pair alone.
  expect(soughtPairs('水务')).toEqual(['水务'])
  expect(soughtPairs('水')).toEqual(['水'])
  expect([...pairsOf('水务')].sort()).toEqual(['务', '水', '水务'].sort())
})
