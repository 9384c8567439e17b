import type { Rect } from './geometry'

/**
 * Divides a rectangle in proportion to weights, largest first, into parts as square as can be
 * (Bruls, Huizing, van Wijk 2000).
 */
export function squarify(weights: readonly number[], rect: Rect): readonly Rect[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return weights.map(() => ({ x: rect.x, y: rect.y, width: 0, height: 0 }))
  const scale = (rect.width * rect.height) / total
  const placed: Rect[] = []
  let free = rect
  for (let start = 0; start < weights.length;) {
    const row = takeRow({ weights, start, scale, side: Math.min(free.width, free.height) })
    free = placeRow({ row, free, placed })
    start += row.length
  }
  return placed
}

/** As many areas as make the best row along `side`. */
function takeRow({
  weights,
  start,
  scale,
  side,
}: {
  weights: readonly number[]
  start: number
  scale: number
  side: number
}): number[] {
  const row = [(weights[start] ?? 0) * scale]
  let sum = row[0] ?? 0
  let worst = worstRatio({ largest: sum, smallest: sum, sum, side })
  for (let index = start + 1; index < weights.length; index++) {
    const area = (weights[index] ?? 0) * scale
    const next = worstRatio({ largest: row[0] ?? 0, smallest: area, sum: sum + area, side })
    if (next > worst) break
    row.push(area)
    sum += area
    worst = next
  }
  return row
}

function worstRatio({
  largest,
  smallest,
  sum,
  side,
}: {
  largest: number
  smallest: number
  sum: number
  side: number
}): number {
  if (smallest <= 0 || sum <= 0) return Infinity
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest))
}

/** Lays a row along the shorter side and returns what is left. */
function placeRow({
  row,
  free,
  placed,
}: {
  row: readonly number[]
  free: Rect
  placed: Rect[]
}): Rect {
  const sum = row.reduce((total, area) => total + area, 0)
  const upright = free.width >= free.height
  const side = upright ? free.height : free.width
  const depth = side > 0 ? sum / side : 0
  let along = 0
  for (const area of row) {
    const length = depth > 0 ? area / depth : 0
    placed.push(
      upright
        ? { x: free.x, y: free.y + along, width: depth, height: length }
        : { x: free.x + along, y: free.y, width: length, height: depth },
    )
    along += length
  }
  return upright
    ? { ...free, x: free.x + depth, width: Math.max(0, free.width - depth) }
    : { ...free, y: free.y + depth, height: Math.max(0, free.height - depth) }
}

/** Divides a rectangle into rows as wide as it. */
export function rowsOf(weights: readonly number[], rect: Rect): readonly Rect[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let y = rect.y
  return weights.map(weight => {
    const height = total > 0 ? (rect.height * weight) / total : 0
    const row = { ...rect, y, height }
    y += height
    return row
  })
}
