import type { ChartTheme } from '@/theme'
import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import { hatchPath, linePath, polygonPath } from '@/charts/core/paths'
import type { Band, SceneText } from '@/charts/core/scene'
import { textWidth } from '@/charts/core/text'
import {
  type BalanceLayout,
  layoutBalance,
  type PlacedBridge,
  type PlacedColumn,
  type PlacedPart,
} from './layout'
import { buildBalanceModel, type BalanceData, type BalanceModel } from './model'

export const balance: ChartKind<BalanceData, BalanceModel, VectorChart> = {
  model: buildBalanceModel,
  build: buildBalance,
}

/** How a balance is drawn, as shapes for SVG. */
function buildBalance(model: BalanceModel, { theme, size }: RenderContext): VectorChart {
  const layout = layoutBalance({ model, size, type: theme.type })
  const parts = layout.columns.flatMap(column => column.parts)
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: [
        ...layout.bridges.flatMap(bridge => bridgeShapes(bridge, theme)),
        ...parts.flatMap(part => leaderOf(part, theme)),
      ],
      blocks: layout.columns.flatMap(({ parts: placed }, side) =>
        placed.map(({ item, rect }, index) => ({
          key: item.key,
          ...rect,
          y: rect.y + (index > 0 && rect.height > 4 ? 1 : 0),
          height: Math.max(1, rect.height - (index > 0 && rect.height > 4 ? 1 : 0)),
          fill: side === 0 ? theme.rest.tile : theme.toneOf(item.code).tile,
        })),
      ),
      texts: [
        ...headTexts(model, layout, theme),
        ...parts.flatMap(part => partTexts(part, theme)),
        ...layout.bridges.flatMap(bridge => bridgeTexts(bridge, layout.head, theme)),
      ],
    },
    targets: [
      ...parts.map(targetOf),
      ...headTargets(model, layout, theme),
      ...layout.bridges.flatMap(bridge => bridgeTargets(bridge, layout.head, theme)),
    ],
  }
}

function bridgeShapes(
  { bridge: { key }, left, right, fromY, fromHeight, toY, toHeight }: PlacedBridge,
  { colours, rest }: ChartTheme,
): readonly Band[] {
  const path = polygonPath([
    { x: left, y: fromY },
    { x: right, y: toY },
    { x: right, y: toY + toHeight },
    { x: left, y: fromY + fromHeight },
  ])
  const ends = ['bridge']
  if (key !== 'carryOver') return [{ key, path, fill: colours.wash, ends }]
  const rect = {
    x: left,
    y: Math.max(fromY, toY),
    width: right - left,
    height: Math.min(fromHeight, toHeight),
  }
  return [
    { key, path, fill: rest.band, ends },
    {
      key: `${key} hatch`,
      path: hatchPath(rect, { stripe: 1.5, gap: 6.5 }),
      fill: colours['line-2'],
      ends,
    },
  ]
}

/** From a part to its words, where these had to move. */
function leaderOf(
  { item, rect, x, anchor, middle }: PlacedPart,
  { colours }: ChartTheme,
): readonly Band[] {
  const own = rect.y + rect.height / 2
  if (Math.abs(own - middle) < 6) return []
  const edge = anchor === 'end' ? rect.x : rect.x + rect.width
  const to = { x: x + (anchor === 'end' ? 4 : -4), y: middle }
  return [
    {
      key: `leader ${item.key}`,
      path: linePath({ from: { x: edge, y: own }, to, thick: 1 }),
      fill: colours['ink-3'],
      ends: [item.key],
    },
  ]
}

function headTexts(
  { sides, verdict }: BalanceModel,
  { columns, head }: BalanceLayout,
  { type, colours }: ChartTheme,
): readonly SceneText[] {
  const [small, medium] = type
  const [left, right] = columns
  if (!left || !right) return []
  const y = head - medium * 0.9
  const stacked = head > medium * 3
  const total = ({ rect, column }: PlacedColumn, side: 0 | 1): SceneText[] => {
    const place = {
      x: side === 0 ? rect.x + rect.width : rect.x,
      anchor: side === 0 ? ('end' as const) : ('start' as const),
      weight: 600,
      fill: colours.ink,
      size: medium,
    }
    const name = sides[side].name
    return stacked
      ? [
          { ...place, text: name, y: y - medium * 1.3 },
          { ...place, text: column.totalText, y },
        ]
      : [{ ...place, text: `${name} ${column.totalText}`, y }]
  }
  const between = (left.rect.x + left.rect.width + right.rect.x) / 2
  return [
    ...total(left, 0),
    ...total(right, 1),
    {
      text: verdict,
      x: between,
      y,
      size: small,
      weight: 400,
      anchor: 'middle',
      fill: colours['ink-2'],
    },
  ]
}

function partTexts(
  { lines, x, anchor }: PlacedPart,
  { colours }: ChartTheme,
): readonly SceneText[] {
  return lines.map(({ text, y, size, loud }) => ({
    text,
    x,
    y,
    size,
    anchor,
    weight: 400,
    fill: loud ? colours.ink : colours['ink-2'],
  }))
}

/** In the middle of its band; of one that is too thin, on the edge of the band beside it. */
function bridgeTexts(
  { bridge: { name, text }, left, right, fromY, fromHeight, toY, toHeight }: PlacedBridge,
  top: number,
  { type, colours }: ChartTheme,
): readonly SceneText[] {
  const small = type[0]
  const height = (fromHeight + toHeight) / 2
  const start = (fromY + toY) / 2
  const room = right - left - small
  const [line, high] = [`${name} ${text}`, small * 1.45]
  const lines =
    height < 3.2 * small && textWidth(line, small) <= room
      ? [line]
      : [name, ...(textWidth(text, small) <= room ? [text] : text.split(' · '))]
  if (lines.some(word => textWidth(word, small) > right - left)) return []
  const tall = lines.length * high
  const first =
    tall <= height
      ? start + (height - tall) / 2
      : start - top < small
        ? start + height
        : start - tall
  return lines.map((word, index) => ({
    text: word,
    x: (left + right) / 2,
    y: first + index * high + small * 1.05,
    size: small,
    anchor: 'middle',
    weight: 400,
    fill: index === 0 ? colours.ink : colours['ink-2'],
  }))
}

function targetOf({ item: { key, name, amountText, shareText }, zone }: PlacedPart): ChartTarget {
  return {
    key,
    rect: zone,
    callout: null,
    leads: false,
    label: [name, amountText, `占 ${shareText}`].join('，'),
    details: [name, `${amountText} · ${shareText}`],
  }
}

/** The words of a band, which are its figures. */
function bridgeTargets(
  placed: PlacedBridge,
  top: number,
  theme: ChartTheme,
): readonly ChartTarget[] {
  const {
    bridge: { key, name, text },
  } = placed
  return wordsTarget({
    key: `bridge ${key}`,
    texts: bridgeTexts(placed, top, theme),
    label: `${name}，${text}`,
    details: [name, text],
  })
}

/** The totals over the columns, and what they differ by. */
function headTargets(
  model: BalanceModel,
  layout: BalanceLayout,
  theme: ChartTheme,
): readonly ChartTarget[] {
  const texts = headTexts(model, layout, theme)
  const perSide = (texts.length - 1) / 2
  const [left, right] = model.sides
  return [
    ...wordsTarget({
      key: 'total revenue',
      texts: texts.slice(0, perSide),
      label: `${left.name}，${left.totalText}`,
      details: [left.name, left.totalText],
    }),
    ...wordsTarget({
      key: 'total expenditure',
      texts: texts.slice(perSide, perSide * 2),
      label: `${right.name}，${right.totalText}`,
      details: [right.name, right.totalText],
    }),
    ...wordsTarget({
      key: 'difference',
      texts: texts.slice(perSide * 2),
      label: model.verdict,
      details: [model.verdict],
    }),
  ]
}

interface Words {
  readonly key: string
  readonly texts: readonly SceneText[]
  readonly label: string
  readonly details: readonly string[]
}

/** Around the words, as large as they are; nothing where none are drawn. */
function wordsTarget({ key, texts, label, details }: Words): readonly ChartTarget[] {
  if (texts.length === 0) return []
  const boxes = texts.map(({ text, x, y, size, anchor }) => {
    const width = textWidth(text, size)
    return {
      left: anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x,
      width,
      top: y - size * 1.05,
      bottom: y + size * 0.35,
    }
  })
  const [x, y] = [
    Math.min(...boxes.map(({ left }) => left)) - 4,
    Math.min(...boxes.map(({ top }) => top)),
  ]
  const rect = {
    x,
    y,
    width: Math.max(...boxes.map(({ left, width }) => left + width)) + 4 - x,
    height: Math.max(...boxes.map(({ bottom }) => bottom)) - y,
  }
  return [{ key, rect, callout: null, leads: false, label, details }]
}
