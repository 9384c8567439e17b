import { BarChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { buildTextStyle, writeRich } from '@/charts/core/rich'
import { buildRowChart } from '@/charts/core/rowChart'
import { layoutRows } from '@/charts/core/rows'
import { buildSpreadModel, type SpreadItem, type SpreadModel } from './model'

export const spread = defineKind({
  parts: [BarChart, GridSimpleComponent],
  model: buildSpreadModel,
  build: buildSpread,
})

/** Lengths in parts of the smallest type. */
const [highestEms, thickEms, paddingEms, notePaddingEms] = [4.4, 1.75, 0.3, 0.12]
/** Between rows; a name over its bar is nearer to it than to the bar before. */
const [airEms, airAboveEms] = [0.2, 0.55]
/** Line of paper around a part, in px; two of them part it from the next. */
const partBorder = 0.5

interface PartRequest {
  readonly name: string
  readonly color: string
  readonly pointsOf: (item: SpreadItem) => number
  /** What stands in it, from long to short. */
  readonly textsOf?: (item: SpreadItem) => readonly string[]
}

/** Bars to one scale, a part for each dimension; figures stand in them where they fit. */
function buildSpread({ rows: items, longest }: SpreadModel, context: DrawContext) {
  const { theme, em, styles, measure } = context
  const rows = layoutRows({ rows: items, context, highest: highestEms })
  const air = em * (rows.above ? airAboveEms : airEms)
  const thick = Math.min(em * thickEms, rows.rowHeight - rows.nameHeight - air)
  const content = rows.nameHeight + thick
  const scale = (rows.right - rows.left) / longest
  const rich = {
    amount: { ...styles.amount, color: theme.tileInk },
    tiny: { ...styles.tiny, color: theme.tileInk },
    note: buildTextStyle(theme, { size: em, color: theme.colours.alert }),
  }
  /** A part of all rows, with the first of its texts for which there is room. */
  const build = ({ name, color, pointsOf, textsOf = () => [] }: PartRequest) => {
    const padding = em * (name === 'note' ? notePaddingEms : paddingEms)
    return {
      type: 'bar' as const,
      name,
      stack: 'parts',
      silent: true,
      barGap: 0,
      barWidth: Math.max(1, thick),
      itemStyle: { color, borderColor: theme.colours.paper, borderWidth: partBorder },
      label: { position: 'insideLeft' as const, distance: padding, rich },
      data: items.map(item => {
        const value = pointsOf(item)
        if (value <= 0) return '-'
        const role = name === 'note' ? name : item.kind === 'whole' ? 'amount' : 'tiny'
        const { fontSize, fontWeight } = rich[role]
        const room = thick < em ? 0 : value * scale - 2 * padding
        const text = textsOf(item).find(text => measure(text, fontSize, fontWeight) <= room)
        return {
          value,
          ...(text && { label: { show: true, formatter: writeRich([[{ role, text }]]) } }),
        }
      }),
    }
  }
  const parts = items.flatMap(({ parts }) => parts)
  const tones = new Map(parts.map(({ group, tone }) => [group, tone]))
  return buildRowChart({
    rows: items,
    layout: rows,
    context,
    content,
    field: rows,
    scale: { min: 0, max: longest },
    series: [
      ...[...tones].map(([name, tone]) => {
        const partOf = ({ parts }: SpreadItem) => parts.find(({ group }) => group === name)
        return build({
          name,
          color: (theme.classes[tone] ?? theme.rest).tile,
          pointsOf: item => partOf(item)?.points ?? 0,
          textsOf: item => [partOf(item)?.text ?? ''],
        })
      }),
      build({
        name: 'note',
        color: 'transparent',
        pointsOf: ({ printed, unprinted }) => longest - printed - unprinted,
        textsOf: ({ notes }) => notes,
      }),
      build({
        name: 'unprinted',
        color: theme.colours['paper-2'],
        pointsOf: ({ unprinted }) => unprinted,
      }),
    ],
  })
}
