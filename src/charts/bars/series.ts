import type { BarSeriesOption } from 'echarts'
import { amountSeries } from '@/charts/core/chart'
import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine, writeRich } from '@/charts/core/rich'
import { buildNameRoom } from '@/charts/core/rows'
import { measures } from '@/document/measures'
import type { ChartTheme } from '@/theme'
import { placeCaptions } from './captions'
import type { BarPart } from './data'
import { amountLine, type BarsLayout, behindEms } from './layout'
import type { BarItem, BarsModel } from './model'
import { buildSegments, longestOf } from './segments'

/** In this order parts stand after each other. */
const partOrder: readonly BarPart['key'][] = ['own', ...measures, 'rest']
/** Width of a piece that can be told from the next, in parts of the smallest type. */
const leastPieceEms = 0.2
const percent = 100
/** Line of paper around a piece, in px; two of them part it from the next. */
const pieceBorder = 0.5

/** Builds the bars, a series for each part, with thin bars, captions and amounts. */
export function buildBarSeries(
  model: BarsModel,
  layout: BarsLayout,
  context: DrawContext,
): readonly BarSeriesOption[] {
  const { heights, gap, end, rows } = layout
  const { em: small, styles: rich, theme } = context
  const behind = small * behindEms
  const side = model.as === 'side'
  const scale = (end - rows.left) / longestOf(model)
  const drawn = model.rows.map(item => {
    const segments = buildSegments(item, {
      as: model.as,
      shown: (length, pieces) => length * scale >= pieces * small * leastPieceEms,
    })
    const captions = placeCaptions({
      captions: heights.caption > 0 ? item.captions : [],
      widthOf: text => measureRich([[{ role: 'quiet', text }]], context).width,
      startOf: part => {
        const segment = segments.parts.find(segment => segment.part === part)
        return segment ? segment.from * scale : null
      },
      room: layout.behind - rows.left,
    })
    return { item, ...segments, captions }
  })
  const base = { type: 'bar', silent: true, barGap: `${gap * percent}%` } as const
  const captionOf = ({ item, captions }: (typeof drawn)[number], part: BarPart) =>
    side
      ? item.captions.find(caption => caption.part === part || caption.part === null)?.short
      : captions.under.get(part)

  const buildParts = (tier: 'parts' | 'inside', barWidth: number): BarSeriesOption[] => {
    if (barWidth <= 0) return []
    const width = side ? barWidth / layout.slots : barWidth
    // Side by side, the first bar of a row stands beside its name, whatever it is of.
    const slots = side ? Array.from({ length: layout.slots }, (_, slot) => slot) : [null]
    const runs = slots.flatMap(slot => partOrder.map(key => ({ key, slot })))
    return runs.flatMap(({ key, slot }) => {
      const segments = drawn.map(row =>
        row[tier].find(({ part }, at) => part.key === key && (slot ?? at) === at),
      )
      const most = Math.max(...segments.map(segment => segment?.pieces.length ?? 0))
      return Array.from({ length: most }, (_, piece): BarSeriesOption => ({
        ...base,
        name: key,
        stack: slot === null ? tier : `slot ${slot}`,
        ...(tier === 'parts' && { universalTransition: { enabled: true, divideShape: 'clone' } }),
        barWidth: width,
        // A sliver of money stays a sliver of ink.
        barMinHeight: 1,
        label: side
          ? { position: 'right', distance: behind, rich }
          : {
              position: [0, (heights.bar + heights.strip) * (1 + gap)],
              align: 'left',
              verticalAlign: 'top',
              rich,
            },
        data: drawn.map((row, index) => {
          const segment = segments[index]
          const value = segment?.pieces[piece]
          if (!segment || value === undefined) return '-'
          const labelled = side ? segment.pieces.length - 1 : 0
          const caption =
            piece === labelled && (!side || width >= small)
              ? captionOf(row, segment.part)
              : undefined
          const cut = { borderColor: theme.colours.paper, borderWidth: pieceBorder }
          return {
            value,
            id: row.item.key,
            groupId: row.item.within,
            itemStyle: {
              color: fillOf(segment.part, row.item, theme),
              ...(segment.pieces.length > 1 && cut),
            },
            ...(caption && { label: say([{ role: 'quiet', text: caption }]) }),
          }
        }),
      }))
    })
  }
  /** Bars without length, for the text at their end. */
  const buildTexts = (
    stack: string,
    barWidth: number,
    lines: readonly RichLine[],
  ): BarSeriesOption[] =>
    barWidth > 0
      ? [
          {
            ...base,
            name: stack === 'parts' ? amountSeries : stack,
            stack,
            barWidth,
            label: { position: 'right', distance: stack === 'parts' ? behind : 0, rich },
            data: lines.map(line => ({ value: 0, label: say(line) })),
          },
        ]
      : []

  return [
    ...buildNameRoom(rows),
    ...buildParts('parts', heights.bar),
    ...buildTexts(
      'parts',
      model.as === 'amount' && layout.hasAmounts ? heights.bar : 0,
      model.rows.map(item => amountLine(item, rows)),
    ),
    ...buildParts('inside', heights.strip),
    ...buildTexts(
      'captions',
      heights.caption,
      drawn.map(({ captions }) => [{ role: 'quiet', text: captions.joined }]),
    ),
  ]
}

const say = (line: RichLine) => ({ show: true, formatter: writeRich([line]) })

function fillOf({ key }: BarPart, { code }: BarItem, theme: ChartTheme): string {
  if (key === 'own') return theme.toneOf(code).mark
  return key === 'rest' || key === 'total' ? theme.rest.mark : theme.colours[key]
}
