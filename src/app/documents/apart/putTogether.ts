// @bundle later
import type { Piece } from './takeApart'

/** Puts what was taken apart together again, into the rest that is given. */
export function putTogether<T>(rest: T, pieces: readonly Piece[]): T {
  // A list stands in its place before those within its items are filled.
  for (const { path, items } of pieces.toSorted((a, b) => a.path.length - b.path.length)) {
    const list = path.reduce((value: unknown, key) => (value as Record<string, unknown>)[key], rest)
    for (const item of items) (list as unknown[]).push(item)
  }
  return rest
}
