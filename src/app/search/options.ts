import type { RouteLocationRaw } from 'vue-router'
import type { FoundItem, FoundList } from './useSearch'

/**
 * What arrows go through: the things that were found and, after those of a group that has more, the
 * way to them.
 */
export interface Option {
  readonly group: FoundList['key']
  readonly to: RouteLocationRaw | null
  readonly item: FoundItem | null
}

/** All options in the order they are listed. */
export function optionsOf(groups: readonly FoundList[]): readonly Option[] {
  return groups.flatMap(({ key, items, count }) => [
    ...items.map((item): Option => ({ group: key, to: item.to, item })),
    // A list that was unfolded says how many it leaves out, and has no more.
    ...(count > items.length && items.length <= 5 ? [{ group: key, to: null, item: null }] : []),
  ])
}
