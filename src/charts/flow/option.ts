// @bundle ahead
import type { ChartTheme } from '@/theme'
import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import type { Band, SceneText } from '@/charts/core/scene'
import { type FlowBand, type FlowBox, layoutFlow } from './layout'
import { buildFlowModel, type FlowData, type FlowItem, type FlowModel } from './model'

export const flow: ChartKind<FlowData, FlowModel, VectorChart> = {
  model: buildFlowModel,
  build: buildFlow,
}

/** How a flow is drawn, as shapes for SVG. */
function buildFlow(model: FlowModel, { theme, size }: RenderContext): VectorChart {
  const { boxes, bands } = layoutFlow({ model, size, type: theme.type })
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: bands.map(band => bandShape(band, theme)),
      blocks: boxes.map(({ item, rect }) => ({
        key: item.key,
        ...rect,
        fill: fillOf(item, theme),
      })),
      texts: boxes.flatMap(box => textsOf(box, theme)),
    },
    targets: boxes.map(targetOf),
  }
}

function bandShape({ from, to, fromY, toY, thickness }: FlowBand, theme: ChartTheme): Band {
  const [left, right] = [from.rect.x + from.rect.width, to.rect.x]
  const middle = (left + right) / 2
  const at = (value: number) => Math.round(value * 100) / 100
  const curve = (x: number, y: number) =>
    `C${at(middle)} ${at(x === right ? fromY : toY + thickness)} ${at(middle)} ${at(y)} ${at(x)} ${at(y)}`
  const path = `M${at(left)} ${at(fromY)}${curve(right, toY)}V${at(toY + thickness)}${curve(left, fromY + thickness)}Z`
  const subject = from.item.kind === 'class' ? from.item : to.item
  return {
    key: `${from.item.key} ${to.item.key}`,
    path,
    fill: theme.toneOf(subject.code).band,
    ends: [from.item.key, to.item.key],
  }
}

function fillOf({ kind, key, code }: FlowItem, theme: ChartTheme): string {
  if (kind === 'class') return theme.toneOf(code).tile
  if (key === 'source:currentYear') return theme.colours.ink
  const use = key.replace('use:', '')
  return use === 'basic' || use === 'project' ? theme.colours[use] : theme.rest.mark
}

function textsOf({ lines }: FlowBox, theme: ChartTheme): readonly SceneText[] {
  return lines.map(({ text, x, y, size, role, anchor, inside }) => {
    const loud = role === 'name'
    const fill = inside
      ? loud
        ? theme.tileInk
        : theme.tileInk2
      : loud
        ? theme.colours.ink
        : theme.colours['ink-2']
    return { text, x, y, size, anchor, fill, weight: loud && inside ? 600 : 400 }
  })
}

function targetOf({ item, zone }: FlowBox): ChartTarget {
  const { key, code, name, amountText, shareText, details, leads } = item
  return {
    key,
    rect: zone,
    callout: null,
    leads,
    label: [`${code ?? ''} ${name}`.trim(), amountText, `占 ${shareText}`, ...details].join('，'),
    details: [name, `${amountText} · ${shareText}`, ...details],
  }
}
