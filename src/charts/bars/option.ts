import type { ChartTheme } from '@/theme'
import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import type { Block, SceneText } from '@/charts/core/scene'
import type { BarPart, BarsData } from './data'
import { buildCumulativeShapes } from './cumulative'
import { type BarBox, type BarLine, type BarPiece, layoutBars } from './layout'
import { buildBarsModel, type BarItem, type BarsModel } from './model'

export const bars: ChartKind<BarsData, BarsModel, VectorChart> = {
  model: buildBarsModel,
  build: buildBars,
}

/** How bars are drawn, as shapes for SVG. */
function buildBars(model: BarsModel, { theme, size }: RenderContext): VectorChart {
  const layout = layoutBars({ model, size, type: theme.type })
  const cumulative = buildCumulativeShapes({ layout, theme })
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: [],
      blocks: [
        ...cumulative.under,
        ...layout.boxes.flatMap(box => blocksOf(box, theme)),
        ...cumulative.over,
      ],
      texts: [
        ...cumulative.texts,
        ...layout.boxes.flatMap(({ item, lines }) => lines.map(line => textOf(line, item, theme))),
      ],
    },
    targets: layout.boxes.map(box => targetOf(box, model.unit)),
  }
}

function blocksOf({ item, zone, pieces, inside }: BarBox, theme: ChartTheme): readonly Block[] {
  const rule =
    item.kind === 'whole'
      ? [
          {
            key: `${item.key} rule`,
            x: 0,
            y: zone.y + zone.height - 1,
            width: zone.width,
            height: 1,
            fill: theme.colours['line-2'],
          },
        ]
      : []
  return [
    ...rule,
    ...pieces.flatMap((piece, index) => [
      blockOf({ piece, key: `${item.key} ${index}`, item, theme }),
      ...cutsOf({ piece, key: `${item.key} ${index}`, theme }),
    ]),
    ...inside.map((piece, index) =>
      blockOf({ piece, key: `${item.key} inside ${index}`, item, theme }),
    ),
  ]
}

interface PieceRequest {
  readonly piece: BarPiece
  readonly key: string
  readonly item: BarItem
  readonly theme: ChartTheme
}

function blockOf({ piece: { part, rect }, key, item, theme }: PieceRequest): Block {
  return { key, ...rect, fill: fillOf(part, item, theme) }
}

function fillOf({ key }: BarPart, { code }: BarItem, theme: ChartTheme): string {
  if (key === 'own') return theme.toneOf(code).mark
  return key === 'rest' || key === 'total' ? theme.rest.mark : theme.colours[key]
}

/** Lines of paper between the pieces of a part, where they are wide enough to be told apart. */
function cutsOf({
  piece: { part, rect },
  key,
  theme,
}: Omit<PieceRequest, 'item'>): readonly Block[] {
  const pieces = part.pieces ?? []
  const whole = pieces.reduce((sum, amount) => sum + amount, 0)
  if (pieces.length < 2 || whole <= 0 || rect.width < pieces.length * 3) return []
  let sum = 0
  return pieces.slice(0, -1).map((amount, index) => {
    sum += amount
    return {
      key: `${key} cut ${index}`,
      x: rect.x + (rect.width * sum) / whole - 0.5,
      y: rect.y,
      width: 1,
      height: rect.height,
      fill: theme.colours.paper,
    }
  })
}

function textOf(
  { text, x, y, size, role, anchor }: BarLine,
  { kind }: BarItem,
  { colours }: ChartTheme,
): SceneText {
  const loud = role === 'amount' || (kind === 'whole' && role === 'name')
  return {
    text,
    x,
    y,
    size,
    anchor,
    fill: role === 'quiet' ? colours['ink-2'] : colours.ink,
    weight: loud ? 600 : 400,
  }
}

function targetOf({ item, zone }: BarBox, unit: string): ChartTarget {
  const { key, code, name, details, leads } = item
  const [, amount, ...others] = details
  return {
    key,
    rect: zone,
    callout: null,
    leads,
    details,
    label: [`${code ?? ''} ${name}`.trim(), amount ?? unit, ...others].join('，'),
  }
}
