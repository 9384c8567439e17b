import type { Ruling } from './page'

/** Parts of the text's height. */
const doubleLine = 0.3
const mostDoubleLine = 3
const dashGap = 0.45
const shortest = 0.4

/** Joins dashes, pieces and double lines to the lines that a reader sees. */
export function joinRulings(rulings: readonly Ruling[], size: number): Ruling[] {
  const joined: Ruling[] = []
  for (const group of groupByPosition(rulings, Math.min(doubleLine * size, mostDoubleLine))) {
    const at = average(group)
    let open: Ruling | null = null
    for (const piece of group.sort((a, b) => a.from - b.from)) {
      if (open && piece.from <= open.to + dashGap * size)
        open = { at, from: open.from, to: Math.max(open.to, piece.to) }
      else {
        if (open) joined.push(open)
        open = { at, from: piece.from, to: piece.to }
      }
    }
    if (open) joined.push(open)
  }
  return joined.filter(({ from, to }) => to - from >= shortest * size)
}

function groupByPosition(rulings: readonly Ruling[], tolerance: number): Ruling[][] {
  const groups: Ruling[][] = []
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1)
    if (last && ruling.at - last[0]!.at <= tolerance) last.push(ruling)
    else groups.push([ruling])
  }
  return groups
}

/** Long pieces say more about where a line stands than short ones. */
function average(group: readonly Ruling[]): number {
  let sum = 0
  let weight = 0
  for (const { at, from, to } of group) {
    sum += at * (to - from + 1)
    weight += to - from + 1
  }
  return sum / weight
}
