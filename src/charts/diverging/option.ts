import type { ChartTheme } from '@/theme'
import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import { framePath, hatchPath, rectPath } from '@/charts/core/paths'
import type { Band, SceneText } from '@/charts/core/scene'
import { layoutDiverging, type PlacedRow, type PlacedText } from './layout'
import {
  buildDivergingModel,
  type DivergingData,
  type DivergingItem,
  type DivergingModel,
} from './model'

export const diverging: ChartKind<DivergingData, DivergingModel, VectorChart> = {
  model: buildDivergingModel,
  build: buildDiverging,
}

/** How changes are drawn, as shapes for SVG. */
function buildDiverging(model: DivergingModel, { theme, size }: RenderContext): VectorChart {
  const panels = layoutDiverging({ model, size, type: theme.type })
  const rows = panels.flatMap(panel => panel.rows)
  return {
    surface: 'vector',
    option: {
      ...size,
      height: Math.max(size.height, ...rows.map(({ zone }) => Math.ceil(zone.y + zone.height))),
      font: theme.font,
      bands: rows.flatMap(row => bandsOf(row, model.chosen, theme)),
      blocks: panels.flatMap(({ zero, ends }, index) => [
        ...ends.map((rect, side) => ({
          key: `end ${index} ${side}`,
          ...rect,
          fill: theme.colours['ink-3'],
        })),
        { key: `zero ${index}`, ...zero, fill: theme.colours.ink },
      ]),
      texts: panels.flatMap(({ texts, rows: placed }) =>
        [...texts, ...placed.flatMap(row => row.texts)].map(text => textOf(text, theme)),
      ),
    },
    targets: rows.map(targetOf),
  }
}

function bandsOf(
  { item, bar, zone }: PlacedRow,
  chosen: string | null,
  theme: ChartTheme,
): readonly Band[] {
  const ends = [item.key]
  const fill = fillOf(item, theme)
  const row =
    item.key === chosen
      ? [{ key: `row ${item.key}`, path: rectPath(zone), fill: theme.colours.wash, ends }]
      : []
  if (!bar) return row
  const break1 =
    item.reach !== null && item.reach < 0 ? bar.x + bar.width * 0.1 : bar.x + bar.width * 0.84
  const pieces = item.cut
    ? [
        { ...bar, width: break1 - bar.x },
        {
          ...bar,
          x: break1 + bar.width * 0.06,
          width: bar.x + bar.width - break1 - bar.width * 0.06,
        },
      ]
    : [bar]
  const path = pieces
    .map(piece => (item.scoped ? framePath(piece, 1.5) + hatchPath(piece) : rectPath(piece)))
    .join('')
  return [...row, { key: item.key, path, fill, ends }]
}

/** A subject and a use keep their colours; what has none is grey. */
function fillOf({ key, code }: DivergingItem, { colours, rest, toneOf }: ChartTheme): string {
  if (code !== null) return toneOf(code).mark
  if (key === 'basic' || key === 'project' || key === 'personnel' || key === 'operating')
    return colours[key]
  return key === 'total' ? colours.ink : rest.mark
}

function textOf(
  { text, x, y, size, anchor, role }: PlacedText,
  { colours }: ChartTheme,
): SceneText {
  return {
    text,
    x,
    y,
    size,
    anchor,
    fill: role === 'quiet' ? colours['ink-2'] : colours.ink,
    weight: role === 'value' ? 600 : 400,
  }
}

function targetOf({ item: { key, details }, zone }: PlacedRow): ChartTarget {
  return { key, rect: zone, callout: null, label: details.join('，'), details, leads: true }
}
