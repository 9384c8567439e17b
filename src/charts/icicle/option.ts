import type { ChartTheme } from '@/theme'
import type { BuiltChart, ChartTarget, RenderContext } from '@/charts/core/built'
import { mix } from '@/charts/core/mix'
import type { Scene, SceneText } from '@/charts/core/scene'
import { cut } from '@/charts/core/text'
import { type IcicleBox, type IcicleLayout, layoutIcicle } from './layout'
import type { IcicleItem, IcicleModel } from './model'
import { placeOf, wordsIn } from './words'

/** How an icicle is drawn, as shapes for SVG. */
export function buildIcicle(model: IcicleModel, { theme, size }: RenderContext): BuiltChart<Scene> {
  const layout = layoutIcicle({ model, size })
  const { boxes, rest } = layout
  const columns = (['dimension', 'category', 'indicator'] as const).map(kind =>
    boxes.filter(({ item }) => item.kind === kind),
  )
  return {
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
          column.flatMap(box => wordsIn(box, theme, placeOf(column, theme))),
        ),
        ...restWords(model, layout, theme),
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
  return kind === 'category' ? mix(band, tile, 0.2) : mix(band, theme.colours.paper, 0.5)
}

function restWords(
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
