// @bundle later
import type { Count, Provenance } from './provenance'

/** A count whose items are listed when they are first looked at: a document has many cells. */
export function countOf(list: () => readonly Provenance[], noun: string): Count {
  let known: readonly Provenance[] | null = null
  return {
    get count() {
      return (known ??= list())
    },
    of: noun,
  }
}
