// @bundle later
import { LoadError } from '@/app/documents/fetching'
import {
  type DepartmentFile,
  hashText,
  shardNames,
  soughtPairs,
  type ShelfIndex,
  shelfVersion,
  unpackEntries,
  type WordFile,
} from '@/budget/library/shards'
import type { Compared } from '@/budget/library/compared'
import { matcherOf, type Shelf, type ShelfPlace, wordsOf } from '@/budget/library/shelf'
import type { Holding } from '@/budget/library/types'

/**
 * Opens the sums that were prepared in a folder beside the page: each view asks for the files that
 * it needs, and for each once. Rejects with a `LoadError`.
 */
export async function openShelf(folder: string): Promise<Shelf> {
  const asked = new Map<string, Promise<unknown>>()
  const ask = async <T extends object>(name: string, parts: readonly (keyof T)[]): Promise<T> => {
    const address = `./${folder}/${name}`
    const running = asked.get(name) ?? receive(address)
    asked.set(name, running)
    running.catch(() => asked.delete(name))
    const file = await running
    if (hasParts<T>(file, parts)) return file
    throw new LoadError(`${address} 不是汇总文件，或者是另一个版本的。`)
  }
  const index = await ask<ShelfIndex>(shardNames.index, ['version'])
  if (index.version !== shelfVersion || !Array.isArray(index.scopes))
    throw new LoadError(`“${folder}”是另一个版本汇总的，请用这一版的 npm run aggregate 重新汇总。`)
  const scopeOf = (place: ShelfPlace) =>
    index.scopes.find(({ year, kind }) => year === place.year && kind === place.kind)
  const hold = (place: ShelfPlace) =>
    ask<Holding>(
      place.region === undefined ? shardNames.all(place) : shardNames.region(place, place.region),
      ['coverage', 'sums', 'departments', 'furtherDepartments', 'entries', 'furtherEntries'],
    )

  /** The regions whose documents may have all words in their names. */
  async function findRegions(place: ShelfPlace, find: string): Promise<readonly (string | null)[]> {
    if (place.region !== undefined) return [place.region]
    const scope = scopeOf(place)
    if (!scope) return []
    let regions = scope.regions.map(({ region }) => region)
    const pairs = new Set(wordsOf(find).flatMap(soughtPairs))
    for (const pair of pairs) {
      const name = shardNames.words(place, hashText(pair) % scope.wordFiles)
      const file = await ask<WordFile>(name, ['regions', 'pairs'])
      const found = new Set(file.pairs[pair]?.map(place => file.regions[place]))
      regions = regions.filter(region => found.has(region ?? ''))
    }
    return regions
  }

  return {
    scopes: index.scopes,
    hold,
    async compare(place) {
      // A region that has no documents of a year and kind has no file of them.
      const isThere = scopeOf(place)?.regions.some(
        ({ region }) => place.region === undefined || region === place.region,
      )
      if (!isThere) return { ranks: [], steps: [] }
      return ask<Compared>(shardNames.compared(place, place.region), ['ranks', 'steps'])
    },
    async open(place, group) {
      const scope = scopeOf(place)
      if (!scope) return []
      const name = shardNames.departments(place, hashText(group) % scope.buckets)
      return unpackEntries(await ask<DepartmentFile>(name, []), group)
    },
    async *search(place, find) {
      const regions = await findRegions(place, find)
      for (const [index, region] of regions.entries()) {
        const { entries } = await hold({ ...place, region })
        yield {
          entries: entries.filter(matcherOf(find)),
          left: regions.length - index - 1,
        }
      }
      if (regions.length === 0) yield { entries: [], left: 0 }
    },
  }
}

/** Whether a file is an object with all parts that are read of it. */
const hasParts = <T extends object>(file: unknown, parts: readonly (keyof T)[]): file is T =>
  typeof file === 'object' && file !== null && parts.every(part => part in file)

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
