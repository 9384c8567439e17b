import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import type { BuiltChart, RenderContext } from '@/charts/core/chart'
import { defineKind } from '@/charts/core/kind'
import { buildTextStyle, buildTextStyles, writeRich } from '@/charts/core/rich'
import { buildNameRoom, buildRowAxis, buildRowGrid, layoutRows } from '@/charts/core/rows'
import { buildRowZoom } from '@/charts/core/rowZoom'
import { buildSpreadModel, type SpreadItem, type SpreadModel } from './model'

export const spread = defineKind({
  parts: [BarChart, GridComponent],
  model: buildSpreadModel,
  build: buildSpread,
})

/** Lengths in parts of the smallest type. */
const [highestEms, thickEms, paddingEms, notePaddingEms, airEms] = [3.6, 1.75, 0.3, 0.12, 0.2]
/** Line of paper around a part, in px; two of them part it from the next. */
const partBorder = 0.5

interface PartRequest {
  readonly name: string
  readonly color: string
  /** Room beside its text, in px. */
  readonly padding?: number
  readonly partOf: (item: SpreadItem) => {
    readonly points: number
    /** From long to short. */
    readonly texts: readonly string[]
  }
}

/** Bars to one scale, a part for each dimension; figures stand in them where they fit. */
function buildSpread(model: SpreadModel, context: RenderContext): BuiltChart {
  const { theme, measure } = context
  const [small] = theme.type
  const rows = layoutRows({
    rows: model.rows.map(({ name, kind }) => ({
      name,
      code: null,
      kind: kind === 'whole' ? kind : 'row',
    })),
    context,
    highest: highestEms,
  })
  const thick = Math.min(small * thickEms, rows.rowHeight - rows.nameHeight - small * airEms)
  const scale = (rows.right - rows.left) / model.longest
  const { amount, tiny } = buildTextStyles(theme)
  const ink = theme.tileInk
  const rich = {
    amount: { ...amount, color: ink },
    tiny: { ...tiny, color: ink },
    note: buildTextStyle(theme, { size: small, color: theme.colours.alert }),
  }
  /** A part of all rows, with the first of its texts for which there is room. */
  const build = ({ name, color, padding = small * paddingEms, partOf }: PartRequest) => ({
    type: 'bar' as const,
    name,
    stack: 'parts',
    silent: true,
    barGap: 0,
    barWidth: Math.max(1, thick),
    itemStyle: { color, borderColor: theme.colours.paper, borderWidth: partBorder },
    label: { position: 'insideLeft' as const, distance: padding, rich },
    data: model.rows.map(item => {
      const { points, texts } = partOf(item)
      if (points <= 0) return '-'
      const role = name === 'note' ? name : item.kind === 'whole' ? 'amount' : 'tiny'
      const { fontSize, fontWeight } = rich[role]
      const room = thick < small ? 0 : points * scale - 2 * padding
      const text = texts.find(text => measure(text, fontSize, fontWeight) <= room)
      return {
        value: points,
        ...(text && { label: { show: true, formatter: writeRich([[{ role, text }]]) } }),
      }
    }),
  })
  const groups = new Map(
    model.rows.flatMap(({ parts }) => parts.map(({ group, tone }) => [group, tone] as const)),
  )
  return {
    option: {
      grid: buildRowGrid(rows, rows),
      xAxis: { type: 'value', show: false, min: 0, max: model.longest },
      yAxis: buildRowAxis({ layout: rows, content: rows.nameHeight + thick, context }),
      series: [
        ...buildNameRoom(rows),
        ...[...groups].map(([group, tone]) =>
          build({
            name: group,
            color: (theme.classes[tone] ?? theme.rest).tile,
            partOf: ({ parts }) => {
              const part = parts.find(part => part.group === group)
              return { points: part?.points ?? 0, texts: part ? [part.text] : [] }
            },
          }),
        ),
        build({
          name: 'note',
          color: 'transparent',
          padding: small * notePaddingEms,
          partOf: ({ parts, unprinted, notes }) => ({
            points: parts.reduce((rest, { points }) => rest - points, model.longest - unprinted),
            texts: notes,
          }),
        }),
        build({
          name: 'unprinted',
          color: theme.colours['paper-2'],
          partOf: ({ unprinted }) => ({ points: unprinted, texts: [] }),
        }),
      ],
      ...buildRowZoom(rows, context, 1),
    },
    marks: model.rows.map(({ key, kind, details }, row) => ({
      key,
      details,
      place: { axis: 0, row },
      label: details.join('，'),
      leads: kind === 'sheet',
    })),
  }
}
