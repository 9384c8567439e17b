import type { ScatterSeriesOption } from 'echarts'
import { BarChart, CustomChart, ScatterChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { buildFloatingBars, buildZeroScale } from '@/charts/comparing/floatingBars'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { layoutKey } from '@/charts/comparing/pictureKey'
import { isRead, type Reading } from '@/charts/comparing/quantity'
import { fitLines, type RichLine, writePart } from '@/charts/core/rich'
import { buildRowChart } from '@/charts/core/rowChart'
import { labelItem, layoutRowEnds } from '@/charts/comparing/rowEnds'
import { layoutRows } from '@/charts/core/rows'
import { colourAt, drawShape } from '@/charts/comparing/shapes'
import { shapeAt } from '@/charts/core/symbols'
import { buildDumbbellModel, type DumbbellItem, type DumbbellModel } from './model'

export const dumbbell = defineKind({
  parts: [BarChart, CustomChart, ScatterChart, GridSimpleComponent],
  model: buildDumbbellModel,
  build: buildDumbbell,
})

/** Lengths in parts of the smallest type. */
const [dotEms, barEms] = [0.85, 0.16]
/** Dots that lie nearer than this, in parts of one, would hide each other. */
const meetShare = 0.6

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
  const scale = buildZeroScale(rows, layout, context)
  const perValue = (ends.field.right - ends.field.left) / Math.max(1, scale.max - scale.min)
  const piles = rows.map(({ readings }) =>
    pileDots(readings, { apart: (em * dotEms * meetShare) / perValue }),
  )
  // As low as the bar, which stands under a name.
  const middle = layout.nameHeight / 2
  const free = layout.rowHeight - layout.nameHeight
  const dots = columns.map(({ key: name }, place): ScatterSeriesOption => ({
    type: 'scatter',
    name,
    silent: true,
    symbol: shapeAt(place),
    symbolSize: em * dotEms,
    symbolOffset: [0, middle],
    itemStyle: { color: colourAt(theme, place), opacity: 1 },
    label: { position: 'left', distance: ends.distance - (em * dotEms) / 2, rich },
    data: rows.flatMap(({ readings, low }, row) => {
      const reading = readings[place]
      if (!isRead(reading)) return []
      const isFirst = reading === low && readings.indexOf(reading) === place
      const { level, of } = piles[row]?.[place] ?? { level: 0, of: 1 }
      const size = Math.min(em * dotEms, free / of)
      return [
        {
          value: [reading, row],
          ...(of > 1 && {
            symbolSize: size,
            symbolOffset: [0, middle + (level - (of - 1) / 2) * size],
          }),
          ...(isFirst && labelItem(ends.before[row])),
        },
      ]
    }),
  }))
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

/** A dot in a pile: how many lie over it, and how many the pile has. */
interface PiledDot {
  readonly level: number
  readonly of: number
}

/**
 * Piles dots of a row that would hide each other: those less than `apart` from the first of their
 * pile, in units of the readings. The first column is on top.
 */
function pileDots(
  readings: readonly Reading[],
  { apart }: { readonly apart: number },
): readonly (PiledDot | undefined)[] {
  const places = readings
    .flatMap((reading, place) => (isRead(reading) ? [{ reading, place }] : []))
    .sort((one, other) => one.reading - other.reading)
  const piles: (typeof places)[] = []
  for (const dot of places) {
    const last = piles.at(-1)
    if (last?.[0] && dot.reading - last[0].reading < apart) last.push(dot)
    else piles.push([dot])
  }
  return readings.map((_, place) => {
    const pile = piles.find(dots => dots.some(dot => dot.place === place))
    if (!pile) return undefined
    const order = pile.map(dot => dot.place).sort((one, other) => one - other)
    return { level: order.indexOf(place), of: pile.length }
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
