// @bundle parts
import type { TextMeasure } from './chart'

/** Estimates the width of text in px without a page: Chinese is as wide as high, figures half that. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size
}

function emsOf(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uff60\u2026\u00b7]/.test(character)) return 1
  if (character === '\u2009') return 0.2
  if (/[,.:;|' il()]/.test(character)) return 0.32
  return /[A-Z%mw+\u2212]/.test(character) ? 0.76 : 0.6
}

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
const noLineStart = /^[，。；：、）》”’％%·]/

function wordsOf(text: string): readonly string[] {
  return segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text]
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
    measure = textWidth,
  }: {
    size: number
    weight?: number
    width: number
    lines: number
    measure?: TextMeasure
  },
): readonly string[] | null {
  const widthOf = (line: string) => measure(line, size, weight)
  if (widthOf(text) <= width) return [text]
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

/** Text cut to `width`, with an ellipsis where something is left out. */
export function cut(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break
    kept += character
  }
  return `${kept}…`
}
