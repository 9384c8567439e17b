import type { ChartRequest } from '@/charts/registry'
import type { Size } from '@/charts/core/geometry'
import type { ChartTheme } from '@/theme'
import { type ChartMarkup, drawChart } from './drawChart'

/** Draws a chart for a file of its own, in the shape in which it was `seen`. */
export async function drawChartForFile({
  picture,
  theme,
  size: seen,
}: {
  picture: ChartRequest
  theme: ChartTheme
  size: Size | null
}): Promise<ChartMarkup> {
  const rows = 'rows' in picture.data ? picture.data.rows.length : 0
  const least = hasFigures(picture) && rows <= mostOpenRows ? openRowHeight : leastRowHeight
  return await drawChart({ picture, theme, size: fileSize({ seen, rows, least }) })
}

/** Whether figures of parts stand at bars, which a row of one line has no room for. */
const hasFigures = ({ kind, data }: ChartRequest) =>
  kind === 'bars' && data.rows.some(({ parts }) => parts.length > 1)

/** Height that a row takes where nothing has been seen to go by, and at least: none is scrolled. */
const rowHeight = 56
const leastRowHeight = 24
/** With figures at its bars, as long as the picture is no higher than programs can open. */
const openRowHeight = 54
const mostOpenRows = 250

/**
 * The shape of what is seen, in a size that has room for every label, neither a telephone's nor a
 * wall's; no row is made lower.
 */
function fileSize({
  seen,
  rows,
  least: leastRow,
}: {
  seen: Size | null
  rows: number
  least: number
}): Size {
  const width = Math.round(Math.min(1600, Math.max(1120, seen?.width ?? 0)))
  const shape = seen && seen.width > 0 ? seen.height / seen.width : 0.6
  const least = Math.max(seen?.height ?? rows * rowHeight, rows * leastRow)
  return {
    width,
    height: Math.round(Math.max(least, width * Math.min(0.75, Math.max(0.45, shape)))),
  }
}
