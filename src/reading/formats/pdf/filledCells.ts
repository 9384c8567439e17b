import { findGrids, type Grid } from './grid'
import type { Glyph, Rectangle, Ruling } from './page'
import { joinRulings } from './rulings'

/** Part of a table's area that its coloured cells cover, where they are drawn instead of lines. */
const leastCovered = 0.75

/** Parts of the text's height: text so near below belongs to the same table. */
const goesOnBelow = 1.6
/** Filled rows of one width so near to each other, with others between, are stripes of one table. */
const nextStripe = 8
const mostStripeRows = 2
const sameSide = 0.4

/**
 * Finds tables without lines whose every cell is filled with a colour; where only the head or every
 * other row is, text goes on below.
 */
export function findFilledGrids(
  fills: readonly Rectangle[],
  glyphs: readonly Glyph[],
  size: number,
): Grid[] {
  if (fills.length < 2) return []
  const horizontals: Ruling[] = []
  const verticals: Ruling[] = []
  for (const { left, right, top, bottom } of fills) {
    horizontals.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right })
    verticals.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom })
  }
  return findGrids(joinRulings(horizontals, size), joinRulings(verticals, size), size).filter(
    grid =>
      grid.xs.length > 2 &&
      grid.ys.length > 2 &&
      coverPart(grid, fills) >= leastCovered &&
      !isStripe(grid, fills, size) &&
      glyphs.every(glyph => !isIn(glyph, grid) || fills.some(fill => isIn(glyph, fill))) &&
      !glyphs.some(glyph => isBelow(glyph, grid, goesOnBelow * size)),
  )
}

function coverPart(grid: Grid, fills: readonly Rectangle[]): number {
  let covered = 0
  for (const { left, right, top, bottom } of fills) {
    const width = Math.min(right, grid.right) - Math.max(left, grid.left)
    const height = Math.min(bottom, grid.bottom) - Math.max(top, grid.top)
    if (width > 0 && height > 0) covered += width * height
  }
  return covered / ((grid.right - grid.left) * (grid.bottom - grid.top))
}

function isIn(glyph: Glyph, { left, top, right, bottom }: Rectangle): boolean {
  const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2]
  return x > left && x < right && y > top && y < bottom
}

/** Whether another row as wide is filled near above or below, as in a table with stripes. */
function isStripe(grid: Grid, fills: readonly Rectangle[], size: number): boolean {
  if (grid.ys.length - 1 > mostStripeRows) return false
  const isOutside = ({ top, bottom }: Rectangle) =>
    (top >= grid.bottom - sameSide * size && top < grid.bottom + nextStripe * size) ||
    (bottom <= grid.top + sameSide * size && bottom > grid.top - nextStripe * size)
  const others = fills.filter(isOutside)
  const isNear = (one: number, other: number) => Math.abs(one - other) < sameSide * size
  return (
    others.some(({ left }) => isNear(left, grid.left)) &&
    others.some(({ right }) => isNear(right, grid.right))
  )
}

function isBelow(glyph: Glyph, { left, right, bottom }: Grid, near: number): boolean {
  const distance = glyph.top - bottom
  return (
    distance > -glyph.size / 2 &&
    distance < near &&
    glyph.left < right &&
    glyph.right > left &&
    glyph.text.trim() !== ''
  )
}
