import { CustomChart, ScatterChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { buildCustomSeries, drawLine, drawRect, drawText } from '@/charts/core/custom'
import type { Point } from '@/charts/core/geometry'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { type KeyEntry, layoutKey } from '@/charts/comparing/pictureKey'
import { pile } from '@/charts/comparing/pile'
import { fitLines, writePart } from '@/charts/core/rich'
import { drawShape } from '@/charts/comparing/shapes'
import { buildDistributionModel, type DistributionModel } from './model'

export const distribution = defineKind({
  parts: [ScatterChart, CustomChart, GridSimpleComponent],
  model: buildDistributionModel,
  build: buildDistribution,
})

/** Lengths in parts of the smallest type. */
const [dotEms, ownEms, leastDotEms, edgeEms, footEms, medianEms] = [0.8, 1.3, 0.3, 1, 2.4, 0.2]
const [boxShare, dotOpacity] = [0.7, 0.75]

/** A dot for each unit, piled where they lie close, over the middle half of them and their median. */
function buildDistribution(model: DistributionModel, context: DrawContext) {
  const { em, size, styles, theme } = context
  const { units, quarters } = model
  const { colours, rest } = theme
  const key = layoutKey(writeKey(model, context), context)
  const [least, most] = [units[0]?.value ?? 0, units.at(-1)?.value ?? 0]
  const field = {
    left: em * edgeEms,
    width: Math.max(1, size.width - em * edgeEms * 2),
    top: key.height,
    height: Math.max(1, size.height - key.height - em * footEms),
  }
  const bottom = field.top + field.height
  const atValue = (value: number) =>
    field.left + (field.width * (value - least)) / Math.max(1, most - least)
  const { dot, levels } = pile(
    units.map(({ value }) => atValue(value)),
    { dot: em * dotEms, least: em * leastDotEms, height: field.height - em * ownEms },
  )
  const height = field.height * boxShare
  const top = field.top + (field.height - height) / 2
  const thick = em * medianEms
  const room = { width: (size.width - em) / 2, height: em * footEms }
  const ends = (['left', 'right'] as const).flatMap(align => {
    const [said, texts] =
      align === 'left'
        ? (['最少', model.ends.least] as const)
        : (['最多', model.ends.most] as const)
    const forms = texts.map(text => [[writePart('quiet', `${said} ${text}`)]])
    const lines = fitLines(forms, room, context)
    return drawText(lines, {
      at: { x: align === 'left' ? 0 : size.width, y: bottom },
      styles,
      align,
    })
  })
  const box = quarters
    ? [
        drawRect(
          {
            x: atValue(quarters.low),
            y: top,
            width: Math.max(1, atValue(quarters.high) - atValue(quarters.low)),
            height,
          },
          { fill: colours['paper-2'], stroke: colours['ink-3'], lineWidth: 1 },
        ),
        drawRect(
          { x: atValue(quarters.median) - thick / 2, y: top, width: thick, height },
          { fill: colours.ink },
        ),
      ]
    : []
  const hidden = { type: 'value' as const, show: false }
  return {
    option: {
      grid: { ...field, outerBoundsMode: 'none' as const },
      xAxis: { ...hidden, min: least, max: Math.max(most, least + 1) },
      yAxis: { ...hidden, min: -field.height / 2, max: field.height / 2 },
      series: [
        { ...buildCustomSeries({ id: 'middle', items: [{ key: 'box', children: box }] }), z: 1 },
        {
          type: 'scatter' as const,
          silent: true,
          data: units.map(({ value, isOwn }, at) => ({
            value: [value, (levels[at] ?? 0) * dot],
            symbol: isOwn ? 'diamond' : 'circle',
            symbolSize: isOwn ? em * ownEms : dot,
            itemStyle: {
              color: isOwn ? colours.accent : rest.mark,
              opacity: isOwn ? 1 : dotOpacity,
            },
          })),
        },
        key.series,
        buildCustomSeries({ id: 'ends', items: [{ key: 'ends', children: ends }] }),
      ],
    },
    marks: units.map(({ key, details, isOwn }, item) => ({
      key,
      details,
      leads: !isOwn,
      place: { series: 1, item },
    })),
  }
}

/** What is drawn by what, with its figures: these may lie too close to stand at their places. */
function writeKey(model: DistributionModel, { theme }: DrawContext): readonly KeyEntry[] {
  const { own, quarters, units, said } = model
  const { colours, rest } = theme
  const draw = (shape: 'circle' | 'diamond' | 'rect', fill: string) => (at: Point, size: number) =>
    drawShape(shape, at, { size, fill })
  const line = ({ x, y }: Point, size: number) =>
    drawLine(
      [-size, size].map(out => ({ x, y: y + out / 2 })),
      colours.ink,
    )
  return [
    ...(own
      ? [{ text: `${own.name} ${own.text}，${own.place}`, draw: draw('diamond', colours.accent) }]
      : []),
    ...(quarters
      ? [
          { text: model.medianText, draw: line },
          { text: model.middleText, draw: draw('rect', colours.line) },
        ]
      : []),
    {
      text: `${own ? '其他' : ''}各单位，共 ${units.length - (own ? 1 : 0)} 个`,
      draw: draw('circle', rest.mark),
    },
    ...said.map(text => ({ text })),
  ]
}
