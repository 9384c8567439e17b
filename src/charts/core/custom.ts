import type { CustomSeriesOption } from 'echarts'
import type { Point, Rect } from './geometry'
import { type RichLine, type TextStyles, writeRich } from './rich'

/** An element that a custom series draws, as plain data; nothing of it answers the pointer. */
export type DrawnElement =
  | { type: 'rect'; shape: Rect; style: RectStyle; z2: number }
  | { type: 'text'; x: number; y: number; style: object; z2: number; enterFrom: object }
  | { type: 'polyline'; shape: { points: [number, number][] }; style: object; z2: number }
  | { type: 'polygon'; shape: { points: [number, number][] }; style: object; z2: number }
  | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: object; z2: number }

export interface RectStyle {
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
      // The library writes its own pattern over a decal of a style (6.1).
      children: (items[dataIndex]?.children ?? []).map(child => ({
        ...child,
        style: { ...child.style },
      })),
    }),
  }
}

export const drawRect = (shape: Rect, style: RectStyle): DrawnElement => ({
  type: 'rect',
  shape,
  style,
  z2: 0,
})

interface TextPlace {
  readonly at: Point
  readonly styles: TextStyles
  readonly align?: 'left' | 'right' | 'center'
  readonly verticalAlign?: 'top' | 'middle' | 'bottom'
}

/** Lines of text beside a point: from it to the right and down, if nothing else is said. */
export function drawText(
  lines: readonly RichLine[],
  { at, styles, align = 'left', verticalAlign = 'top' }: TextPlace,
): DrawnElement {
  const used = [...new Set(lines.flatMap(line => line.map(({ role }) => role)))]
  // A series' label calls it colour, an element of its own fill.
  const rich = used.flatMap(role => {
    const { color: fill, ...style } = styles[role] ?? {}
    return fill ? [[role, { ...style, fill }]] : []
  })
  return {
    type: 'text',
    x: at.x,
    y: at.y,
    z2: 1,
    enterFrom: { style: { opacity: 0 } },
    style: { text: writeRich(lines), rich: Object.fromEntries(rich), align, verticalAlign },
  }
}
