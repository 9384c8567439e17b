import { identity, type Matrix } from './matrix'
import type { Rectangle } from './page'

/** What is needed of a font to place its glyphs. */
export interface PlacedFont {
  readonly fontMatrix?: readonly number[] | undefined
  readonly vertical?: boolean
  readonly defaultVMetrics?: readonly number[] | undefined
}

/** What painting depends on; save and restore keep and bring back a copy. */
export interface GraphicsState {
  matrix: Matrix
  clip: Rectangle
  lineWidth: number
  /** Whether lines and areas are drawn in a colour that shows on white. */
  strokeShows: boolean
  fillShows: boolean
  font: PlacedFont | null
  fontSize: number
  fontDirection: 1 | -1
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  leading: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  mode: number
}

/** The state at the start of a page. */
export function createGraphicsState(matrix: Matrix, clip: Rectangle): GraphicsState {
  return {
    matrix,
    clip,
    lineWidth: 1,
    strokeShows: true,
    fillShows: true,
    font: null,
    fontSize: 0,
    fontDirection: 1,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    leading: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    mode: 0,
  }
}

/** Moves to the start of a line of text. */
export function moveText(state: GraphicsState, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

/** Sets the text matrix and goes to its origin. */
export function setTextMatrix(state: GraphicsState, matrix: Matrix): void {
  state.textMatrix = matrix
  state.x = state.lineX = 0
  state.y = state.lineY = 0
}
