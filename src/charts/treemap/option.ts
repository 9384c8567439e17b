// @bundle ahead
import { CustomChart } from 'echarts/charts'
import type { CanvasChart, ChartTarget, Origin, RenderContext } from '@/charts/core/chart'
import {
  buildCustomOption,
  buildRect,
  buildText,
  type CanvasElement,
  type Entrance,
} from '@/charts/core/elements'
import { defineKind } from '@/charts/core/kind'
import { projectRect, type Rect } from '@/charts/core/geometry'
import type { ChartTheme } from '@/theme'
import {
  type BelowTile,
  layoutTreemap,
  type PlacedLabel,
  type Tile,
  type TreemapLayout,
} from './layout'
import { buildTreemapModel, type TreemapModel } from './model'

export const treemap = defineKind({
  parts: [CustomChart],
  model: buildTreemapModel,
  build: buildTreemap,
})

/** Draws our own layout in a custom series: picture, focus and pointer share one geometry. */
function buildTreemap(
  model: TreemapModel,
  { theme, size, origin, motion }: RenderContext,
): CanvasChart {
  const layout = layoutTreemap({ model, size, type: theme.type })
  const items = layout.tiles.map(tile => {
    const elements = buildTile({ tile, theme, entrance: entranceOf({ tile, origin, layout }) })
    return {
      name: tile.part.key,
      elements: isReturning(tile, origin)
        ? elements.map(element => ({ ...element, z2: returningLayer }))
        : elements,
    }
  })
  return {
    surface: 'canvas',
    option: buildCustomOption({ items, motion }),
    elements: items.flatMap(({ elements }) => elements),
    targets: layout.tiles.map(tile => targetOf(tile, model.unit)),
  }
}

/** Over the tiles beside it, which it covers while it shrinks. */
const returningLayer = 10
const isReturning = (tile: Tile, origin: Origin | null) =>
  origin?.direction === 'up' && origin.key === tile.part.key

/**
 * Down: the whole level out of the tile that was opened. Up: the tile that was left out of the
 * whole level.
 */
function entranceOf({
  tile,
  origin,
  layout,
}: {
  tile: Tile
  origin: Origin | null
  layout: TreemapLayout
}): Entrance {
  if (origin?.direction === 'down')
    return (rect: Rect) => projectRect(rect, layout.area, origin.rect)
  return isReturning(tile, origin)
    ? (rect: Rect) => projectRect(rect, tile.rect, layout.area)
    : null
}

function targetOf({ part, rect, callout }: Tile, unit: string): ChartTarget {
  const { key, code, name, amountText, shareText, totalShareText, split, leads } = part
  const amount = `${amountText} ${unit}`
  const uses = split
    .filter(use => use.amount !== 0)
    .map(use => `${use.name} ${use.text}`)
    .join('，')
  const shares = [shareText, totalShareText].flatMap(share => share ?? [])
  return {
    key,
    rect,
    leads,
    callout: callout?.rect ?? null,
    label: [`${code ?? ''} ${name}`.trim(), amount, ...shares].join('，'),
    details: [name, amount, [code ?? '', ...shares].filter(Boolean).join(' · '), uses].filter(
      Boolean,
    ),
  }
}

/** How much paper lies over the parts of a tile: more over each, while labels stay legible. */
export const mostVeil = 0.12
const veilStep = 0.04

/** Everything that is drawn of one tile. */
function buildTile({
  tile,
  theme,
  entrance,
}: {
  tile: Tile
  theme: ChartTheme
  entrance: Entrance
}): readonly CanvasElement[] {
  const tone = theme.toneOf(tile.part.code)
  return [
    buildRect({ name: 'tile', rect: tile.rect, fill: tone.tile, entrance }),
    ...tile.below.flatMap((below, index) => buildBelow({ below, index, theme, entrance })),
    ...(tile.label ? buildLabelTexts({ label: tile.label, name: 'tile', theme, entrance }) : []),
    ...buildBar({ tile, theme, entrance }),
    ...buildCallout({ tile, theme }),
  ]
}

/** Each part a little lighter than the one before, so that they show without being tiles. */
function buildBelow({
  below: { rect, label },
  index,
  theme,
  entrance,
}: {
  below: BelowTile
  index: number
  theme: ChartTheme
  entrance: Entrance
}): CanvasElement[] {
  const { paper } = theme.colours
  const veil = Math.min(index * veilStep, mostVeil)
  const pane = buildRect({
    name: `below-${index}`,
    rect,
    fill: paper,
    opacity: veil,
    stroke: { colour: paper, width: 1, opacity: 0.7 },
    entrance,
  })
  return [
    pane,
    ...(label
      ? buildLabelTexts({ label, name: `below-${index}`, quiet: true, theme, entrance })
      : []),
  ]
}

function buildLabelTexts({
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
}): CanvasElement[] {
  return label.lines.flatMap((line, index) => {
    const at = { x: label.x, y: label.y + line.y }
    const loud = !quiet && line.role !== 'meta'
    const main = buildText({
      name: `${name}-label-${index}`,
      text: line.text,
      at,
      size: line.size,
      colour: loud ? theme.tileInk : theme.tileInk2,
      weight: loud ? 600 : 400,
      font: theme.font,
      entrance,
    })
    if (!line.suffix) return [main]
    const { x, size } = line.suffix
    const foot = { x: at.x + x, y: at.y + (line.size - size) * 0.87 }
    return [
      main,
      buildText({
        name: `${name}-suffix-${index}`,
        text: line.suffix.text,
        at: foot,
        size,
        colour: theme.tileInk2,
        weight: 400,
        font: theme.font,
        entrance,
      }),
    ]
  })
}

/** 基本 and 项目 in their own colours on a strip of paper, so that they stand out from any tile. */
function buildBar({
  tile: { bar, part },
  theme,
  entrance,
}: {
  tile: Tile
  theme: ChartTheme
  entrance: Entrance
}): CanvasElement[] {
  if (!bar) return []
  const printed = part.split.filter(({ amount }) => amount !== 0)
  const uses = printed.filter(({ amount }) => amount > 0)
  const whole = uses.reduce((sum, { amount }) => sum + amount, 0)
  const inner = { x: bar.x + 3, y: bar.y, width: bar.width - 6, height: bar.height }
  let x = inner.x
  const pieces = uses.map(({ key, amount }, index) => {
    const width = (inner.width * amount) / whole
    const fill = key === 'rest' || key === 'total' ? theme.rest.mark : theme.colours[key]
    const piece = buildRect({ name: `bar-${index}`, rect: { ...inner, x, width }, fill, entrance })
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
    buildRect({ name: 'bar', rect: paper, fill: theme.colours.paper, entrance }),
    ...pieces,
    buildText({
      name: 'bar-text',
      text: caption,
      at: { x: bar.x, y: bar.y + bar.height + 9 },
      size: theme.type[0],
      colour: theme.tileInk2,
      weight: 400,
      font: theme.font,
      entrance,
    }),
  ]
}

function buildCallout({
  tile: { callout },
  theme,
}: {
  tile: Tile
  theme: ChartTheme
}): CanvasElement[] {
  if (!callout) return []
  const { leader, rect, name, amount, align } = callout
  const size = theme.type[0]
  const texts = [name, amount].filter(Boolean)
  const line = Math.round(size * 1.4)
  const top = rect.y + (rect.height - texts.length * line) / 2 + (line - size) / 2
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
    ...texts.map((text, index) =>
      buildText({
        name: `callout-${index}`,
        text,
        at: { x, y: top + index * line },
        size,
        align,
        colour: index === 0 ? theme.colours.ink : theme.colours['ink-2'],
        weight: 400,
        font: theme.font,
        entrance: null,
      }),
    ),
  ]
}
