import { CustomChart } from 'echarts/charts'
import type { ChartMark, BuiltChart, RenderContext } from '@/charts/core/chart'
import { buildCustomSeries, type DrawnElement, drawRect, drawText } from '@/charts/core/custom'
import { defineKind } from '@/charts/core/kind'
import { mixColours } from '@/charts/core/mixColours'
import { fitLines } from '@/charts/core/rich'
import type { ChartTheme } from '@/theme'
import { buildIcicleStyles, chooseRoles, drawBoxWords, type LabelSetting } from './labels'
import { type IcicleBox, type IcicleLayout, layoutIcicle } from './layout'
import { buildIcicleModel, type IcicleItem, type IcicleModel } from './model'

export const icicle = defineKind({
  parts: [CustomChart],
  model: buildIcicleModel,
  build: buildIcicle,
})

/** How much of the paler colour lies over the stronger one, from dimension to indicator. */
export const categoryTile = 0.2
export const indicatorPaper = 0.5
const padEms = 0.85

/** An icicle as a custom series: the library's own has no columns of a tree. */
function buildIcicle(model: IcicleModel, context: RenderContext): BuiltChart {
  const { theme } = context
  const layout = layoutIcicle(model, context)
  const styles = buildIcicleStyles(theme)
  const setting = { context, styles, roles: chooseRoles(layout.boxes, { context, styles }) }
  const items = layout.boxes.map(box => ({
    key: box.item.key,
    children: [
      drawRect(box.rect, { fill: colourOf(box.item, theme) }),
      ...drawBoxWords(box, setting),
    ],
  }))
  return {
    option: {
      series: [
        buildCustomSeries({ id: 'boxes', items: [...items, ...drawRest(model, layout, setting)] }),
      ],
    },
    marks: layout.boxes.map(buildMark),
  }
}

/** From dark to light along the tree; what has no weight has no colour either. */
function colourOf({ kind, tone, length }: IcicleItem, theme: ChartTheme): string {
  const { tile, band } = theme.classes[tone] ?? theme.rest
  if (kind === 'dimension') return tile
  if (length === 0) return theme.colours['paper-2']
  return kind === 'category'
    ? mixColours(band, tile, categoryTile)
    : mixColours(band, theme.colours.paper, indicatorPaper)
}

function drawRest(
  { restText }: IcicleModel,
  { rest }: IcicleLayout,
  { context, styles }: LabelSetting,
) {
  if (!rest) return []
  const { theme, measure } = context
  const pad = padEms * theme.type[0]
  const line = fitLines([[[{ role: 'quiet', text: restText }]]], {
    room: { width: rest.width - 2 * pad, height: rest.height },
    styles,
    measure,
  })
  const at = { x: pad, y: rest.y + rest.height / 2 }
  const children: DrawnElement[] = [
    drawRect(rest, { fill: theme.colours['paper-2'] }),
    ...(line ? [drawText(line, { at, styles, verticalAlign: 'middle' })] : []),
  ]
  return [{ key: 'rest', children }]
}

function buildMark({ item, rect }: IcicleBox): ChartMark {
  const { key, kind, name, targetText, mark, weightText, length, unweighted } = item
  const weight = weightText === '' ? '' : length > 0 ? `权重 ${weightText}` : weightText
  const lacking =
    kind !== 'indicator' && unweighted > 0 && weight !== '' ? `${unweighted} 行没有权重` : ''
  const details = [name, targetText, mark, weight, lacking].filter(Boolean)
  return {
    key,
    place: { rect },
    label: details.join('，'),
    details,
    leads: kind === 'indicator',
  }
}
