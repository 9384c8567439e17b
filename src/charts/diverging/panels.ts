/** A change this many times the next one leaves no room for it on the same scale. */
const crushing = 10

/**
 * Parts values, largest first, where one is `crushing` times the next or more, so that each group
 * has a scale of its own.
 */
export function scaleGroups<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last !== undefined && sizeOf(last) < sizeOf(item) * crushing) group.push(item)
    else groups.push([item])
  }
  return groups
}

/** The smallest 1, 2 or 5 times a power of ten that is not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return [1, 2, 5, 10].map(step => step * power).find(limit => limit >= value) ?? value
}
