import type { ChartTheme } from '@/theme'
import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import type { SceneText } from '@/charts/core/scene'
import { cut } from '@/charts/core/text'
import { type IcicleBox, type IcicleLayout, layoutIcicle } from './layout'
import { buildIcicleModel, type IcicleData, type IcicleItem, type IcicleModel } from './model'
import { buildBoxTexts, nameSizeOf } from './labels'

export const icicle: ChartKind<IcicleData, IcicleModel, VectorChart> = {
  model: buildIcicleModel,
  build: buildIcicle,
}

/** How an icicle is drawn, as shapes for SVG. */
function buildIcicle(model: IcicleModel, { theme, size }: RenderContext): VectorChart {
  const layout = layoutIcicle({ model, size })
  const { boxes, rest } = layout
  const columns = (['dimension', 'category', 'indicator'] as const).map(kind =>
    boxes.filter(({ item }) => item.kind === kind),
  )
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: [],
      blocks: [
        ...boxes.map(({ item, rect }) => ({ key: item.key, ...rect, fill: fillOf(item, theme) })),
        ...(rest ? [{ key: 'rest', ...rest, fill: theme.colours['paper-2'] }] : []),
      ],
      texts: [
        ...columns.flatMap(column =>
          column.flatMap(box => buildBoxTexts(box, theme, nameSizeOf(column, theme))),
        ),
        ...buildRestText(model, layout, theme),
      ],
    },
    targets: boxes.map(targetOf),
  }
}

/** From dark to light along the tree; what has no weight has no colour either. */
function fillOf({ kind, tone, length }: IcicleItem, theme: ChartTheme): string {
  const { tile, band } = theme.classes[tone] ?? theme.rest
  if (kind === 'dimension') return tile
  if (length === 0) return theme.colours['paper-2']
  return kind === 'category'
    ? mixColours(band, tile, 0.2)
    : mixColours(band, theme.colours.paper, 0.5)
}

function buildRestText(
  { restText }: IcicleModel,
  { rest }: IcicleLayout,
  theme: ChartTheme,
): readonly SceneText[] {
  const size = theme.type[0]
  if (!rest || rest.height < size * 1.15) return []
  return [
    {
      text: cut(restText, size, rest.width - 24),
      x: 12,
      y: rest.y + rest.height / 2 + size * 0.36,
      size,
      weight: 400,
      fill: theme.colours['ink-2'],
      anchor: 'start',
    },
  ]
}

function targetOf({ item, rect }: IcicleBox): ChartTarget {
  const { key, kind, name, targetText, mark, weightText, length, unweighted } = item
  const weight = weightText === '' ? '' : length > 0 ? `权重 ${weightText}` : weightText
  const lacking =
    kind !== 'indicator' && unweighted > 0 && weight !== '' ? `${unweighted} 行没有权重` : ''
  const details = [name, targetText, mark, weight, lacking].filter(Boolean)
  return {
    key,
    rect,
    callout: null,
    label: details.join('，'),
    details,
    leads: kind === 'indicator',
  }
}

/** Mixes two colours of the theme: `share` of the second in the first. Both are "#rrggbb". */
export function mixColours(first: string, second: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map(at =>
      Math.round(channel(first, at) * (1 - share) + channel(second, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
