import type { CustomSeriesOption } from 'echarts'
import type { Point, Rect, Size } from './geometry'
import { type RichLine, type TextStyles, writeRich } from './rich'

/** An element that a custom series draws, as plain data; nothing of it answers the pointer. */
export interface DrawnElement {
  readonly type: 'rect' | 'text' | 'path' | 'polyline' | 'polygon' | 'circle'
  readonly style: object
  readonly z2: number
  readonly shape?: object
  readonly x?: number
  readonly y?: number
  readonly enterFrom?: object
}

interface FillStyle {
  readonly fill: string
  readonly fillOpacity?: number
  readonly stroke?: string
  readonly lineWidth?: number
  readonly strokeOpacity?: number
}

/** One thing by which a picture is told from the next: what has its key, or grew out of it. */
export interface CustomItem {
  readonly key: string
  readonly children: readonly DrawnElement[]
}

/**
 * Builds a series of prepared elements, without axes. With `level` the series takes part in
 * transitions: items grow out of the item of that key, and back into it.
 */
export function buildCustomSeries({
  id,
  items,
  level,
}: {
  id: string
  items: readonly CustomItem[]
  level?: string
}): CustomSeriesOption {
  return {
    id,
    type: 'custom',
    coordinateSystem: 'none',
    silent: true,
    // Left out, shapes that come from others have none, and the library warns of each (6.1).
    zlevel: 0,
    ...(level !== undefined && { universalTransition: { enabled: true, divideShape: 'clone' } }),
    data: items.map((item, index) => ({
      ...item,
      id: item.key,
      value: index,
      ...(level !== undefined && { groupId: level, childGroupId: item.key }),
    })),
    renderItem: ({ dataIndex }) => ({
      type: 'group',
      // The library writes into the styles that it is given: findings/echarts-custom-decal.sh (6.1).
      children: (items[dataIndex]?.children ?? []).map(child => ({
        ...child,
        style: { ...child.style },
      })) as never,
    }),
  }
}

/** What one tile is made of. */
interface TiledItem {
  readonly key: string
  readonly tile: readonly DrawnElement[]
  readonly words: readonly DrawnElement[]
}
/** Tiles of a level, which grow out of each other, and the words on them as a series of its own. */
export const buildTiledSeries = (
  level: string,
  items: readonly TiledItem[],
): CustomSeriesOption[] => [
  buildCustomSeries({
    id: 'tiles',
    level,
    items: items.map(({ key, tile: children }) => ({ key, children })),
  }),
  buildCustomSeries({
    id: `words of ${level}`,
    items: items.map(({ key, words: children }) => ({ key, children })),
  }),
]

export const drawRect = (shape: Rect, style: FillStyle): DrawnElement => ({
  type: 'rect',
  shape,
  style,
  z2: 0,
})

const pointsOf = (points: readonly Point[]) => ({ points: points.map(({ x, y }) => [x, y]) })

export const drawPolygon = (points: readonly Point[], style: FillStyle): DrawnElement => ({
  type: 'polygon',
  shape: pointsOf(points),
  style,
  z2: 0,
})

/** A hairline through some points. */
export const drawLine = (points: readonly Point[], stroke: string): DrawnElement => ({
  type: 'polyline',
  shape: pointsOf(points),
  style: { stroke, lineWidth: 1, fill: 'none' },
  z2: 0,
})

/** What of its width a text has before its place. */
export const alignShare = { left: 0, center: 0.5, right: 1 } as const

/** Lines of text, if any, in a rectangle or beside a point: to its right and down by default. */
export function drawText(
  lines: readonly RichLine[],
  {
    at: { x, y, width = 0 },
    styles,
    align = 'left',
    verticalAlign = 'top',
  }: {
    readonly at: Point & Partial<Size>
    readonly styles: TextStyles
    readonly align?: keyof typeof alignShare
    readonly verticalAlign?: 'top' | 'middle' | 'bottom'
  },
): readonly DrawnElement[] {
  if (lines.length === 0) return []
  const used = new Set(lines.flatMap(line => line.map(({ role }) => role)))
  // A series' label calls it colour, an element of its own fill.
  const rich = [...used].flatMap(role => {
    const { color: fill, ...style } = styles[role] ?? {}
    return fill ? [[role, { ...style, fill }]] : []
  })
  return [
    {
      type: 'text',
      x: x + width * alignShare[align],
      y,
      z2: 1,
      enterFrom: { style: { opacity: 0 } },
      style: { text: writeRich(lines), rich: Object.fromEntries(rich), align, verticalAlign },
    },
  ]
}
