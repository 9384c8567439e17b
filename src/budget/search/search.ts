import type { Readings } from './pinyin'
import { rankEntries, ranks, type Word, splitQuery } from './rank'
import { type SearchGroup, searchGroups, type SearchHit, type SearchIndex } from './entry'

/** What was found of one kind: the best, and how many there are. */
export interface FoundGroup<Key extends string = SearchGroup> {
  readonly key: Key
  readonly hits: readonly SearchHit[]
  readonly count: number
}

export interface SearchRequest {
  readonly query: string
  /** Of what is looked at; searched as one. */
  readonly indexes: readonly SearchIndex[]
  /** `null` while they are not there yet. */
  readonly readings: Readings | null
  /** How many of a group are listed. */
  readonly limit: (group: SearchGroup | 'all') => number
}

/**
 * What fits a query, by group, best first: exact codes, beginnings, parts, initials; larger amounts
 * before smaller.
 */
export function search({ query, indexes, readings, limit }: SearchRequest): readonly FoundGroup[] {
  const searchWords = splitQuery(query, readings)
  const found = new Map(searchGroups.map(key => [key, collector(limit(key))]))
  if (searchWords.length > 0)
    for (const index of indexes)
      collect(index, searchWords, readings, entry => found.get(entry.group))
  return [...found].flatMap(([key, { hits, count }]) =>
    count() === 0 ? [] : [{ key, hits: hits(searchWords), count: count() }],
  )
}

/** The same in one list, whatever it is. */
export function searchOthers({
  query,
  indexes,
  readings,
  limit,
}: SearchRequest): FoundGroup<'other'> | null {
  const searchWords = splitQuery(query, readings)
  const found = collector(limit('all'))
  if (searchWords.length > 0)
    for (const index of indexes) collect(index, searchWords, readings, () => found)
  return found.count() === 0
    ? null
    : { key: 'other', hits: found.hits(searchWords), count: found.count() }
}

interface Kept {
  readonly index: SearchIndex
  readonly entry: number
  readonly rank: number
  readonly amount: number
}

function collect(
  index: SearchIndex,
  searchWords: readonly Word[],
  readings: Readings | null,
  into: (entry: SearchIndex['entries'][number]) => ReturnType<typeof collector> | undefined,
): void {
  const [first = new Uint8Array(), ...others] = searchWords.map(word =>
    rankEntries(index, word, readings),
  )
  for (let entry = 0; entry < first.length; entry++) {
    let rank = first[entry] ?? 0
    for (const ranks of others)
      rank = rank === 0 || ranks[entry] === 0 ? 0 : Math.max(rank, ranks[entry] ?? 0)
    const found = rank === 0 ? undefined : index.entries[entry]
    if (found) into(found)?.add({ index, entry, rank, amount: Math.abs(found.amount ?? 0) })
  }
}

/** Keeps the best so many of all that are added. */
function collector(limit: number) {
  const kept: Kept[] = []
  let count = 0
  return {
    add(entry: Kept) {
      count++
      const last = kept[limit - 1]
      if (last && !isBefore(entry, last)) return
      let place = Math.min(kept.length, limit - 1)
      while (place > 0 && isBefore(entry, kept[place - 1] ?? entry)) place--
      kept.splice(place, 0, entry)
      kept.length = Math.min(kept.length, limit)
    },
    count: () => count,
    hits: (searchWords: readonly Word[]) => kept.map(kept => toHit(kept, searchWords)),
  }
}

const isBefore = (a: Kept, b: Kept) => a.rank < b.rank || (a.rank === b.rank && a.amount > b.amount)

function toHit(
  { index: { entries, document }, entry, rank }: Kept,
  searchWords: readonly Word[],
): SearchHit {
  const found = entries[entry] as SearchIndex['entries'][number]
  const figures = rank === ranks.exact || rank === ranks.amountStart ? found.figures : []
  const amounts = searchWords.flatMap(({ amount }) => amount ?? [])
  const figure =
    figures.find(({ printed }) => amounts.includes(printed)) ??
    figures.find(({ printed }) => amounts.some(amount => printed.startsWith(amount)))
  return { entry: found, document, rank, figure: figure ?? null }
}
