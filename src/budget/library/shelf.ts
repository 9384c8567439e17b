import type { DocumentKind } from '@/document/documentKind'
import type { Compared } from './compared'
import { buildHolding, listScopes } from './buildHolding'
import { listEntries } from './listEntries'
import type { DetailedEntry, Holding, LibraryDocument, LibraryEntry, LibraryScope } from './types'

/** One year and kind, all of it or one of its regions; `null` is the region of units without one. */
export interface ShelfPlace {
  readonly year: number
  readonly kind: DocumentKind
  /** Left out for all regions. */
  readonly region?: string | null
}

/** A library as a page asks it, wherever its sums are: each answer is of one year and kind. */
export interface Shelf {
  readonly scopes: readonly LibraryScope[]
  readonly hold: (place: ShelfPlace) => Promise<Holding>
  /** The documents of a department with their figures; none where it is not there. */
  readonly open: (place: ShelfPlace, group: string) => Promise<readonly DetailedEntry[]>
  /**
   * Documents whose unit's or department's name has all words, region by region; `left` regions are
   * not looked into yet.
   */
  readonly search: (place: ShelfPlace, find: string) => AsyncIterable<ShelfFound>
  /** What was compared beforehand; left out where documents themselves are here. */
  readonly compare?: (place: ShelfPlace) => Promise<Compared>
}
interface ShelfFound {
  readonly entries: readonly LibraryEntry[]
  readonly left: number
}

/** Names as they are compared; each is looked through with every letter that is typed. */
const texts = new WeakMap<LibraryEntry, string>()

function textOf(entry: LibraryEntry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const { unit, unitCode, department, region } = entry
  const text = [unit, unitCode, department, region].join('\n').normalize('NFKC').toLowerCase()
  texts.set(entry, text)
  return text
}

/** Tells whether the names of an entry have all words of a text. */
export function matcherOf(find: string): (entry: LibraryEntry) => boolean {
  const words = wordsOf(find)
  return entry => {
    const text = textOf(entry)
    return words.every(word => text.includes(word))
  }
}

/** The words of what is looked for. */
export const wordsOf = (find: string): readonly string[] =>
  find.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)

/** A shelf of documents that are all in memory. */
export function memoryShelf(documents: readonly LibraryDocument[]): Shelf {
  const entries = listEntries(documents)
  const at = ({ year, kind, region }: ShelfPlace) =>
    entries.filter(
      entry =>
        entry.year === year &&
        entry.kind === kind &&
        (region === undefined || entry.region === region),
    )
  const held = new Map<string, Holding>()
  return {
    scopes: listScopes(entries),
    hold: place => {
      const { year, kind, region } = place
      const key = JSON.stringify({ year, kind, region })
      const holding = held.get(key) ?? buildHolding(at(place))
      held.set(key, holding)
      return Promise.resolve(holding)
    },
    open: ({ year, kind }, group) =>
      Promise.resolve(at({ year, kind }).filter(entry => entry.group === group)),
    async *search(place, find) {
      yield Promise.resolve({
        entries: at(place).filter(matcherOf(find)),
        left: 0,
      })
    },
  }
}
