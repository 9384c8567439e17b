// @bundle later
import { computed, type ComputedRef } from 'vue'

/** A list that stays the very same array while `items` gives the same items in the same order. */
export function keepList<Item>(items: () => readonly Item[]): ComputedRef<readonly Item[]> {
  return computed<readonly Item[]>(before => {
    const now = items()
    return before?.length === now.length && now.every((item, at) => item === before[at])
      ? before
      : now
  })
}
