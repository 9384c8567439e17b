import { cleanText } from './clean'
import type { Glyph } from './page'

/** Parts of the text's height: what is between the cells of two columns at least. */
const leastGap = 0.08
/** Parts of the text's height: what is between columns that nothing else could be. */
const wideGap = 0.55
/** In points: edges of cells that are aligned. */
const sameEdge = 0.6
const fewestLines = 2
const fewestOfOneWidth = 3
/** Of lines where the words stand apart from the number, at the same left edge. */
const fewestApart = 3
const digit = /^[\d.,-]$/
const number = /^-?\d[\d,]*(?:\.\d+)?$/
/** What carries on a number within one cell. */
const belongsToNumber = /^[\s\d.,%‰％万亿元年月日号人次辆个页条项件()（）、—–~～至-]/

interface Seam {
  /** The first of the words behind the number. */
  readonly glyph: Glyph
  /** Where the number ends, and how wide it is. */
  readonly right: number
  readonly width: number
  /** Whether a wide gap parts them anyway. */
  readonly isWide: boolean
}

/**
 * Finds where a column of numbers, even at its right edge, ends right beside one of words, even at
 * its left: the first glyphs of these words, of lines with their glyphs from left to right.
 */
export function findSeams(lines: readonly (readonly Glyph[])[]): ReadonlySet<Glyph> {
  const all = lines.flatMap(listSeams)
  const seams = all.filter(({ isWide }) => !isWide)
  const apart = all.filter(({ isWide }) => isWide)
  const found = new Set<Glyph>()
  for (const seam of seams) {
    const alike = seams.filter(
      ({ glyph, right }) =>
        Math.abs(glyph.left - seam.glyph.left) < sameEdge &&
        Math.abs(right - seam.right) < sameEdge,
    )
    const areEven = alike.some(({ width }) => Math.abs(width - seam.width) > sameEdge)
    const below = apart.filter(({ glyph }) => Math.abs(glyph.left - seam.glyph.left) < sameEdge)
    if (below.length >= fewestApart || alike.length >= (areEven ? fewestLines : fewestOfOneWidth))
      found.add(seam.glyph)
  }
  return found
}

/** Numbers that words stand right behind, in glyphs from left to right. */
function listSeams(line: readonly Glyph[]): Seam[] {
  const seams: Seam[] = []
  let start = -1
  line.forEach((glyph, index) => {
    const text = cleanText(glyph.text).trim()
    const before = line[index - 1]
    const isApart = !before || glyph.left - before.right > leastGap * glyph.size
    if (digit.test(text)) {
      if (start < 0 && isApart) start = index
      return
    }
    if (start >= 0 && isApart && text !== '') {
      const own = line.slice(start, index)
      const words = own.map(each => cleanText(each.text)).join('')
      const [first, last] = [own[0]!, own.at(-1)!]
      const isWide = glyph.left - last.right > wideGap * glyph.size
      const isBeside = last.run !== glyph.run && !belongsToNumber.test(text)
      if (number.test(words) && (isWide || isBeside))
        seams.push({ glyph, right: last.right, width: last.right - first.left, isWide })
    }
    start = -1
  })
  return seams
}
