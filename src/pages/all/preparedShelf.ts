// @bundle later
import { LoadError } from '@/app/documents/fetching'
import {
  type DepartmentFile,
  hashText,
  pairsOf,
  shardNames,
  type ShelfIndex,
  shelfVersion,
  unpackEntries,
  type WordFile,
} from '@/budget/library/shards'
import { matchesText, type Shelf, type ShelfPlace, wordsOf } from '@/budget/library/shelf'
import type { Holding } from '@/budget/library/types'

/**
 * Opens the sums that were prepared in a folder beside the page: each view asks for the files that
 * it needs, and for each once. Rejects with a `LoadError`.
 */
export async function openShelf(folder: string): Promise<Shelf> {
  const asked = new Map<string, Promise<unknown>>()
  const ask = <T>(name: string): Promise<T> => {
    const running = asked.get(name) ?? receive(`./${folder}/${name}`)
    asked.set(name, running)
    running.catch(() => asked.delete(name))
    return running as Promise<T>
  }
  const index = await ask<ShelfIndex>(shardNames.index)
  if (index.version !== shelfVersion)
    throw new LoadError(`“${folder}”是另一个版本汇总的，请用这一版的 npm run aggregate 重新汇总。`)
  const scopeOf = (place: ShelfPlace) =>
    index.scopes.find(({ year, kind }) => year === place.year && kind === place.kind)
  const hold = (place: ShelfPlace) =>
    ask<Holding>(
      place.region === undefined ? shardNames.all(place) : shardNames.region(place, place.region),
    )

  /** The regions whose documents may have all words in their names. */
  async function findRegions(place: ShelfPlace, find: string): Promise<readonly (string | null)[]> {
    if (place.region !== undefined) return [place.region]
    const scope = scopeOf(place)
    if (!scope) return []
    let regions = scope.regions.map(({ region }) => region)
    const pairs = new Set(wordsOf(find).flatMap(word => [...pairsOf(word)]))
    for (const pair of pairs) {
      const name = shardNames.words(place, hashText(pair) % scope.wordFiles)
      const file = await ask<WordFile>(name)
      const found = new Set(file.pairs[pair]?.map(place => file.regions[place]))
      regions = regions.filter(region => found.has(region ?? ''))
    }
    return regions
  }

  return {
    scopes: index.scopes,
    hold,
    async open(place, group) {
      const scope = scopeOf(place)
      if (!scope) return []
      const name = shardNames.departments(place, hashText(group) % scope.buckets)
      return unpackEntries(await ask<DepartmentFile>(name), group)
    },
    async *search(place, find) {
      const regions = await findRegions(place, find)
      for (const [index, region] of regions.entries()) {
        const { entries } = await hold({ ...place, region })
        yield {
          entries: entries.filter(entry => matchesText(entry, find)),
          left: regions.length - index - 1,
        }
      }
      if (regions.length === 0) yield { entries: [], left: 0 }
    },
  }
}

async function receive(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => null)
  if (!response) throw new LoadError('无法连接到存放汇总数的服务器。')
  if (!response.ok)
    throw new LoadError(`服务器没有给出汇总文件 ${address}（状态码 ${response.status}）。`)
  try {
    return (await response.json()) as unknown
  } catch {
    throw new LoadError(`汇总文件 ${address} 不完整，不是有效的 JSON。`)
  }
}
