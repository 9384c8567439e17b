import type { ScatterSeriesOption } from 'echarts'
import { BarChart, CustomChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { buildFloatingBars, buildZeroScale } from '@/charts/comparing/floatingBars'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { layoutKey } from '@/charts/comparing/pictureKey'
import { isRead } from '@/charts/comparing/quantity'
import { fitLines, type RichLine, writePart } from '@/charts/core/rich'
import { buildRowChart } from '@/charts/core/rowChart'
import { labelItem, layoutRowEnds } from '@/charts/comparing/rowEnds'
import { layoutRows } from '@/charts/core/rows'
import { colourAt, drawShape } from '@/charts/comparing/shapes'
import { shapeAt } from '@/charts/core/symbols'
import { buildDumbbellModel, type DumbbellItem, type DumbbellModel } from './model'

export const dumbbell = defineKind({
  parts: [BarChart, CustomChart, ScatterChart, GridComponent],
  model: buildDumbbellModel,
  build: buildDumbbell,
})

/** Lengths in parts of the smallest type. */
const [dotEms, barEms] = [0.85, 0.16]

/** Dots of a row on one bar, with figures at its ends and what is said of it behind them. */
function buildDumbbell({ rows, columns }: DumbbellModel, context: DrawContext) {
  const { em, theme, styles: rich } = context
  const key = layoutKey(
    columns.map(({ name: text }, place) => ({
      text,
      draw: (middle, size) =>
        drawShape(shapeAt(place), middle, { size, fill: colourAt(theme, place) }),
    })),
    context,
  )
  const layout = layoutRows({ rows, context, top: key.height })
  const ends = layoutRowEnds(writeEnds(rows), layout, { context, reach: (em * dotEms) / 2 })
  const dots = columns.map(({ key: name }, place): ScatterSeriesOption => ({
    type: 'scatter',
    name,
    silent: true,
    symbol: shapeAt(place),
    symbolSize: em * dotEms,
    // As low as the bar, which stands under a name.
    symbolOffset: [0, layout.nameHeight / 2],
    itemStyle: { color: colourAt(theme, place), opacity: 1 },
    label: { position: 'left', distance: ends.distance - (em * dotEms) / 2, rich },
    data: rows.flatMap(({ readings, low }, row) => {
      const reading = readings[place]
      if (!isRead(reading)) return []
      const isFirst = reading === low && readings.indexOf(reading) === place
      return [{ value: [reading, row], ...(isFirst && labelItem(ends.before[row])) }]
    }),
  }))
  const scale = buildZeroScale(rows, layout, context)
  const width = layout.legible ? layout.right - ends.field.left - ends.distance : 0
  const bars = rows.map(({ low, high, note, isKnown }, row) => {
    if (isKnown) return { low, high, item: labelItem(ends.behind[row]) }
    // Words alone have all of the row.
    const words = fitLines([[[writePart('quiet', note)]]], { width, height: em * 2 }, context)
    return { low: scale.min, high: scale.min, item: labelItem(words[0]) }
  })
  return buildRowChart({
    rows,
    layout,
    context,
    content: layout.nameHeight + em,
    field: ends.field,
    scale,
    series: [
      ...buildFloatingBars(bars, {
        barWidth: em * barEms,
        itemStyle: { color: theme.colours['ink-3'] },
        label: { position: 'right', distance: ends.distance, rich },
      }),
      ...dots,
      key.series,
    ],
  })
}

/** Ways to write at the ends of rows: both figures and notes, then less. */
function writeEnds(rows: readonly DumbbellItem[]) {
  const before = rows.map(({ texts: [low] }): RichLine => (low ? [writePart('tiny', low)] : []))
  const figures = rows.map(({ texts: [, high] }): RichLine => [writePart('amount', high)])
  const behind = figures.map((figure, row): RichLine => {
    const { isKnown, note } = rows[row] ?? {}
    return isKnown && note ? [...figure, writePart('quiet', `  ${note}`)] : figure
  })
  return [{ before, behind }, { before, behind: figures }, { behind: figures }]
}
