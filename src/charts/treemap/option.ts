// @bundle ahead
import { CustomChart } from 'echarts/charts'
import {
  buildTiledSeries,
  type DrawnElement,
  drawLine,
  drawRect,
  drawText,
} from '@/charts/core/custom'
import { defineKind, type DrawContext, type DrawnMark } from '@/charts/core/kind'
import type { Callout } from './callouts'
import { layoutTreemap, type Tile, writeSplit } from './layout'
import { buildTreemapModel, type TreemapModel } from './model'

export const treemap = defineKind({
  parts: [CustomChart],
  model: buildTreemapModel,
  build: buildTreemap,
})

/** How much paper lies over the parts of a tile: more over each, while labels stay legible. */
export const mostVeil = 0.12
const veilStep = 0.04
const seamOpacity = 0.7
/** Lengths in parts of the smallest type. */
const ems = { barPaper: 0.2, caption: 0.65, dot: 0.18 } as const

/** A treemap as two custom series: tiles, which grow out of each other, and the words on them. */
function buildTreemap(model: TreemapModel, context: DrawContext) {
  const { tiles } = layoutTreemap(model, context)
  return {
    option: {
      series: buildTiledSeries(
        context.level,
        tiles.map(each => ({
          key: each.part.key,
          tile: drawTile(each, context),
          words: drawWords(each, context),
        })),
      ),
    },
    marks: tiles.map(each => buildMark(each, model.unit)),
  }
}

function buildMark({ part, rect, callout }: Tile, unit: string): DrawnMark {
  const { key, code, name, amountText, shareText, totalShareText, split, leads } = part
  const amount = `${amountText} ${unit}`
  const uses = split.filter(use => use.amount !== 0).map(use => `${use.name} ${use.text}`)
  const shares = [shareText, totalShareText].flatMap(share => share || [])
  const lines = [[code, ...shares].filter(Boolean).join(' · '), uses.join('，')]
  return {
    key,
    leads,
    place: { rect, callout: callout?.rect ?? null },
    label: [`${code ?? ''} ${name}`.trim(), amount, ...shares].join('，'),
    details: [name, amount, ...lines.filter(Boolean)],
  }
}

/** The tile, and lightly its parts: each a little paler, so that they show without being tiles. */
function drawTile({ part, rect, below }: Tile, { theme }: DrawContext): readonly DrawnElement[] {
  const { paper } = theme.colours
  return [
    drawRect(rect, { fill: theme.toneOf(part.tone ?? part.code).tile }),
    ...below.map((pane, index) =>
      drawRect(pane.rect, {
        fill: paper,
        fillOpacity: Math.min(index * veilStep, mostVeil),
        stroke: paper,
        lineWidth: 1,
        strokeOpacity: seamOpacity,
      }),
    ),
  ]
}

function drawWords(each: Tile, context: DrawContext): readonly DrawnElement[] {
  const labels = [each.label, ...each.below.map(({ label }) => label)]
  return [
    ...labels.flatMap(label =>
      label ? drawText(label.lines, { at: label, styles: context.tileStyles }) : [],
    ),
    ...drawBar(each, context),
    ...(each.callout ? drawCallout(each.callout, context) : []),
  ]
}

/** 基本 and 项目 in their own colours on a strip of paper, so that they stand out from any tile. */
function drawBar(
  { bar, part }: Tile,
  { theme, em, tileStyles: styles }: DrawContext,
): readonly DrawnElement[] {
  if (!bar) return []
  const edge = ems.barPaper * em
  const uses = part.split.filter(({ amount }) => amount > 0)
  const whole = uses.reduce((sum, { amount }) => sum + amount, 0)
  let x = bar.x + edge
  const pieces = uses.map(({ key, amount }) => {
    const width = ((bar.width - 2 * edge) * amount) / whole
    const fill = key === 'rest' || key === 'total' ? theme.rest.mark : theme.colours[key]
    const piece = drawRect({ ...bar, x, width }, { fill })
    x += width
    return piece
  })
  const paper = { ...bar, y: bar.y - edge, height: bar.height + 2 * edge }
  return [
    drawRect(paper, { fill: theme.colours.paper }),
    ...pieces,
    ...drawText([[{ role: 'soft0', text: writeSplit(part) }]], {
      at: { x: bar.x, y: bar.y + bar.height + ems.caption * em },
      styles,
    }),
  ]
}

function drawCallout(
  { leader, rect, lines, align }: Callout,
  { theme: { colours }, em, tileStyles: styles }: DrawContext,
): readonly DrawnElement[] {
  const [{ x: cx, y: cy } = rect] = leader
  const at = { ...rect, y: rect.y + rect.height / 2 }
  return [
    drawLine(leader, colours['ink-2']),
    { type: 'circle', z2: 1, shape: { cx, cy, r: ems.dot * em }, style: { fill: colours.ink } },
    ...drawText(lines, { at, styles, align, verticalAlign: 'middle' }),
  ]
}
