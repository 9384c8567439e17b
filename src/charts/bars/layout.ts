import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine } from '@/charts/core/rich'
import { layoutRows, type RowsLayout } from '@/charts/core/rows'
import type { BarItem, BarsModel } from './model'

export type BarsLayout = ReturnType<typeof layoutBars>

/** Lengths in parts of the smallest type. */
const [thickestEms, thickestDenseEms, sideEms, airEms] = [2.4, 1.3, 1.2, 0.9]
const [stripEms, stripGapEms] = [0.36, 0.15]
const [headerEms, gapEms] = [2, 1]
/** Widths of bars and of the field of cumulative shares at least, and of both together. */
const [leastBarEms, leastPanelEms, trackFromEms] = [3, 10, 21]
/** Between a bar and what stands behind it. */
export const behindEms = 0.6
/**
 * What the bar takes of a dense row, less under its name, and the field of cumulative shares of the
 * width.
 */
const [denseFill, denseAboveFill, panelShare] = [0.64, 0.54, 0.26]
/** From this share on, in tenths of a percent, most has been counted, and rows are quieter. */
const mostShare = 800

/** Lays out rows of bars, in px; what is said stands beside and under bars, never on them. */
export function layoutBars(model: BarsModel, context: DrawContext) {
  const { em: small, styles, size } = context
  const widest = (lines: readonly RichLine[]) => measureRich(lines, context).width
  const top = model.cumulative ? Math.round(small * headerEms) : 0
  const side = model.as === 'side'
  const hasFigures = side || model.rows.some(({ captions }) => captions.length > 1)
  const rows = layoutRows({ rows: model.rows, context, top, isOpen: hasFigures })
  const open = !rows.dense && !side
  const name = rows.nameHeight
  const strip = open && model.twoTier ? small * stripEms : 0
  const hasCaptions = model.rows.some(({ captions }) => captions.length > 0)
  const caption = open && hasCaptions ? styles.quiet.lineHeight : 0
  const free = rows.rowHeight - name
  const slots = Math.max(1, ...model.rows.map(({ parts }) => parts.length))
  const thickest = side ? sideEms * slots : rows.dense ? thickestDenseEms : thickestEms
  const fill = rows.above ? denseAboveFill : denseFill
  const most = rows.dense && !side ? free * fill : free - strip - caption - small * airEms
  const bar = Math.min(small * thickest, most)
  const heights = { name, bar: Math.max(1, bar), strip, caption }
  const gap = (small * stripGapEms) / heights.bar
  const shown = Object.values(heights).filter(height => height > 0)
  const content = shown.reduce((sum, high) => sum + high * (1 + gap), -gap * (shown.at(-1) ?? 0))

  const amounts = widest(
    model.rows.flatMap(item =>
      side
        ? item.captions.map(({ short }): RichLine => [{ role: 'quiet', text: short }])
        : [amountLine(item, rows)],
    ),
  )
  const shares = widest(model.rows.map(cumulativeLine)) + small * gapEms
  const room = rows.right - rows.left
  const hasShares = model.cumulative && room - amounts - shares > small * leastBarEms
  // Its lines would cross names that stand over bars.
  const hasTrack = hasShares && !rows.above && room > small * trackFromEms
  const panel = hasTrack ? Math.max(small * leastPanelEms, size.width * panelShare) : 0
  const behind = rows.right - (hasTrack ? panel + small * gapEms : hasShares ? shares : 0)
  return {
    rows,
    /** What a row holds from top to bottom; 0 for what it does not. */
    heights,
    /** How many bars a row has side by side at most. */
    slots,
    /** Room between two of them, as a part of the height of the one before. */
    gap,
    content,
    /** Where the longest bar ends, and where its amount does. */
    end: Math.max(rows.left + 1, behind - amounts - small * behindEms),
    behind,
    hasAmounts: rows.legible && amounts + small * behindEms < room,
    hasShares,
    /** The field of cumulative shares, where there is room for one. */
    track: hasTrack ? { left: rows.right - panel, right: rows.right - shares } : null,
  }
}

/** The amount of a row as it is drawn. */
export const amountLine = (
  { amountText }: BarItem,
  { dense }: Pick<RowsLayout, 'dense'>,
): RichLine => [{ role: dense ? 'amount' : 'title', text: amountText }]

/** The cumulative share of a row as it is drawn. */
export const cumulativeLine = ({ cumulative, cumulativeText }: BarItem): RichLine => [
  { role: (cumulative ?? 0) >= mostShare ? 'quiet' : 'tiny', text: cumulativeText },
]
