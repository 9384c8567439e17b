import type { ChartTheme } from '@/theme'
import type { CustomElementOption } from '@/charts/core/custom'
import type { Point, Rect } from '@/charts/core/geometry'
import type { BelowTile, PlacedLabel, Tile } from './layout'

/** Where an element comes from when it first appears; `null` for standing there at once. */
export type Entrance = ((rect: Rect) => Rect) | null

/**
 * How much paper lies over the parts of a tile: more over each, as far as words on it can still be
 * read.
 */
export const mostVeil = 0.12
const veilStep = 0.04

/** Everything that is drawn of one tile. */
export function tileShapes({
  tile,
  theme,
  entrance,
}: {
  tile: Tile
  theme: ChartTheme
  entrance: Entrance
}): readonly CustomElementOption[] {
  const tone = theme.toneOf(tile.part.code)
  return [
    rectangle({ name: 'tile', rect: tile.rect, fill: tone.tile, entrance }),
    ...tile.below.flatMap((below, index) => belowShapes({ below, index, theme, entrance })),
    ...(tile.label ? labelShapes({ label: tile.label, name: 'tile', theme, entrance }) : []),
    ...barShapes({ tile, theme, entrance }),
    ...calloutShapes({ tile, theme }),
  ]
}

/** Each part a little lighter than the one before, so that they show without being tiles. */
function belowShapes({
  below: { rect, label },
  index,
  theme,
  entrance,
}: {
  below: BelowTile
  index: number
  theme: ChartTheme
  entrance: Entrance
}): CustomElementOption[] {
  const { paper } = theme.colours
  const veil = Math.min(index * veilStep, mostVeil)
  const pane = rectangle({
    name: `below-${index}`,
    rect,
    fill: paper,
    opacity: veil,
    stroke: { colour: paper, width: 1, opacity: 0.7 },
    entrance,
  })
  return [
    pane,
    ...(label ? labelShapes({ label, name: `below-${index}`, quiet: true, theme, entrance }) : []),
  ]
}

function labelShapes({
  label,
  name,
  quiet = false,
  theme,
  entrance,
}: {
  label: PlacedLabel
  name: string
  quiet?: boolean
  theme: ChartTheme
  entrance: Entrance
}): CustomElementOption[] {
  return label.lines.flatMap((line, index) => {
    const at = { x: label.x, y: label.y + line.y }
    const loud = !quiet && line.role !== 'meta'
    const main = text({
      name: `${name}-label-${index}`,
      text: line.text,
      at,
      size: line.size,
      colour: loud ? theme.tileInk : theme.tileInk2,
      weight: loud ? 600 : 400,
      theme,
      entrance,
    })
    if (!line.suffix) return [main]
    const { x, size } = line.suffix
    const foot = { x: at.x + x, y: at.y + (line.size - size) * 0.87 }
    return [
      main,
      text({
        name: `${name}-suffix-${index}`,
        text: line.suffix.text,
        at: foot,
        size,
        colour: theme.tileInk2,
        weight: 400,
        theme,
        entrance,
      }),
    ]
  })
}

/** 基本 and 项目 in their own colours on a strip of paper, so that they stand out from any tile. */
function barShapes({
  tile: { bar, part },
  theme,
  entrance,
}: {
  tile: Tile
  theme: ChartTheme
  entrance: Entrance
}): CustomElementOption[] {
  if (!bar) return []
  const printed = part.split.filter(({ amount }) => amount !== 0)
  const uses = printed.filter(({ amount }) => amount > 0)
  const whole = uses.reduce((sum, { amount }) => sum + amount, 0)
  const inner = { x: bar.x + 3, y: bar.y, width: bar.width - 6, height: bar.height }
  let x = inner.x
  const pieces = uses.map(({ key, amount }, index) => {
    const width = (inner.width * amount) / whole
    const fill = key === 'rest' || key === 'total' ? theme.rest.mark : theme.colours[key]
    const piece = rectangle({ name: `bar-${index}`, rect: { ...inner, x, width }, fill, entrance })
    x += width
    return piece
  })
  const paper = { ...bar, y: bar.y - 3, height: bar.height + 6 }
  const [only] = printed
  const caption =
    printed.length === 1 && only
      ? `全部为${only.name}`
      : printed.map(({ name, text: amount }) => `${name} ${amount}`).join(' · ')
  return [
    rectangle({ name: 'bar', rect: paper, fill: theme.colours.paper, entrance }),
    ...pieces,
    text({
      name: 'bar-text',
      text: caption,
      at: { x: bar.x, y: bar.y + bar.height + 9 },
      size: theme.type[0],
      colour: theme.tileInk2,
      weight: 400,
      theme,
      entrance,
    }),
  ]
}

function calloutShapes({
  tile: { callout },
  theme,
}: {
  tile: Tile
  theme: ChartTheme
}): CustomElementOption[] {
  if (!callout) return []
  const { leader, rect, name, amount, align } = callout
  const size = theme.type[0]
  const words = [name, amount].filter(Boolean)
  const line = Math.round(size * 1.4)
  const top = rect.y + (rect.height - words.length * line) / 2 + (line - size) / 2
  const anchor = leader[0] ?? rect
  const x = align === 'right' ? rect.x + rect.width : rect.x
  return [
    {
      type: 'polyline',
      name: 'leader',
      z2: 20,
      silent: true,
      shape: { points: leader.map(point => [point.x, point.y]) },
      style: { stroke: theme.colours['ink-2'], lineWidth: 1, fill: 'none' },
    },
    {
      type: 'circle',
      name: 'anchor',
      z2: 21,
      silent: true,
      shape: { cx: anchor.x, cy: anchor.y, r: 2.5 },
      style: { fill: theme.colours.ink },
    },
    ...words.map((said, index) =>
      text({
        name: `callout-${index}`,
        text: said,
        at: { x, y: top + index * line },
        size,
        align,
        colour: index === 0 ? theme.colours.ink : theme.colours['ink-2'],
        weight: 400,
        theme,
        entrance: null,
      }),
    ),
  ]
}

interface RectangleRequest {
  name: string
  rect: Rect
  fill: string
  opacity?: number
  stroke?: { colour: string; width: number; opacity: number }
  entrance: Entrance
}

function rectangle({
  name,
  rect,
  fill,
  opacity = 1,
  stroke,
  entrance,
}: RectangleRequest): CustomElementOption {
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

interface TextRequest {
  name: string
  text: string
  at: Point
  size: number
  colour: string
  weight: number
  align?: 'left' | 'right'
  theme: ChartTheme
  entrance: Entrance
}

function text({
  name,
  text: words,
  at,
  size,
  colour,
  weight,
  align = 'left',
  theme,
  entrance,
}: TextRequest): CustomElementOption {
  const from = entrance?.({ ...at, width: 0, height: 0 })
  return {
    type: 'text',
    name,
    silent: true,
    x: at.x,
    y: at.y,
    transition: ['x', 'y'],
    ...(from && { enterFrom: { x: from.x, y: from.y } }),
    style: {
      text: words,
      fill: colour,
      font: `${weight} ${size}px ${theme.font}`,
      align,
      verticalAlign: 'top',
      ...(from && { enterFrom: { opacity: 0 } }),
    },
  }
}
