import type { GraphicsState } from './graphicsState'
import { multiply, type Matrix } from './matrix'
import type { Glyph, Rectangle } from './page'

/** A glyph as pdf.js gives it; a number between glyphs moves them together, in thousandths. */
export interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly number[] | null
}

const thousand = 1000
/** A Chinese glyph's square reaches so far below its base line, whatever its font says. */
const belowBaseLine = 0.12
const aboveBaseLine = 0.88
const usualFontScale = 0.001
/** Rise of a line against its run that still is level: skewed scans, rounding. */
const levelSlope = 0.05

/** Places the glyphs of one run and moves on behind it. */
export function showText(
  state: GraphicsState,
  shown: readonly (ShownGlyph | number)[],
  run: number,
): Glyph[] {
  const { font, fontSize } = state
  if (!font || fontSize === 0) return []
  const matrix = multiply(state.matrix, state.textMatrix)
  const [a, b, c, d, e, f] = matrix
  const isVertical = font.vertical === true
  const fontScale = fontSize * (font.fontMatrix?.[0] ?? usualFontScale)
  const across = state.scale * state.fontDirection
  const size = Math.hypot(c, d) * fontSize
  const angle = readAngle(matrix, state.fontDirection, isVertical)
  const glyphs: Glyph[] = []
  let along = 0
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      along += ((isVertical ? 1 : -1) * glyph * fontSize) / thousand
      continue
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing
    const metric = isVertical ? (glyph.vmetric ?? font.defaultVMetrics) : null
    const width = glyph.width * fontScale
    let x = state.x
    let y = state.y + state.rise
    if (metric) {
      x -= glyph.vmetric ? (metric[1] ?? 0) * fontScale : width / 2
      y -= along + (metric[2] ?? 0) * fontScale
    } else x += along * across
    if (glyph.unicode !== '') {
      const end = x + width * (metric ? 1 : across)
      const [low, high] = [y - belowBaseLine * fontSize, y + aboveBaseLine * fontSize]
      const [x0, y0] = [a * x + c * low + e, b * x + d * low + f]
      const [x1, y1] = [a * end + c * high + e, b * end + d * high + f]
      const left = x0 < x1 ? x0 : x1
      glyphs.push({
        left,
        top: y0 < y1 ? y0 : y1,
        right: x0 < x1 ? x1 : x0,
        bottom: y0 < y1 ? y1 : y0,
        text: glyph.unicode,
        size,
        angle,
        anchor: left,
        run,
      })
    }
    along += metric
      ? -(metric[0] ?? 0) * fontScale - spacing * state.fontDirection
      : width + spacing * state.fontDirection
  }
  if (isVertical) state.y -= along
  else state.x += along * across
  return glyphs
}

/** Vertical writing stands upright: its glyphs are as level ones, one below the other. */
function readAngle([a, b]: Matrix, direction: 1 | -1, vertical: boolean): Glyph['angle'] {
  if (vertical) return 0
  const [x, y] = [a * direction, b * direction]
  const length = Math.hypot(x, y)
  if (Math.abs(y) <= levelSlope * length) return x >= 0 ? 0 : 180
  if (Math.abs(x) <= levelSlope * length) return y > 0 ? 90 : 270
  return null
}

/**
 * Cuts a run at what is clipped: glyphs out of sight stay with those in sight; none is left of a
 * run that is out of sight altogether.
 */
export function clipRun(glyphs: readonly Glyph[], clip: Rectangle): readonly Glyph[] {
  const isInSight = ({ left, right, top, bottom }: Glyph) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom
  }
  if (glyphs.every(isInSight)) return glyphs
  const first = glyphs.find(isInSight)
  if (!first) return []
  return glyphs.map(glyph => (isInSight(glyph) ? glyph : { ...glyph, anchor: first.left }))
}
