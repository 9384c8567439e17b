// @bundle later
import { SankeyChart } from 'echarts/charts'
import type { SankeySeriesOption } from 'echarts'
import { defineKind, type DrawContext, type DrawnMark } from '@/charts/core/kind'
import { buildTextStyles, writeRich } from '@/charts/core/rich'
import type { ChartTheme } from '@/theme'
import { isStack, layoutFlow, type LabelledItem } from './layout'
import { buildFlowModel, type FlowItem, type FlowLink, type FlowModel } from './model'

export const flow = defineKind({ parts: [SankeyChart], model: buildFlowModel, build: buildFlow })

/** How much of a band shows where another lies over it, and of those that are not pointed at. */
const bandOpacity = 0.85
const fadedOpacity = 0.2

/** Paper around the letters of a label on bands, in parts of the smallest type. */
const haloEms = 0.22

/** A flow as a sankey; its figures are the model's, as the library adds its nodes up in floats. */
function buildFlow(model: FlowModel, context: DrawContext) {
  const { theme } = context
  const layout = layoutFlow(model, context)
  const series: SankeySeriesOption = {
    type: 'sankey',
    ...layout.frame,
    nodeWidth: layout.nodeWidth,
    nodeGap: layout.nodeGap,
    nodeAlign: 'left',
    // The order of the model: largest first.
    layoutIterations: 0,
    draggable: false,
    label: { distance: layout.labelDistance },
    data: [
      ...layout.items.map(labelled => buildNode(labelled, layout, context)),
      // One column alone has no place: findings/echarts-lone-sankey-column.sh.
      ...(isStack(model.columns) ? [{ name: '', value: 0, depth: 1 }] : []),
    ],
    links: model.links.map(link => buildLink(link, model, theme)),
    emphasis: { focus: 'adjacency', lineStyle: { opacity: bandOpacity } },
    blur: { lineStyle: { opacity: fadedOpacity } },
  }
  return {
    option: { series: [series] },
    marks: layout.items.map(({ item }, index) => buildMark(item, index)),
  }
}

function buildNode(
  { item, column, label, side }: LabelledItem,
  { nodeWidth, raise }: { readonly nodeWidth: number; readonly raise: number },
  { theme, styles, em }: DrawContext,
) {
  return {
    name: item.key,
    value: item.amount,
    depth: column,
    itemStyle: { color: colourOf(item, theme) },
    label: {
      show: label.length > 0,
      position: side,
      align: side === 'left' ? ('right' as const) : ('left' as const),
      formatter: writeRich(label),
      // A label over or under its node begins with it.
      ...((side === 'top' || side === 'bottom') && {
        offset: [-nodeWidth / 2, side === 'top' ? -raise : 0],
      }),
      rich: side === 'insideTopLeft' ? buildTextStyles(onTiles(theme)) : styles,
      // Bands of all colours pass under it.
      ...(side !== 'left' &&
        side !== 'insideTopLeft' && {
          textBorderColor: theme.colours.paper,
          textBorderWidth: em * haloEms,
        }),
    },
  }
}

const onTiles = (theme: ChartTheme): ChartTheme => ({
  ...theme,
  colours: { ...theme.colours, ink: theme.tileInk, 'ink-2': theme.tileInk2 },
})

function colourOf({ kind, key, code }: FlowItem, theme: ChartTheme): string {
  if (kind === 'class') return theme.toneOf(code).tile
  if (key === 'source:currentYear') return theme.colours.ink
  const use = key.replace('use:', '')
  return use === 'basic' || use === 'project' ? theme.colours[use] : theme.rest.mark
}

/** A band has the colour of its class. */
function buildLink({ from, to, amount }: FlowLink, { columns }: FlowModel, theme: ChartTheme) {
  const subject = columns
    .flat()
    .find(({ key, kind }) => kind === 'class' && [from, to].includes(key))
  const { band } = theme.toneOf(subject?.code ?? null)
  return {
    source: from,
    target: to,
    value: amount,
    lineStyle: { color: band, opacity: bandOpacity },
  }
}

function buildMark(item: FlowItem, index: number): DrawnMark {
  const { key, code, name, amountText, shareText, details, leads } = item
  return {
    key,
    leads,
    place: { series: 0, item: index },
    label: [`${code ?? ''} ${name}`.trim(), amountText, `占 ${shareText}`, ...details].join('，'),
    details: [name, `${amountText} · ${shareText}`, ...details],
  }
}
