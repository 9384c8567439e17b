import type { EChartsOption } from 'echarts'
import type { BuiltChart, ChartTarget, RenderContext, Origin } from '@/charts/core/built'
import { customOption } from '@/charts/core/custom'
import { project, type Rect } from '@/charts/core/geometry'
import { layoutTreemap, type Tile, type TreemapLayout } from './layout'
import type { TreemapModel } from './model'
import { type Entrance, tileShapes } from './shapes'

/**
 * How a treemap is drawn: our own layout in a custom series, so that picture, focus and pointer
 * share one geometry.
 */
export function buildTreemap(
  model: TreemapModel,
  { theme, size, origin, motion }: RenderContext,
): BuiltChart<EChartsOption> {
  const layout = layoutTreemap({ model, size, type: theme.type })
  const items = layout.tiles.map(tile => ({
    name: tile.part.key,
    shapes: tileShapes({ tile, theme, entrance: entranceOf({ tile, origin, layout }) }),
    ...(returns(tile, origin) && { z2: 10 }),
  }))
  return {
    option: customOption({ items, motion }),
    targets: layout.tiles.map(tile => targetOf(tile, model.unit)),
  }
}

const returns = (tile: Tile, origin: Origin | null) =>
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
  if (origin?.direction === 'down') return (rect: Rect) => project(rect, layout.area, origin.rect)
  return returns(tile, origin) ? (rect: Rect) => project(rect, tile.rect, layout.area) : null
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
