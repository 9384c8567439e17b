/** A rectangle on a page as it is shown: points from its top left corner. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A character (or those that one glyph stands for) where it is printed. */
export interface Glyph extends Rectangle {
  readonly text: string
  /** Height of its font in points. */
  readonly size: number
  /** Direction of its line in degrees: 0, 90, 180, 270 clockwise; null for others (watermarks). */
  readonly angle: 0 | 90 | 180 | 270 | null
  /** Left edge of what is visible of a run that is clipped, to find its cell by; else `left`. */
  readonly anchor: number
  /** Its run of text, as the file shows it in one go. */
  readonly run: number
}

/** A straight line along an axis: `at` across it, `from` and `to` along it. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What is painted on one page. */
export interface PaintedPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly horizontals: readonly Ruling[]
  readonly verticals: readonly Ruling[]
  /** Areas filled with a colour other than white. */
  readonly fills: readonly Rectangle[]
  /** Pictures that are too large to be lines. */
  readonly pictures: readonly Rectangle[]
  /** Glyphs that are painted invisibly, as text recognised on a scan is. */
  readonly invisible: number
}
