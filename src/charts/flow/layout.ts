import type { Rect, Size } from '@/charts/core/geometry'
import { textWidth, wrap } from '@/charts/core/text'
import type { FlowItem, FlowModel } from './model'

export interface FlowBox {
  readonly item: FlowItem
  /** As high as its amount. */
  readonly rect: Rect
  readonly lines: readonly FlowLine[]
  /** Block and words together. */
  readonly zone: Rect
}
export interface FlowLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly role: 'name' | 'amount'
  readonly anchor: 'start' | 'end'
  readonly inside: boolean
}
export interface FlowBand {
  readonly from: FlowBox
  readonly to: FlowBox
  readonly fromY: number
  readonly toY: number
  readonly thickness: number
}
export interface FlowLayout {
  readonly boxes: readonly FlowBox[]
  readonly bands: readonly FlowBand[]
}

const rail = 10
const gap = 12
const pad = 10

interface Frame {
  readonly size: Size
  readonly type: readonly number[]
}

/**
 * Where everything of a flow lies. Bands run only between columns, and words stand inside a block,
 * under it within its column, or outside the picture: so no word ever lies on a band.
 */
export function layoutFlow({ model, size, type }: Frame & { model: FlowModel }): FlowLayout {
  const columns = columnsOf({ model, size, type })
  const scale = Math.min(
    ...columns.map(column => scaleOf({ column, size, type, total: model.total })),
  )
  const boxes = columns.flatMap(column => stack({ column, size, type, scale }))
  return { boxes, bands: bandsOf({ model, boxes, scale }) }
}

interface Column {
  readonly items: readonly FlowItem[]
  readonly x: number
  readonly width: number
  readonly words: 'left' | 'right' | 'within'
  readonly room: number
}

function columnsOf({
  model: { columns, links },
  size,
  type,
}: Frame & { model: FlowModel }): readonly Column[] {
  const small = type[0] ?? 14
  const margin = (items: readonly FlowItem[]) =>
    Math.max(
      ...items.map(item =>
        Math.max(
          textWidth(item.name, small + 2),
          textWidth(`${item.amountText} · ${item.shareText}`, small),
        ),
      ),
    ) + pad
  const last = columns.length - 1
  const compact = size.width < 560
  const leftRoom =
    columns[0]?.[0]?.kind === 'source' ? (compact ? small * 5.4 : margin(columns[0] ?? [])) : 0
  const rightRoom =
    columns[last]?.[0]?.kind === 'use' ? (compact ? small * 5.4 : margin(columns[last] ?? [])) : 0
  const longest = Math.max(
    0,
    ...columns
      .flat()
      .filter(({ kind }) => kind === 'class')
      .map(item => textWidth(flatWords(item), small)),
  )
  // Without bands the blocks take their room: the whole is then divided twice, side by side.
  const between =
    links.length === 0
      ? size.width -
        leftRoom -
        rightRoom -
        (rightRoom > 0 ? rail + 2 * pad : 0) -
        (leftRoom > 0 ? rail + 2 * pad : 0)
      : 0
  const middle = Math.max(
    between,
    small * 6.5,
    Math.min(220, size.width * 0.24),
    longest <= size.width * 0.36 ? longest : 0,
  )
  return columns.map((items, index) => {
    if (items[0]?.kind === 'source')
      return { items, x: leftRoom, width: rail, words: 'left', room: leftRoom - pad }
    if (items[0]?.kind === 'use')
      return {
        items,
        x: size.width - rightRoom - rail,
        width: rail,
        words: 'right',
        room: rightRoom - pad,
      }
    const from = index === 0 ? 0 : leftRoom
    const to = index === last ? size.width : size.width - rightRoom
    return {
      items,
      x: index === 0 ? 0 : Math.max(from, (from + to - middle) / 2),
      width: middle,
      words: 'within',
      room: middle,
    }
  })
}

/**
 * Pixels per 分 so that a column with all its gaps and words under blocks is as high as the
 * picture.
 */
function scaleOf({ column, size, type, total }: Frame & { column: Column; total: number }): number {
  let scale = size.height / total
  for (let pass = 0; pass < 4; pass++) {
    const extra =
      stack({ column, size, type, scale }).reduce(
        (sum, { zone, rect }) => sum + zone.height - rect.height,
        0,
      ) +
      gap * (column.items.length - 1)
    scale = Math.max(0, size.height - extra) / total
  }
  return scale
}

function stack({
  column,
  type,
  scale,
}: Frame & { column: Column; scale: number }): readonly FlowBox[] {
  let y = 0
  return column.items.map(item => {
    const box = boxAt({ item, column, type, y, height: Math.max(1, item.amount * scale) })
    y += box.zone.height + gap
    return box
  })
}

interface BoxRequest {
  readonly item: FlowItem
  readonly column: Column
  readonly type: readonly number[]
  readonly y: number
  readonly height: number
}

function boxAt({ item, column, type, y, height }: BoxRequest): FlowBox {
  const rect = { x: column.x, y, width: column.width, height }
  const small = type[0] ?? 14
  if (column.words === 'within') return classBox({ item, rect, type, small })
  const anchor = column.words === 'left' ? 'end' : 'start'
  const x = column.words === 'left' ? rect.x - pad : rect.x + rect.width + pad
  const parts = [
    [item.name, small + 2, 'name'],
    [item.amountText, small, 'amount'],
    [item.shareText, small, 'amount'],
  ] as const
  const joined = textWidth(`${item.amountText} · ${item.shareText}`, small) <= column.room + 0.5
  // A figure too long for a narrow screen is left to the table and the target's words: better none
  // than half of one.
  const said = joined
    ? [parts[0], [`${item.amountText} · ${item.shareText}`, small, 'amount'] as const]
    : parts.filter(
        ([text, size, role]) => role === 'name' || textWidth(text, size) <= column.room + 0.5,
      )
  const high = said.reduce((sum, [, size]) => sum + Math.round(size * 1.4), 0)
  let at = y + Math.max(0, (height - high) / 2)
  const lines = said.map(([text, size, role]) => {
    const line: FlowLine = { text, x, y: at + size * 1.05, size, role, anchor, inside: false }
    at += Math.round(size * 1.4)
    return line
  })
  const left = column.words === 'left' ? x - column.room : rect.x
  return {
    item,
    rect,
    lines,
    zone: { x: left, y, width: rect.width + pad + column.room, height: Math.max(height, high) },
  }
}

/** The words of a class stand in its block, or under it where that is too low. */
function classBox({
  item,
  rect,
  type,
  small,
}: {
  item: FlowItem
  rect: Rect
  type: readonly number[]
  small: number
}): FlowBox {
  const name = [item.code, item.name].filter(Boolean).join(' ')
  const figures = `${item.amountText} · ${item.shareText}`
  const inner = rect.width - 2 * pad
  const nameSize = type[1] ?? 16
  const tall = wrap(name, { size: nameSize, width: inner, lines: 3 }) ?? [item.name]
  const amounts =
    textWidth(figures, small) <= inner
      ? [figures]
      : [item.amountText, item.shareText].filter(text => textWidth(text, small) <= inner)
  const parts = [
    ...tall.map(text => ({ text, size: nameSize, role: 'name' as const })),
    ...amounts.map(text => ({ text, size: small, role: 'amount' as const })),
  ]
  const high = parts.reduce((sum, { size }) => sum + Math.round(size * 1.4), 0) + pad
  if (high <= rect.height)
    return {
      item,
      rect,
      zone: rect,
      lines: setLines({ words: parts, x: rect.x + pad, y: rect.y + pad / 2, inside: true }),
    }
  const flat =
    textWidth(flatWords(item), small) <= rect.width
      ? [{ text: flatWords(item), size: small, role: 'name' as const }]
      : [name, ...amounts].map((text, index) => ({
          text,
          size: small,
          role: index === 0 ? ('name' as const) : ('amount' as const),
        }))
  const lines = setLines({ words: flat, x: rect.x, y: rect.y + rect.height + 2, inside: false })
  return {
    item,
    rect,
    lines,
    zone: { ...rect, height: rect.height + 2 + flat.length * Math.round(small * 1.4) },
  }
}

/** All words of a class in one line. */
const flatWords = ({ code, name, amountText, shareText }: FlowItem) =>
  `${[code, name].filter(Boolean).join(' ')}  ${amountText} · ${shareText}`

function setLines({
  words,
  x,
  y,
  inside,
}: {
  words: readonly { text: string; size: number; role: FlowLine['role'] }[]
  x: number
  y: number
  inside: boolean
}): readonly FlowLine[] {
  let at = y
  return words.map(({ text, size, role }) => {
    const line: FlowLine = { text, x, y: at + size * 1.05, size, role, anchor: 'start', inside }
    at += Math.round(size * 1.4)
    return line
  })
}

/**
 * Bands leave and reach a block in the order of the column they run to, so that they cross as
 * little as can be.
 */
function bandsOf({
  model,
  boxes,
  scale,
}: {
  model: FlowModel
  boxes: readonly FlowBox[]
  scale: number
}): readonly FlowBand[] {
  const byKey = new Map(boxes.map(box => [box.item.key, box]))
  const place = new Map(boxes.map(({ item }, index) => [item.key, index]))
  const out = new Map<string, number>()
  const into = new Map<string, number>()
  const order = (key: string) => place.get(key) ?? 0
  const links = [...model.links].sort(
    (a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to),
  )
  return links.flatMap(({ from, to, amount }) => {
    const [start, end] = [byKey.get(from), byKey.get(to)]
    if (!start || !end) return []
    const thickness = amount * scale
    const fromY = start.rect.y + (out.get(from) ?? 0)
    const toY = end.rect.y + (into.get(to) ?? 0)
    out.set(from, (out.get(from) ?? 0) + thickness)
    into.set(to, (into.get(to) ?? 0) + thickness)
    return [{ from: start, to: end, fromY, toY, thickness }]
  })
}
