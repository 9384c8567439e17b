import { CustomChart } from 'echarts/charts'
import { buildCustomSeries, drawRect, drawText } from '@/charts/core/custom'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { mixColours } from '@/charts/core/mixColours'
import { fitLines } from '@/charts/core/rich'
import type { ChartTheme } from '@/theme'
import { drawBoxWords, prepareLabels } from './labels'
import { layoutIcicle } from './layout'
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
function buildIcicle(model: IcicleModel, context: DrawContext) {
  const { theme, em, styles } = context
  const { boxes, rest } = layoutIcicle(model, context)
  const labels = prepareLabels(boxes, context)
  const items = boxes.map(box => ({
    key: box.item.key,
    children: [
      drawRect(box.rect, { fill: colourOf(box.item, theme) }),
      ...drawBoxWords(box, labels),
    ],
  }))
  if (rest) {
    const room = { ...rest, width: rest.width - 2 * padEms * em }
    const line = fitLines([[[{ role: 'quiet', text: model.restText }]]], room, context)
    const at = { x: padEms * em, y: rest.y + rest.height / 2 }
    const words = drawText(line, { at, styles, verticalAlign: 'middle' })
    items.push({
      key: 'rest',
      children: [drawRect(rest, { fill: theme.colours['paper-2'] }), ...words],
    })
  }
  return {
    option: { series: [buildCustomSeries({ id: 'boxes', items })] },
    marks: boxes.map(({ item, rect }) => {
      const { key, kind, name, targetText, mark, weightText, length, unweighted } = item
      const weight = weightText !== '' && length > 0 ? `权重 ${weightText}` : weightText
      const isLacking = kind !== 'indicator' && unweighted > 0 && weight !== ''
      const lacking = isLacking ? `${unweighted} 行没有权重` : ''
      const details = [name, targetText, mark, weight, lacking].filter(Boolean)
      return { key, place: { rect }, details, leads: kind === 'indicator' }
    }),
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
