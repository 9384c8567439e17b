// @bundle later
import {
  type CatalogueEntry,
  choiceOf,
  type DocumentChoice,
  findEntry,
} from '@/app/documents/catalogue'
import { readKindParam, writeDocumentQuery } from '@/app/documents/documentQuery'

/** An edition that is to be compared, with the measure that it was taken from. */
export interface BasketItem {
  readonly choice: DocumentChoice
  /** Key of a measure ("f:208", "reception"), `null` for the document as a whole. */
  readonly focus: string | null
}

/** Between items in the address; in names it is written as `%2C`. */
const comma = ','
const pattern =
  /^(.+)\.(\d{4})(?:\.(adjusted|final))?(?:\.([0-9a-f]{12}(?:-[0-9a-f]{12})?))?(?:@(.+))?$/

const escape = (text: string) => text.replace(/[%,@]/g, encodeURIComponent)

/** Reads what is to be compared from an address; what it cannot read stands in `unknown`. */
export function readBasket(text: string | null): {
  readonly items: readonly BasketItem[]
  readonly unknown: readonly string[]
} {
  const parts = (text ?? '').split(comma).filter(Boolean)
  const read = parts.map(part => ({ part, item: readItem(part) }))
  return {
    items: read.flatMap(({ item }) => item ?? []),
    unknown: read.flatMap(({ part, item }) => (item ? [] : [part])),
  }
}

function readItem(part: string): BasketItem | null {
  const [, unit, year, kind, edition, focus] = pattern.exec(part) ?? []
  if (unit === undefined || year === undefined) return null
  try {
    return {
      choice: {
        unit: decodeURIComponent(unit),
        year: Number(year),
        documentKind: kind === undefined ? 'budget' : readKindParam(kind),
        edition: edition ?? null,
      },
      focus: focus === undefined ? null : decodeURIComponent(focus),
    }
  } catch {
    // A stray percent sign: no name that this app wrote.
    return null
  }
}

/** Items that are compared, those that say an edition again, and those that are too many. */
export interface LimitedBasket<Item> {
  readonly kept: readonly Item[]
  readonly repeated: readonly Item[]
  readonly beyond: readonly Item[]
}

/** Takes each edition once, and no more than `most`; `keyOf` tells editions apart. */
export function limitBasket<Item>(
  items: readonly Item[],
  { most, keyOf }: { readonly most: number; readonly keyOf: (item: Item) => string },
): LimitedBasket<Item> {
  const seen = new Set<string>()
  const isFirst = items.map(item => {
    const key = keyOf(item)
    return !seen.has(key) && Boolean(seen.add(key))
  })
  const unique = items.filter((_, index) => isFirst[index])
  return {
    kept: unique.slice(0, most),
    repeated: items.filter((_, index) => !isFirst[index]),
    beyond: unique.slice(most),
  }
}

/** Puts an item last among the `most` that are compared; what is beyond them stays beyond. */
export function putIn<Item>(items: readonly Item[], item: Item, most: number): readonly Item[] {
  return [...items.slice(0, most - 1), item, ...items.slice(most - 1)]
}

/** Writes what is to be compared, each edition as short as it is found by; `null` for nothing. */
export function writeBasket(
  items: readonly BasketItem[],
  catalogue: readonly CatalogueEntry[],
): string | null {
  return items.map(item => writeItem(item, catalogue)).join(comma) || null
}

/** Writes one edition. */
export function writeItem(
  { choice, focus }: BasketItem,
  catalogue: readonly CatalogueEntry[],
): string {
  const entry = findEntry(catalogue, choice)
  const { unit, year, documentKind, edition } = entry ? choiceOf(entry) : choice
  const isPlain =
    entry && findEntry(catalogue, { unit, year, documentKind, edition: null }) === entry
  return (
    [
      escape(unit ?? ''),
      year,
      writeDocumentQuery({ ...choice, documentKind }, []).type,
      isPlain ? null : edition,
    ]
      .filter(part => part !== null)
      .join('.') + (focus === null ? '' : `@${escape(focus)}`)
  )
}
