import type { Ruling } from './page'

/** Lines that touch each other. */
interface RulingGroup {
  readonly horizontals: Ruling[]
  readonly verticals: Ruling[]
}

/** Groups lines that touch; those that no other touches are left out. */
export function groupTouching(
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
  near: number,
): RulingGroup[] {
  const parents = Array.from({ length: horizontals.length + verticals.length }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root]!
    parents[index] = root
    return root
  }
  horizontals.forEach((horizontal, index) => {
    verticals.forEach((vertical, other) => {
      if (
        vertical.at >= horizontal.from - near &&
        vertical.at <= horizontal.to + near &&
        horizontal.at >= vertical.from - near &&
        horizontal.at <= vertical.to + near
      )
        parents[find(index)] = find(horizontals.length + other)
    })
  })
  const groups = new Map<number, RulingGroup>()
  const groupOf = (index: number) => {
    const root = find(index)
    const known = groups.get(root)
    if (known) return known
    const group = { horizontals: [], verticals: [] }
    groups.set(root, group)
    return group
  }
  horizontals.forEach((ruling, index) => groupOf(index).horizontals.push(ruling))
  verticals.forEach((ruling, index) => groupOf(horizontals.length + index).verticals.push(ruling))
  return [...groups.values()].filter(
    group => group.horizontals.length > 0 && group.verticals.length > 0,
  )
}
