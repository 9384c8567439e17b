import type { BarSeriesOption, GridComponentOption, YAXisComponentOption } from 'echarts'
import type { RenderContext } from './chart'
import type { Rect } from './geometry'
import { leading, measureRich, type RichLine, writeRich } from './rich'
import { buildNameStyles, isLongName, nameLeading, type RowName, writeNames } from './rowNames'

/** How a picture is divided into rows with names; sizes in px. */
export type RowsLayout = ReturnType<typeof divideRows>

/** Lengths in parts of the smallest type: under this width names stand over the bars. */
const narrowEms = 40
const highestEms = 8.5
/**
 * Rows lower than this are scrolled to, where all would be as low; where a name has no room in them,
 * rows of two lines are.
 */
const lowestEms = [1.3, 3.2] as const
/** Names are worth scrolling where so many rows are still seen at once. */
const leastVisible = 8
/** The bar at the side that shows and moves what is seen of the rows. */
export const sliderEms = 0.8
const [denseEms, denseAboveEms] = [3.4, 4.6]
/** Rows that are scrolled anyway have room for figures at their bars, beside names and under them. */
const openEms = [4.3, 5.4] as const
const [leastNameEms, nameGapEms] = [7, 1]
/** A bar as high as this holds its figures, in parts of the smallest type. */
const figuredBarEms = 1.25
/** Kept free at the sides, for the line around a row that is pointed at. */
export const edgeEms = 0.4
/** What names take of the width at most, and where one of them has no room else. */
const [openShare, denseShare] = [
  [0.26, 0.42],
  [0.42, 0.55],
] as const

interface RowsRequest {
  readonly rows: readonly RowName[]
  readonly context: RenderContext
  readonly top?: number
  readonly highest?: number
  /** Rows say something at their bars, which needs more than a line of text. */
  readonly isOpen?: boolean
}

/**
 * Divides a picture into rows; `top` px are kept free over them, `highest` is in ems. Where a name
 * has no room, names get more of the width, and then rows more of the height.
 */
export function layoutRows(request: RowsRequest): RowsLayout {
  const [low, high] = lowestEms
  const countNamed = ({ names }: RowsLayout) => names.filter(({ isNamed }) => isNamed).length
  const layout = divideRows(request, { lowest: low, isWide: false })
  if (countNamed(layout) === layout.names.length) return layout
  // Names over their bars have all of the width already.
  const others = (layout.above ? [high] : [low, high]).map(lowest =>
    divideRows(request, { lowest, isWide: true }),
  )
  return [layout, ...others]
    .filter(({ visible }) => visible >= Math.min(leastVisible, layout.visible))
    .reduce((best, next) => (countNamed(next) > countNamed(best) ? next : best))
}

function divideRows(
  {
    rows,
    context: { theme, size, measure },
    top = 0,
    highest = highestEms,
    isOpen = false,
  }: RowsRequest,
  { lowest, isWide }: { lowest: number; isWide: boolean },
) {
  const { type } = theme
  const [small] = type
  const text = { styles: buildNameStyles(theme), measure }
  const line = Math.round(small * leading)
  const [edge, gap] = [small * edgeEms, small * nameGapEms]
  const narrow = size.width < small * narrowEms
  const countVisible = (ems: number) => Math.floor((size.height - top) / (small * ems))
  const most = countVisible(lowest)
  const aboveRoom = size.width - 2 * edge
  // A long name over its bar takes two lines, and all other rows keep in step with it.
  const isLong = narrow && rows.some(row => isLongName(row, { size: small, room: aboveRoom }))
  const openRow = openEms[narrow ? 1 : 0] + (isLong ? nameLeading : 0)
  const open = isOpen && most < rows.length ? countVisible(openRow) : most
  const visible = Math.min(rows.length, open < leastVisible ? most : open)
  const rowHeight = Math.min(small * highest, (size.height - top) / Math.max(1, visible))
  const slider = visible < rows.length ? small * (sliderEms + edgeEms) : 0
  const closeLine = Math.round(small * nameLeading)
  const heightOfNames = (lines: number) => line + (lines - 1) * closeLine
  const hasRoom = (lines: number) =>
    narrow && rowHeight >= heightOfNames(lines) + small * (lines > 1 ? figuredBarEms : 1)
  const nameLines = [isLong ? 2 : 1, 1].find(hasRoom)
  const above = nameLines !== undefined
  const nameHeight = above ? heightOfNames(nameLines) : 0
  const dense = above
    ? rowHeight - nameHeight + line < small * denseAboveEms
    : rowHeight < small * denseEms
  // Only the space between lines may be missing.
  const mostHeight = (nameHeight || rowHeight) + closeLine - small
  /** The fullest way to write a name in a room; `isNamed` with more than its code. */
  const nameIn = (row: RowName, room: number) => {
    const ruled = row.kind === 'whole'
    for (const form of writeNames(row, { isDense: dense || above, room, type })) {
      const { width, height } = measureRich(form.lines, text)
      if (room === Infinity || (width <= room + gap / 2 && height <= mostHeight))
        return { ...form, width, height, ruled }
    }
    return { lines: [] as readonly RichLine[], width: 0, height: 0, ruled, isNamed: false }
  }
  const mostRoom = size.width * (dense ? denseShare : openShare)[isWide ? 1 : 0]
  let room = above ? aboveRoom : Math.min(mostRoom, small * leastNameEms)
  for (const row of rows) {
    if (room >= (above ? aboveRoom : mostRoom)) break
    room = Math.min(mostRoom, Math.max(room, nameIn(row, Infinity).width))
  }
  const names = rows.map(row => nameIn(row, room))
  return {
    /** Names stand over the bars, where the picture is too narrow for a column of them. */
    above,
    /** One line a row, without anything under a bar. */
    dense,
    /** Rows are as high as a line of text at least. */
    legible: rowHeight >= small,
    rowHeight,
    /** As many rows as have room; the others are scrolled to. */
    visible,
    /** Of a name over a bar, and of the space in it under a name; 0 where names stand beside. */
    nameHeight,
    nameSpace: line - closeLine,
    names,
    /** Where bars begin, and where anything ends. */
    left: above ? edge : edge + room + gap,
    right: size.width - edge - slider,
    top,
    height: rowHeight * visible,
  }
}

/** What all axes of rows share: rows from the top down, and no lines. */
export const rowAxis = {
  type: 'category',
  inverse: true,
  axisLine: { show: false, onZero: false },
  axisTick: { show: false },
} as const

/** Room over the name of a row that holds `content` px, in px; a name over a bar stands on it. */
function roomOverName(
  { above, dense, rowHeight, nameHeight, nameSpace }: RowsLayout,
  { height, content }: { readonly height: number; readonly content: number },
): number {
  const lower = above ? Math.max(0, nameHeight - nameSpace - height) : 0
  const centred = !above && (dense || height >= content)
  return (rowHeight - (centred ? height : content)) / 2 + lower
}

/** Where the name of a row stands, from the corner of the row; `null` where it has none; in px. */
export function placeRowName(
  layout: RowsLayout,
  { row, content, em }: { readonly row: number; readonly content: number; readonly em: number },
): Rect | null {
  const { lines = [], width = 0, height = 0 } = layout.names[row] ?? {}
  if (lines.length === 0) return null
  return { x: em * edgeEms, y: roomOverName(layout, { height, content }), width, height }
}

/**
 * Builds the axis of rows with their names. `content` is the height of what a row holds, which is
 * centred in it, with the name where that stands above; a name begins with it.
 */
export function buildRowAxis({
  layout,
  content,
  context: { theme },
}: {
  readonly layout: RowsLayout
  readonly content: number
  readonly context: RenderContext
}): YAXisComponentOption {
  const { names, rowHeight, left, right } = layout
  const edge = theme.type[0] * edgeEms
  return {
    ...rowAxis,
    axisLabel: { interval: 0, margin: left - edge, rich: buildNameStyles(theme) },
    data: names.map(({ lines, height, ruled }) => {
      // A label as high as its row has the name where it belongs, and a rule at the row's end.
      const over = roomOverName(layout, { height, content })
      const under = rowHeight - over - height
      // The style of one name does not inherit how all are aligned: findings/echarts-own-label-align.sh.
      const align = 'left' as const
      if (!ruled)
        return { value: writeRich(lines), textStyle: { align, padding: [over, 0, under, 0] } }
      const backgroundColor = theme.colours['line-2']
      const verticalAlign = 'bottom' as const
      const rule = {
        width: right - edge,
        height: 1,
        lineHeight: under,
        verticalAlign,
        backgroundColor,
      }
      return {
        value: `${writeRich(lines)}\n{rule|}`,
        textStyle: { align, padding: [over, 0, 0, 0], rich: { rule } },
      }
    }),
  }
}

/** The field of bars between two places, in px. */
export const buildRowGrid = (
  { top, height }: RowsLayout,
  { left, right }: { readonly left: number; readonly right: number },
): GridComponentOption => ({
  left,
  width: Math.max(1, right - left),
  top,
  height,
  // The library shrinks a field for its labels (6.1), for which there is room already.
  outerBoundsMode: 'none',
})

/** Room for names over the bars, as a column of bars without length before all others. */
export const buildNameRoom = ({
  nameHeight,
}: Pick<RowsLayout, 'nameHeight'>): readonly BarSeriesOption[] =>
  nameHeight > 0 ? [{ type: 'bar', barWidth: nameHeight, silent: true, data: [] }] : []
