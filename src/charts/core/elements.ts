import type { EChartsOption } from 'echarts'
import type { Point, Rect } from './geometry'

interface ElementBase {
  /** By which the element is found again when the picture changes. */
  readonly name: string
  readonly silent: true
  readonly z2?: number
}
export interface RectElement extends ElementBase {
  readonly type: 'rect'
  readonly shape: Rect & { readonly transition: RectKey[]; readonly enterFrom?: Rect }
  readonly style: {
    readonly fill: string
    readonly fillOpacity: number
    readonly stroke?: string
    readonly lineWidth?: number
    readonly strokeOpacity?: number
  }
}
export interface TextElement extends ElementBase {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly transition: ('x' | 'y')[]
  readonly enterFrom?: Point
  readonly style: {
    readonly text: string
    readonly fill: string
    readonly font: string
    readonly align: 'left' | 'right'
    readonly verticalAlign: 'top'
    readonly enterFrom?: { readonly opacity: number }
  }
}
export interface PolylineElement extends ElementBase {
  readonly type: 'polyline'
  readonly shape: { readonly points: [number, number][] }
  readonly style: { readonly stroke: string; readonly lineWidth: number; readonly fill: 'none' }
}
export interface CircleElement extends ElementBase {
  readonly type: 'circle'
  readonly shape: { readonly cx: number; readonly cy: number; readonly r: number }
  readonly style: { readonly fill: string }
}
/** An element that a custom series draws, as plain data. */
export type CanvasElement = RectElement | TextElement | PolylineElement | CircleElement
type RectKey = keyof Rect

/** Where an element comes from when it first appears; `null` where it stands there at once. */
export type Entrance = ((rect: Rect) => Rect) | null

/** One thing with a name of its own, by which it is found again when the picture changes. */
export interface CustomItem {
  readonly name: string
  readonly elements: readonly CanvasElement[]
}

/** Builds a custom series of prepared elements, without axes. `motion` in ms, 0 for none. */
export function buildCustomOption({
  items,
  motion,
}: {
  items: readonly CustomItem[]
  motion: number
}): EChartsOption {
  return {
    animation: motion > 0,
    animationDuration: motion,
    animationDurationUpdate: motion,
    animationEasing: 'cubicOut',
    animationEasingUpdate: 'cubicOut',
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        data: items.map(({ name }, index) => ({ name, value: index })),
        // No `leaveTo`: with it ECharts 6.1 fails on every group that leaves.
        renderItem: ({ dataIndex }) => ({
          type: 'group',
          name: items[dataIndex]?.name ?? '',
          diffChildrenByName: true,
          children: [...(items[dataIndex]?.elements ?? [])],
        }),
      },
    ],
  }
}

/** Builds a rectangle; `stroke.width` in px, opacities from 0 to 1. */
export function buildRect({
  name,
  rect,
  fill,
  opacity = 1,
  stroke,
  entrance,
}: {
  name: string
  rect: Rect
  fill: string
  opacity?: number
  stroke?: { colour: string; width: number; opacity: number }
  entrance: Entrance
}): RectElement {
  return {
    type: 'rect',
    name,
    silent: true,
    shape: {
      ...rect,
      transition: ['x', 'y', 'width', 'height'],
      ...(entrance && { enterFrom: entrance(rect) }),
    },
    style: {
      fill,
      fillOpacity: opacity,
      ...(stroke && {
        stroke: stroke.colour,
        lineWidth: stroke.width,
        strokeOpacity: stroke.opacity,
      }),
    },
  }
}

/** Builds a line of text whose top is at `at`; `size` in px. */
export function buildText({
  name,
  text,
  at,
  size,
  colour,
  weight,
  align = 'left',
  font,
  entrance,
}: {
  name: string
  text: string
  at: Point
  size: number
  colour: string
  weight: number
  align?: 'left' | 'right'
  font: string
  entrance: Entrance
}): TextElement {
  const start = entrance?.({ ...at, width: 0, height: 0 })
  return {
    type: 'text',
    name,
    silent: true,
    x: at.x,
    y: at.y,
    transition: ['x', 'y'],
    ...(start && { enterFrom: { x: start.x, y: start.y } }),
    style: {
      text,
      fill: colour,
      font: `${weight} ${size}px ${font}`,
      align,
      verticalAlign: 'top',
      ...(start && { enterFrom: { opacity: 0 } }),
    },
  }
}
