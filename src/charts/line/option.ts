import type { ChartTheme } from '@/theme'
import type { ChartKind, ChartTarget, RenderContext, VectorChart } from '@/charts/core/chart'
import type { Point } from '@/charts/core/geometry'
import { linePath, rectPath } from '@/charts/core/paths'
import type { Band, SceneText } from '@/charts/core/scene'
import { type EndLabel, layoutLine, type LineLayout, type PlacedLine } from './layout'
import { markPath } from './marks'
import { buildLineModel, type LineData, type LineModel } from './model'

export const line: ChartKind<LineData, LineModel, VectorChart> = {
  model: buildLineModel,
  build: buildLine,
}

/**
 * How lines over years are drawn, as shapes for SVG: derived figures hollow, and dashed on the way
 * to them.
 */
function buildLine(model: LineModel, { theme, size }: RenderContext): VectorChart {
  const layout = layoutLine({ model, size, type: theme.type })
  return {
    surface: 'vector',
    option: {
      ...size,
      font: theme.font,
      bands: [
        ...gridOf(layout, theme),
        ...layout.lines.flatMap((line, place) => bandsOf({ line, place, model, theme })),
      ],
      blocks: [],
      texts: [
        ...scaleTexts(layout, theme),
        ...layout.lines.flatMap(line => buildLineTexts({ line, model, layout, theme })),
      ],
    },
    targets: layout.lines.map(line => targetOf(line)),
  }
}

interface LineRequest {
  readonly line: PlacedLine
  readonly place: number
  readonly model: LineModel
  readonly theme: ChartTheme
}

function bandsOf({
  line: { item, points },
  place,
  model: { chosen },
  theme,
}: LineRequest): readonly Band[] {
  const fill =
    item.tone === null ? theme.colours.ink : (theme.classes[item.tone]?.mark ?? theme.rest.mark)
  const loud = chosen === item.key
  const ends = [item.key]
  const ways = points.slice(1).flatMap((to, index) => {
    const from = points[index]
    // Over years without a figure no line is drawn.
    if (!from || to.point.year - from.point.year > 1) return []
    const dashed = from.point.derived || to.point.derived
    return [
      {
        key: `${item.key} ${to.point.year} way`,
        path: linePath({
          ...between(from, to, 11),
          thick: loud ? 4 : 2,
          ...(dashed && { dash: 7 }),
        }),
        fill,
        ends,
      },
    ]
  })
  return [
    ...ways,
    ...points.map(position => ({
      key: `${item.key} ${position.point.year}`,
      path: markPath({
        at: position,
        place,
        radius: loud ? 7.5 : 6,
        hollow: position.point.derived,
      }),
      fill,
      ends,
    })),
  ]
}

/** A line ends before the marks, so that a hollow one stays hollow. */
function between(from: Point, to: Point, space: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [across, down] = [((to.x - from.x) / length) * space, ((to.y - from.y) / length) * space]
  return {
    from: { x: from.x + across, y: from.y + down },
    to: { x: to.x - across, y: to.y - down },
  }
}

/** Lies under the lines, and stays while one of them is pointed out. */
function gridOf(
  { ticks, plot, years, lines }: LineLayout,
  { colours }: ChartTheme,
): readonly Band[] {
  const ends = lines.map(({ item }) => item.key)
  return [
    ...ticks.map(({ y }, index) => ({
      key: `tick ${index}`,
      ends,
      path: rectPath({ x: plot.x, y: y - 0.5, width: plot.width, height: 1 }),
      fill: index === 0 ? colours['ink-3'] : colours.line,
    })),
    ...years.map(({ x }, index) => ({
      key: `year ${index}`,
      ends,
      path: rectPath({ x: x - 0.5, y: plot.y, width: 1, height: plot.height }),
      fill: colours.line,
    })),
  ]
}

function scaleTexts(
  { ticks, years, plot, compact }: LineLayout,
  { colours, type }: ChartTheme,
): readonly SceneText[] {
  const size = type[0]
  return [
    ...(compact
      ? []
      : ticks.map(({ text, y }) => ({
          text,
          x: textEnd(ticks, size),
          y: y + size * 0.36,
          size,
          anchor: 'end' as const,
          weight: 400,
          fill: colours['ink-3'],
        }))),
    ...years.map(({ text, x }) => ({
      text,
      x,
      y: plot.y + plot.height + size * 1.9,
      size,
      anchor: 'middle' as const,
      weight: 400,
      fill: colours['ink-2'],
    })),
  ]
}

const textEnd = (ticks: LineLayout['ticks'], size: number) =>
  Math.max(0, ...ticks.map(({ text }) => text.length)) * size * 0.6

interface TextsRequest {
  readonly line: PlacedLine
  readonly model: LineModel
  readonly layout: LineLayout
  readonly theme: ChartTheme
}

function buildLineTexts({
  line: { item, points, label, first },
  model: { chosen },
  layout: { compact },
  theme,
}: TextsRequest): readonly SceneText[] {
  const [small, medium] = theme.type
  const { ink, 'ink-2': quiet } = theme.colours
  const weight = chosen === null || chosen === item.key ? 600 : 400
  const value = (
    label: EndLabel,
    size: number,
    anchor: SceneText['anchor'],
    x = label.x,
    y = label.y,
  ): SceneText => ({ text: label.text, x, y: y + size * 0.36, size, anchor, weight, fill: ink })
  const between = points.slice(1, -1).map(({ x, y, point }): SceneText => ({
    text: point.text,
    x,
    y: y - 12,
    size: small,
    anchor: 'middle',
    weight: 400,
    fill: quiet,
  }))
  const end = !label
    ? []
    : compact
      ? [
          { ...value(label, small + 1, 'start'), y: label.y - 3 },
          {
            text: label.name,
            x: label.x,
            y: label.y + small,
            size: small,
            anchor: 'start' as const,
            weight: 400,
            fill: quiet,
          },
        ]
      : [
          value(label, medium, 'start'),
          {
            text: label.name,
            x: label.x + widestFigure(label, medium),
            y: label.y + medium * 0.36,
            size: medium,
            anchor: 'start' as const,
            weight: 400,
            fill: ink,
          },
        ]
  return [...(first ? [value(first, small + 1, 'end')] : []), ...between, ...end]
}

const widestFigure = ({ text }: EndLabel, size: number) => text.length * size * 0.58 + 12

function targetOf({ item: { key, details }, points, zone }: PlacedLine): ChartTarget {
  const end = points.at(-1)
  const rect = end
    ? { x: Math.min(zone.x, end.x - 10), y: zone.y, width: zone.width, height: zone.height }
    : zone
  return { key, rect, callout: null, label: details.join('，'), details, leads: true }
}
