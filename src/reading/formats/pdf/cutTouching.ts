import { cleanText } from './clean'
import type { Glyph } from './page'

/** An amount as it is printed in full: with 分, or with commas. */
const wholeAmount = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d$|^-?\d{1,3}(?:,\d{3})+$/
const amountStart = /^[-\d]/
/** What may stand right behind an amount in one cell. */
const belongsToAmount = /^[\d.,%‰％万亿元人次辆个)）—–~～至-]/
/** Parts of the text's height: less than this is between the characters of one word. */
const leastGap = 0.08
/** An amount with 分 has ended: a digit right behind it begins another. */
const ended = /\.\d\d$/

/** Cuts glyphs of one line, from left to right, where an amount touches what is beside it. */
export function cutTouching(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  if (!glyphs.some(({ text }) => text === '.' || text === ',')) return [glyphs]
  const groups: Glyph[][] = []
  let open = ''
  glyphs.forEach((glyph, index) => {
    const text = cleanText(glyph.text).trim()
    const before = glyphs[index - 1]
    if (before && beginsCell({ open, text, gap: glyph.left - before.right, glyphs, index })) {
      groups.push([glyph])
      open = text
    } else {
      if (groups.length === 0) groups.push([])
      groups.at(-1)!.push(glyph)
      open += text
    }
  })
  return groups
}

interface Seam {
  /** What the cell says so far, and what comes next. */
  readonly open: string
  readonly text: string
  readonly gap: number
  readonly glyphs: readonly Glyph[]
  readonly index: number
}

function beginsCell({ open, text, gap, glyphs, index }: Seam): boolean {
  if (text === '') return false
  const isApart = gap > leastGap * glyphs[index]!.size
  if (wholeAmount.test(open)) {
    // More digits than 分 has are decimals of one amount, unless they begin another.
    if (ended.test(open) && amountStart.test(text)) return isApart || startsAmount(glyphs, index)
    return (
      isApart &&
      (amountStart.test(text) ? startsAmount(glyphs, index) : !belongsToAmount.test(text))
    )
  }
  return (
    isApart &&
    amountStart.test(text) &&
    !amountStart.test(open.slice(-1)) &&
    startsAmount(glyphs, index)
  )
}

/** Whether a whole amount begins here. */
function startsAmount(glyphs: readonly Glyph[], index: number): boolean {
  const rest = glyphs
    .slice(index)
    .map(({ text }) => cleanText(text))
    .join('')
  return /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+\.\d\d)(?!\d|\.|[%‰％万亿元年月])/.test(rest)
}
