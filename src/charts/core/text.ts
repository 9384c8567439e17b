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
  let line = ''
  const pieces = wordsOf(text).flatMap(word => (widthOf(word) > width ? [...word] : [word]))
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece) > width && !noLineStart.test(piece)) {
      wrapped.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
    if (wrapped.length >= lines) return null
  }
  if (line !== '') wrapped.push(line)
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
