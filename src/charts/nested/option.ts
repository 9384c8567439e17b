import type { BuiltChart, ChartTarget, RenderContext } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { layoutNested, type NestedTile } from './layout'
import type { NestedModel } from './model'
import { wordsIn } from './words'

/** How a nested treemap is drawn, as shapes for SVG. */
export function buildNested(model: NestedModel, { theme, size }: RenderContext): BuiltChart<Scene> {
  const tiles = layoutNested({ model, size })
  return {
    option: {
      ...size,
      font: theme.font,
      bands: [],
      blocks: tiles.map(({ item, group, rect }) => ({
        key: item.key,
        ...rect,
        fill: (theme.classes[group.tone] ?? theme.rest).tile,
      })),
      texts: tiles.flatMap(tile => wordsIn(tile, model.unit, theme)),
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
