import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import { layoutNested, type NestedTile } from './layout'
import { buildNestedModel, type NestedData, type NestedModel } from './model'
import { buildTileTexts } from './labels'

export const nested: ChartKind<NestedData, NestedModel, VectorChart> = {
  model: buildNestedModel,
  build: buildNested,
}

/** How a nested treemap is drawn, as shapes for SVG. */
function buildNested(model: NestedModel, { theme, size }: RenderContext): VectorChart {
  const tiles = layoutNested({ model, size })
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: [],
      blocks: tiles.map(({ item, group, rect }) => ({
        key: item.key,
        ...rect,
        fill: (theme.classes[group.tone] ?? theme.rest).tile,
      })),
      texts: tiles.flatMap(tile => buildTileTexts(tile, model.unit, theme)),
    },
    targets: tiles.map(tile => targetOf(tile, model.unit)),
  }
}

function targetOf({ item, rect }: NestedTile, unit: string): ChartTarget {
  const { key, name, programme, amountText, shareText, meta, leads } = item
  const details = [
    name,
    `${amountText} ${unit}`,
    `占项目支出 ${shareText}`,
    meta,
    programme,
  ].filter(Boolean)
  return { key, rect, callout: null, label: details.join('，'), details, leads }
}
