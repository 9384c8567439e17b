import type { Rect, Size } from '@/charts/core/geometry'
import { cut, textWidth, wrap } from '@/charts/core/text'
import type { DivergingItem, DivergingModel, DivergingPanel } from './model'

export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly role: 'label' | 'value' | 'quiet'
}
export interface PlacedRow {
  readonly item: DivergingItem
  readonly zone: Rect
  readonly bar: Rect | null
  readonly texts: readonly PlacedText[]
}
export interface PlacedPanel {
  readonly rows: readonly PlacedRow[]
  readonly texts: readonly PlacedText[]
  readonly zero: Rect
  readonly ends: readonly Rect[]
}

interface Frame {
  readonly model: DivergingModel
  readonly size: Size
  readonly type: readonly number[]
}
/** What all panels share, so that zero stands in one line from top to bottom. */
interface Grid {
  readonly size: Size
  readonly small: number
  readonly medium: number
  readonly compact: boolean
  readonly labels: number
  readonly zero: number
  readonly reach: number
  readonly row: number
}

const gap = 10

/**
 * Where everything of a diverging chart lies: zero in one line, words beside bars and reasons on
 * the free side of zero.
 */
export function layoutDiverging({ model, size, type }: Frame): readonly PlacedPanel[] {
  const grid = gridOf({ model, size, type })
  let y = 0
  return model.panels.map(panel => {
    const placed = placePanel(panel, grid, y)
    y = placed.zero.y + placed.zero.height + panelGap
    return placed
  })
}

const panelGap = 18

function gridOf({ model, size, type }: Frame): Grid {
  const [small = 14, medium = 16] = type
  const items = model.panels.flatMap(({ rows }) => rows)
  // Larger type needs more room for the same words.
  const compact = size.width < (small / 14) * 640
  const labels = compact
    ? 0
    : Math.max(...items.map(({ label }) => textWidth(label, medium))) + 2 * gap
  const half = (size.width - labels) / 2
  const valueRoom = compact
    ? 0
    : Math.max(...items.map(item => valueWidth(item, small))) + 1.5 * gap
  const heads =
    model.panels.reduce((sum, panel) => sum + headOf(panel, { size, small, compact }), 0) +
    panelGap * (model.panels.length - 1)
  const row = Math.max(
    compact ? 46 : 30,
    Math.min(compact ? 64 : 58, (size.height - heads) / Math.max(1, items.length)),
  )
  return {
    size,
    small,
    medium,
    compact,
    labels,
    zero: labels + half,
    reach: Math.max(24, half - valueRoom),
    row,
  }
}

function valueWidth({ valueText, besideText }: DivergingItem, small: number): number {
  return textWidth(valueText, small + 1) + gap + textWidth(besideText, small)
}

type Measures = Pick<Grid, 'size' | 'small' | 'compact'>

/** Room for the lines of a panel's title and for its scale. */
function headOf(panel: DivergingPanel, measures: Measures): number {
  return Math.round(measures.small * (1.7 + 1.6 * titleTexts(panel, measures, 0).lines))
}

function placePanel(panel: DivergingPanel, grid: Grid, y: number): PlacedPanel {
  const head = headOf(panel, grid)
  const top = y + head
  const { zero, reach, small } = grid
  const rows = panel.rows.map((item, index) =>
    placeRow({ item, grid, y: top + index * grid.row, said: panel.title.includes('：') }),
  )
  const height = panel.rows.length * grid.row
  return {
    rows,
    texts: [
      ...titleTexts(panel, grid, y).texts,
      ...scaleTexts({ panel, grid, y: top - small * 0.5 }),
    ],
    zero: { x: zero - 0.5, y: top, width: 1, height },
    ends: [-reach, reach].map(at => ({ x: zero + at - 0.5, y: top - 3, width: 1, height: 6 })),
  }
}

/** Title and note in one line, or where that is too narrow below each other. */
function titleTexts(
  { title, note }: DivergingPanel,
  { size, small, compact }: Measures,
  y: number,
): { readonly texts: readonly PlacedText[]; readonly lines: number } {
  const at = (line: number) => y + small * (1.1 + 1.6 * line)
  const side = compact || !title ? 0 : textWidth(title, small) + gap * 1.5
  const titles =
    title === ''
      ? []
      : (wrap(title, { size: small, width: size.width, lines: 3 }) ?? [
          cut(title, small, size.width),
        ])
  const beside = side > 0 && titles.length === 1 && side + textWidth(note, small) <= size.width
  const noteLine = note === '' ? -1 : beside ? 0 : titles.length
  const texts: PlacedText[] = titles.map((text, line) => ({
    text,
    x: 0,
    y: at(line),
    size: small,
    anchor: 'start',
    role: 'label',
  }))
  if (note !== '')
    texts.push({
      text: note,
      x: beside ? side : 0,
      y: at(noteLine),
      size: small,
      anchor: 'start',
      role: 'quiet',
    })
  return { texts, lines: Math.max(titles.length, noteLine + 1) }
}

function scaleTexts({
  panel: { limitText },
  grid: { size, zero, reach, small },
  y,
}: {
  panel: DivergingPanel
  grid: Grid
  y: number
}): readonly PlacedText[] {
  const text = (text: string, x: number): PlacedText => ({
    text,
    x,
    y,
    size: small,
    anchor: 'middle',
    role: 'quiet',
  })
  const most = textWidth(`\u2212${limitText}`, small) / 2 + 2
  // Ends too near to zero to be read beside it stand on their sides of it.
  if (reach < most + small)
    return [
      { ...text(`\u2212${limitText}`, zero - gap), anchor: 'end' },
      { ...text(`+${limitText}`, zero + gap), anchor: 'start' },
    ]
  return [
    text(`\u2212${limitText}`, Math.max(most, zero - reach)),
    text('0', zero),
    text(`+${limitText}`, Math.min(size.width - most, zero + reach)),
  ]
}

interface RowRequest {
  readonly item: DivergingItem
  readonly grid: Grid
  readonly y: number
  readonly said: boolean
}

function placeRow({ item, grid, y, said }: RowRequest): PlacedRow {
  const { size, zero, reach, row, compact, small } = grid
  const thick = compact ? 14 : Math.min(22, row - 12)
  const top = compact ? y + small * 1.8 : y + (row - thick) / 2
  const length = item.reach === null ? 0 : Math.max(2, Math.abs(item.reach) * reach)
  const negative = (item.reach ?? 0) < 0
  const bar =
    item.reach === null
      ? null
      : { x: negative ? zero - length : zero, y: top, width: length, height: thick }
  const zone = { x: 0, y, width: size.width, height: row }
  return {
    item,
    zone,
    bar,
    texts: compact
      ? compactTexts(item, grid, y)
      : wideTexts({ item, grid, y, said, end: negative ? zero - length : zero + length, negative }),
  }
}

function compactTexts(
  { label, valueText, besideText }: DivergingItem,
  { size, small }: Grid,
  y: number,
): readonly PlacedText[] {
  const line = y + small * 1.2
  return [
    { text: label, x: 0, y: line, size: small, anchor: 'start', role: 'label' },
    { text: besideText, x: size.width, y: line, size: small, anchor: 'end', role: 'quiet' },
    {
      text: valueText,
      x: size.width - textWidth(besideText, small) - gap,
      y: line,
      size: small,
      anchor: 'end',
      role: 'value',
    },
  ]
}

interface WideRequest extends RowRequest {
  readonly end: number
  readonly negative: boolean
}

function wideTexts({
  item,
  grid: { size, zero, small, medium, row },
  y,
  said,
  end,
  negative,
}: WideRequest): readonly PlacedText[] {
  const line = y + row / 2 + small * 0.36
  const [inner, outer] = [textWidth(item.valueText, small + 1), gap * 0.8]
  const value = negative ? end - outer : end + outer
  const anchor = negative ? 'end' : 'start'
  return [
    {
      text: item.label,
      x: 0,
      y: y + row / 2 + medium * 0.36,
      size: medium,
      anchor: 'start',
      role: 'label',
    },
    { text: item.valueText, x: value, y: line, size: small + 1, anchor, role: 'value' },
    {
      text: item.besideText,
      x: negative ? value - inner - outer : value + inner + outer,
      y: line,
      size: small,
      anchor,
      role: 'quiet',
    },
    ...(said && item.scoped
      ? []
      : reasonTexts({
          item,
          room: size.width - zero - 2 * gap,
          x: negative ? zero + gap * 1.5 : zero - gap * 1.5,
          anchor: negative ? 'start' : 'end',
          middle: y + row / 2,
          row,
          small,
        })),
  ]
}

interface ReasonRequest {
  readonly item: DivergingItem
  readonly room: number
  readonly x: number
  readonly anchor: 'start' | 'end'
  readonly middle: number
  readonly row: number
  readonly small: number
}

/** On the side of zero where no bar is; what does not fit is cut, and stands whole in the table. */
function reasonTexts({
  item: { reason, scoped },
  room,
  x,
  anchor,
  middle,
  row,
  small,
}: ReasonRequest): readonly PlacedText[] {
  if (!reason) return []
  const lines = row >= small * 2.7 ? 2 : 1
  const words = scoped ? `口径变化：${reason}` : reason
  const wrapped = wrap(words, { size: small, width: room, lines }) ??
    wrap(cut(words, small, room * lines * 0.9), { size: small, width: room, lines }) ?? [
      cut(words, small, room),
    ]
  const high = small * 1.35
  return wrapped.map((text, index) => ({
    text,
    x,
    y: middle + (index - (wrapped.length - 1) / 2) * high + small * 0.36,
    size: small,
    anchor,
    role: 'quiet',
  }))
}
