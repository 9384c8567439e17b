import type { Size } from '@/charts/core/geometry'
import { textWidth } from '@/charts/core/text'
import type { BarsModel } from './model'

/**
 * How the width is divided: names, bars with their amounts, cumulative shares; and how high a row
 * is.
 */
export interface BarColumns {
  /** Names stand over the bars, where the screen is too narrow for a column of them. */
  readonly above: boolean
  /** One line a row: name, bar and amount, without captions. */
  readonly dense: boolean
  readonly header: number
  readonly rowHeight: number
  readonly nameWidth: number
  readonly bars: { readonly x: number; readonly width: number }
  /** Where an amount ends that stands in a column. */
  readonly end: number
  readonly track: { readonly x: number; readonly width: number } | null
  /** Kept free at both sides, for the line around a row that is pointed at. */
  readonly edge: number
  readonly right: number
}

const gap = 16
const edge = 6
const narrow = 560
const highestRow = 120

/** The columns of bars in a picture of a size. */
export function barColumns({
  model,
  size,
  type,
}: {
  model: BarsModel
  size: Size
  type: readonly number[]
}): BarColumns {
  const [small = 14, middle = 16] = type
  const above = size.width < narrow
  const header = model.cumulative ? Math.round(small * 2) : 0
  const rowHeight = Math.min(highestRow, (size.height - header) / Math.max(1, model.rows.length))
  const dense = rowHeight < small * (above ? 4.6 : 3.4)
  const names = model.rows.map(
    ({ name, code, kind }) =>
      textWidth(dense ? [code, name].filter(Boolean).join(' ') : name, dense ? small : middle) +
      (kind === 'part' ? small : 0),
  )
  const nameWidth = above
    ? size.width - 2 * edge
    : edge + Math.min(Math.max(small * 7, ...names) + 2, size.width * (dense ? 0.38 : 0.26))
  const behind =
    model.as === 'side'
      ? model.rows.flatMap(({ captions }) =>
          captions.map(caption => textWidth(caption.short, small)),
        )
      : model.rows.map(({ amountText }) => textWidth(amountText, dense ? small : middle))
  const amounts = Math.max(0, ...behind) + gap / 2
  const shareText = textWidth('100.0%', small)
  const panel = model.cumulative ? (above ? shareText + gap : Math.max(140, size.width * 0.26)) : 0
  const x = above ? edge : nameWidth + gap
  const end = size.width - edge - panel - (panel > 0 ? gap : 0)
  return {
    above,
    dense,
    header,
    rowHeight,
    nameWidth,
    end,
    bars: { x, width: Math.max(1, end - x - amounts) },
    track:
      panel > 0 && !above ? { x: size.width - edge - panel, width: panel - shareText - gap } : null,
    edge,
    right: size.width - edge,
  }
}
