import type { PlacedFont } from './graphicsState'
import type { Matrix } from './matrix'

/** The operators of a page as pdf.js lists them, and what they refer to. */
export interface PageOperators {
  readonly width: number
  readonly height: number
  /** From the file's space to points from the top left corner of the page as it is shown. */
  readonly matrix: Matrix
  readonly codes: ArrayLike<number>
  readonly arguments: readonly unknown[]
  /** Codes by name. */
  readonly names: Readonly<Record<string, number>>
  readonly findFont: (id: string) => PlacedFont | null
  readonly isShown: (content: unknown) => boolean
}
