import type { TextMeasure } from './chart'
import { measureByTable } from './measure'

/** Texts of a few pages; more are forgotten all at once. */
const mostKept = 5000
const regular = 400
/** No type is as large, in px. */
const mostSize = 10_000

const made = new Map<string, TextMeasure>()

/**
 * Gives the measure of text in the font that the screen has for a family, one for all charts; the
 * table without a screen.
 */
export function measureOnScreen(family: string): TextMeasure {
  const measure = made.get(family) ?? buildMeasure(family)
  made.set(family, measure)
  return measure
}

function buildMeasure(family: string): TextMeasure {
  const canvas =
    typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (!canvas) return measureByTable
  const fonts = new Map<number, Map<string, number>>()
  let count = 0
  let set = 0
  return (text, size, weight = regular) => {
    // One number for both.
    const font = weight + size / mostSize
    const kept = fonts.get(font) ?? new Map<string, number>()
    const known = kept.get(text)
    if (known !== undefined) return known
    if (count >= mostKept) {
      fonts.clear()
      kept.clear()
      count = 0
    }
    fonts.set(font, kept)
    if (font !== set) {
      canvas.font = `${weight} ${size}px ${family}`
      // Else punctuation is spaced within words only, and wider than in SVG: ”（ is 2 em, not 1.5.
      canvas.textRendering = 'optimizeLegibility'
      set = font
    }
    const { width } = canvas.measureText(text)
    kept.set(text, width)
    count += 1
    return width
  }
}
