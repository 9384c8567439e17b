import type { TextMeasure } from '@/charts/core/chart'
import { measureByTable } from '@/charts/core/measure'

/** Texts of a few pages; more are forgotten all at once. */
const mostKept = 5000
const regular = 400

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
  const kept = new Map<string, number>()
  return (text, size, weight = regular) => {
    const font = `${weight} ${size}px ${family}`
    const key = `${font}\n${text}`
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    canvas.font = font
    // Else punctuation is spaced within words only, and wider than in SVG: ”（ is 2 em, not 1.5.
    canvas.textRendering = 'optimizeLegibility'
    const { width } = canvas.measureText(text)
    kept.set(key, width)
    return width
  }
}
