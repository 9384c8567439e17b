import type { TextMeasure } from './chart'
import { measureByTable } from './measure'
import { regular, type RichLine, type TextContext } from './rich'

/** Made when a text is first broken: a browser reads a dictionary of Chinese for it, which takes 12 ms. */
let segmenter: Intl.Segmenter | null = null
const opening = /^[（《“‘〈「『【〔(]$/
const noLineStart = /^[，。；：、）》”’％%·]/

/** Marks that open something go with what they open. */
const joinOpening = (pieces: readonly string[]): readonly string[] =>
  pieces.reduce<readonly string[]>((joined, piece) => {
    const last = joined.at(-1) ?? ''
    return opening.test(last) ? [...joined.slice(0, -1), last + piece] : [...joined, piece]
  }, [])

/** A label is tried at many widths and sizes, and its words are dear to find. */
const knownWords = new Map<string, readonly string[]>()
const mostKnown = 1000

function wordsOf(text: string): readonly string[] {
  const known = knownWords.get(text)
  if (known) return known
  if (knownWords.size >= mostKnown) knownWords.clear()
  const words = joinOpening(splitWords(text))
  knownWords.set(text, words)
  return words
}

/** Words with the marks between them; single letters in browsers that know no words. */
function splitWords(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text]
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return Array.from(segmenter.segment(text), found => found.segment)
}

/** Pieces of a line that stay where it is broken before the next, which may be a mark; else 0. */
function countKept(line: readonly string[], isMark: boolean): number {
  let kept = isMark ? line.length - 1 : line.length
  while (kept > 0 && isMark && noLineStart.test(line[kept] ?? '')) kept -= 1
  return kept
}

/**
 * Breaks text between words into lines no wider than `width`; `null` where it takes more than
 * `lines` of them.
 */
export function wrap(
  text: string,
  {
    size,
    weight,
    width,
    lines,
    measure = measureByTable,
  }: {
    size: number
    weight?: number
    width: number
    lines: number
    measure?: TextMeasure
  },
): readonly string[] | null {
  if (lines < 1) return null
  const widthOf = (line: string) => measure(line, size, weight)
  const whole = widthOf(text)
  if (whole <= width) return [text]
  // A line may be wider than its room by half a letter, and lose a blank at its end.
  if (whole > (width + size) * lines) return null
  const wrapped: string[] = []
  let line: readonly string[] = []
  const pieces = wordsOf(text).flatMap(word => (widthOf(word) > width ? [...word] : [word]))
  for (const piece of pieces) {
    const wide = line.length > 0 ? widthOf(line.join('') + piece) : 0
    const isEnd = noLineStart.test(piece)
    // A mark that has no room, and begins no line, takes the word before it along.
    const kept =
      wide <= width || (isEnd && wide <= width + size / 2) ? null : countKept(line, isEnd)
    if (kept) {
      wrapped.push(line.slice(0, kept).join('').trimEnd())
      line = [...line.slice(kept), piece]
      line = [line[0]?.trimStart() ?? '', ...line.slice(1)]
    } else {
      line = [...line, piece]
    }
    if (wrapped.length >= lines) return null
  }
  if (line.length > 0) wrapped.push(line.join(''))
  return wrapped.every(kept => widthOf(kept) <= width + size / 2) ? wrapped : null
}

/** Breaks text as `wrap` does, in the style of a role; nothing where it takes more lines. */
export function wrapRich(
  text: string,
  { role, width, lines }: { role: string; width: number; lines: number },
  { styles, measure }: TextContext,
): readonly RichLine[] {
  const { fontSize: size = 0, fontWeight: weight = regular } = styles[role] ?? {}
  const broken = wrap(text, { size, weight, width, lines, measure })
  return (broken ?? []).map(line => [{ role, text: line }])
}
