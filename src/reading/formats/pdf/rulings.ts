import type { Ruling } from './page'

/** Parts of the text's height. */
const doubleLine = 0.3
const mostDoubleLine = 3
const dashGap = 0.45
const shortest = 0.4
/** Of the pieces of one line: dots of two lines across stand further apart. */
const widestGap = 3.2

/** Joins dashes, pieces and double lines to the lines that a reader sees. */
export function joinRulings(rulings: readonly Ruling[], size: number): Ruling[] {
  const joined: Ruling[] = []
  for (const group of groupByPosition(rulings, Math.min(doubleLine * size, mostDoubleLine))) {
    const at = average(group)
    let open: Ruling | null = null
    let last = 0
    for (const piece of group.sort((a, b) => a.from - b.from)) {
      const length = piece.to - piece.from
      const gap = Math.min(dashGap * size, widestGap * Math.max(last, length))
      last = length
      if (open && piece.from <= open.to + gap)
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

/** A box of less than this part of the text's height holds no words. */
const smallestBox = 0.8
/** In points: how far the corners of one box are apart. */
const sameCorner = 1

/** Leaves out the lines of boxes too small for words: boxes to tick, and keys of a chart's legend. */
export function dropMarks(
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
  size: number,
): { readonly horizontals: Ruling[]; readonly verticals: Ruling[] } {
  const longest = smallestBox * size
  return {
    horizontals: dropSides(horizontals, verticals, longest),
    verticals: dropSides(verticals, horizontals, longest),
  }
}

/** Leaves out lines that short ones across stand at both ends of. */
function dropSides(
  rulings: readonly Ruling[],
  across: readonly Ruling[],
  longest: number,
): Ruling[] {
  const isShort = ({ from, to }: Ruling) => to - from > sameCorner && to - from < longest
  const byPlace = new Map<number, Ruling[]>()
  for (const side of across.filter(isShort)) {
    const place = Math.round(side.at)
    const same = byPlace.get(place)
    if (same) same.push(side)
    else byPlace.set(place, [side])
  }
  const near = (one: number, other: number) => Math.abs(one - other) <= sameCorner
  const hasSide = (at: number, end: number) =>
    [-1, 0, 1]
      .flatMap(step => byPlace.get(Math.round(end) + step) ?? [])
      .some(side => near(side.at, end) && (near(side.from, at) || near(side.to, at)))
  return rulings.filter(
    own => !isShort(own) || !hasSide(own.at, own.from) || !hasSide(own.at, own.to),
  )
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
