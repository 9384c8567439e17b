// @bundle later
/** Some items of a list within a value, and the way to that list. */
export interface Piece {
  readonly path: readonly (string | number)[]
  readonly items: readonly unknown[]
}

/** Values that a piece holds at most: the page takes that many in a few milliseconds. */
const largest = 20_000

/**
 * Takes plain data apart, so that it can be handed over little by little: yields the items of lists
 * that are too large, and returns the rest, in which those lists are empty.
 */
export function* takeApart<T>(value: T, path: Piece['path'] = []): Generator<Piece, T> {
  if (weigh(value, largest) <= largest) return value
  if (Array.isArray(value)) {
    yield* takeListApart(value, path)
    return [] as T
  }
  const rest: Record<string, unknown> = {}
  for (const [key, own] of Object.entries(value as object))
    rest[key] = yield* takeApart<unknown>(own, [...path, key])
  return rest as T
}

function* takeListApart(list: readonly unknown[], path: Piece['path']): Generator<Piece, void> {
  let items: unknown[] = []
  let weight = 0
  for (const [index, item] of list.entries()) {
    const own = weigh(item, largest)
    if (items.length > 0 && weight + own > largest) {
      yield { path, items }
      items = []
      weight = 0
    }
    items.push(own > largest ? yield* takeApart(item, [...path, index]) : item)
    weight += Math.min(own, largest)
  }
  yield { path, items }
}

/** Counts the values within a value; no further than it has to. */
function weigh(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1
  let weight = 1
  for (const own of Array.isArray(value) ? value : Object.values(value)) {
    weight += weigh(own, most - weight)
    if (weight > most) break
  }
  return weight
}
