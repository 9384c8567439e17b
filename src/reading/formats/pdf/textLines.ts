import { isBlank, isHan } from '@/reading/text/characters'
import { cleanText } from './clean'
import type { Glyph, Rectangle } from './page'

/** Glyphs that stand side by side, and what they say. */
export interface TextLine extends Rectangle {
  readonly text: string
  /** Height of most of its glyphs, in points. */
  readonly size: number
}

/** Parts of a glyph's height: how far base lines of one line may be apart. */
const sameLine = 0.45
/** The same character again, so near that it only makes the first bolder. */
const overprint = 0.2
/** A gap between characters that is a blank: between Latin ones, and beside Chinese ones. */
const latinBlank = 0.2
const hanBlank = 0.6

/** Gathers glyphs into lines of text, from top to bottom. */
export function gatherLines(glyphs: readonly Glyph[]): TextLine[] {
  return groupIntoLines(glyphs).map(buildLine)
}

/** Groups glyphs whose base lines are level, from top to bottom. */
export function groupIntoLines(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const rows: { middle: number; size: number; glyphs: Glyph[] }[] = []
  const printed = glyphs.filter(({ text }) => !isBlank(text))
  if (isOneLine(printed)) return [printed]
  const byMiddle = printed
    .filter(({ angle }) => angle === 0)
    .sort((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left)
  for (const glyph of byMiddle) {
    const middle = (glyph.top + glyph.bottom) / 2
    const row = rows.findLast(
      candidate => middle - candidate.middle <= sameLine * Math.min(glyph.size, candidate.size),
    )
    if (row) row.glyphs.push(glyph)
    else rows.push({ middle, size: glyph.size, glyphs: [glyph] })
  }
  return [...rows.map(row => row.glyphs), ...groupTurned(printed)]
}

/** Whether glyphs are exactly level, as those of most cells are; in any order. */
function isOneLine(glyphs: readonly Glyph[]): boolean {
  const [first] = glyphs
  return (
    first !== undefined &&
    glyphs.every(
      ({ angle, top, bottom }) => angle === 0 && top === first.top && bottom === first.bottom,
    )
  )
}

/** Groups glyphs of lines that run up or down, in the order that they are written in. */
function groupTurned(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const lines: Glyph[][] = []
  for (const glyph of glyphs) {
    if (glyph.angle === 0) continue
    const last = lines.at(-1)?.[0]
    const isSameLine = last && last.left < glyph.right && last.right > glyph.left
    if (isSameLine && last.angle === glyph.angle) lines.at(-1)!.push(glyph)
    else lines.push([glyph])
  }
  return lines
}

/** One line of glyphs in any order, upright or turned. */
export function buildLine(glyphs: readonly Glyph[]): TextLine {
  const isLevel = glyphs[0]?.angle === 0
  const sorted = isLevel ? [...glyphs].sort((a, b) => a.left - b.left) : glyphs
  let text = ''
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  let previous: Glyph | null = null
  for (const glyph of sorted) {
    if (isLevel && previous && isOverprint(previous, glyph)) continue
    const printed = cleanText(glyph.text)
    if (printed === '') continue
    if (isLevel && previous && hasBlankBetween(previous, glyph)) text += ' '
    text += printed
    left = Math.min(left, glyph.left)
    top = Math.min(top, glyph.top)
    right = Math.max(right, glyph.right)
    bottom = Math.max(bottom, glyph.bottom)
    previous = glyph
  }
  const words = text.includes(' ') ? text.replace(/\s+/g, ' ').trim() : text
  return { left, top, right, bottom, text: words, size: findSize(sorted) }
}

function isOverprint(previous: Glyph, glyph: Glyph): boolean {
  return previous.text === glyph.text && glyph.left - previous.left < overprint * glyph.size
}

function hasBlankBetween(previous: Glyph, glyph: Glyph): boolean {
  const gap = glyph.left - previous.right
  const size = Math.max(previous.size, glyph.size)
  if (gap <= latinBlank * size) return false
  if (gap > hanBlank * size) return true
  return !isWide(previous.text) && !isWide(glyph.text)
}

function isWide(text: string): boolean {
  const code = text.charCodeAt(0)
  return isHan(code) || (code >= 0x2e80 && code <= 0xffef)
}

/** The rectangle around two. */
export function unite(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

/** The height of most glyphs. */
export function findSize(glyphs: readonly Glyph[]): number {
  const first = glyphs[0]?.size ?? 0
  if (glyphs.every(({ size }) => size === first)) return Math.round(first * 2) / 2
  const counts = new Map<number, number>()
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  let best = 0
  let most = 0
  for (const [size, count] of counts)
    if (count > most) {
      most = count
      best = size
    }
  return best
}
