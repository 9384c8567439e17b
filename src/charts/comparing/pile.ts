/** What a dot of a pile that is too high is made smaller by. */
const smaller = 0.8

/**
 * Piles dots that would lie on each other: places from left to right, in px, give a level each, 0 in
 * the middle and then up and down. Dots get smaller until their pile has room; at the least they
 * share the levels that there are.
 */
export function pile(
  places: readonly number[],
  { dot, least, height }: { readonly dot: number; readonly least: number; readonly height: number },
): { readonly dot: number; readonly levels: readonly number[] } {
  const most = Math.max(1, Math.floor(height / dot))
  const ends: number[] = []
  const levels = places.map(place => {
    const free = ends.findIndex(end => place - end >= dot)
    const level = free >= 0 ? free : ends.length
    ends[level] = place
    return level
  })
  if (ends.length > most && dot > least)
    return pile(places, { dot: Math.max(least, dot * smaller), least, height })
  return {
    dot,
    levels: levels.map(level => {
      const kept = level % most
      return Math.ceil(kept / 2) * (kept % 2 === 1 ? 1 : -1) || 0
    }),
  }
}
