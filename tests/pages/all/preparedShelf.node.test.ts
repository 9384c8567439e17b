import { afterEach, expect, test, vi } from 'vitest'
import { shelfVersion } from '@/budget/library/shards'
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
