import type { ChartTheme } from '@/theme'
import type { ChartKind, RenderContext, VectorChart } from '@/charts/core/chart'
import type { Rect } from '@/charts/core/geometry'
import type { Block, SceneText } from '@/charts/core/scene'
import { cut, textWidth } from '@/charts/core/text'
import { layoutSpread, type SpreadBox } from './layout'
import { buildSpreadModel, type SpreadData, type SpreadModel } from './model'

export const spread: ChartKind<SpreadData, SpreadModel, VectorChart> = {
  model: buildSpreadModel,
  build: buildSpread,
}

/** How the spread of weights is drawn, as shapes for SVG. */
function buildSpread(model: SpreadModel, { theme, size }: RenderContext): VectorChart {
  const boxes = layoutSpread({ model, size, small: theme.type[0] })
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: [],
      blocks: boxes.flatMap(box => blocksOf(box, theme)),
      texts: boxes.flatMap(box => textsOf(box, theme)),
    },
    targets: boxes.map(({ item: { key, kind, details }, zone }) => ({
      key,
      rect: zone,
      callout: null,
      details,
      label: details.join('，'),
      leads: kind === 'sheet',
    })),
  }
}

function blocksOf({ item, zone, pieces, rest }: SpreadBox, theme: ChartTheme): readonly Block[] {
  const rule =
    item.kind === 'whole'
      ? [
          {
            key: `${item.key} rule`,
            x: zone.x,
            y: zone.y + zone.height - 1,
            width: zone.width,
            height: 1,
            fill: theme.colours['line-2'],
          },
        ]
      : []
  return [
    ...rule,
    ...pieces.map(({ part, rect }) => ({
      key: `${item.key} ${part.group}`,
      ...rect,
      fill: (theme.classes[part.tone] ?? theme.rest).tile,
    })),
    ...(rest ? [{ key: `${item.key} rest`, ...rest, fill: theme.colours['paper-2'] }] : []),
  ]
}

function textsOf(
  { item, name, bar, pieces, after, size }: SpreadBox,
  theme: ChartTheme,
): readonly SceneText[] {
  const weight = item.kind === 'whole' ? 600 : 400
  const at = (rect: Rect) => rect.y + rect.height / 2 + size * 0.36
  const inside = pieces.flatMap(({ part, rect }): SceneText[] =>
    textWidth(part.text, size) + 8 > rect.width
      ? []
      : [
          {
            text: part.text,
            x: rect.x + 6,
            y: at(rect),
            size,
            weight,
            fill: theme.tileInk,
            anchor: 'start',
          },
        ],
  )
  const fitting = item.notes.find(note => textWidth(note, size) <= after.width)
  const note =
    fitting === undefined
      ? []
      : [
          {
            text: fitting,
            x: after.x,
            y: at(bar),
            size,
            weight: 400,
            fill: theme.colours.alert,
            anchor: 'start' as const,
          },
        ]
  return [
    {
      text: cut(item.name, size, name.width),
      x: name.x,
      y: at(name),
      size,
      weight,
      fill: theme.colours.ink,
      anchor: 'start',
    },
    ...inside,
    ...note,
  ]
}
