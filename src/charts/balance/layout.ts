import type { Rect, Size } from '@/charts/core/geometry'
import { textWidth, wrap } from '@/charts/core/text'
import type { BalanceBridge, BalanceColumn, BalanceItem, BalanceModel } from './model'

export interface BalanceLine {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly loud: boolean
}
export interface PlacedPart {
  readonly item: BalanceItem
  readonly rect: Rect
  readonly x: number
  readonly anchor: 'start' | 'end'
  readonly lines: readonly BalanceLine[]
  readonly zone: Rect
  readonly middle: number
}
export interface PlacedBridge {
  readonly bridge: BalanceBridge
  readonly left: number
  readonly right: number
  readonly fromY: number
  readonly fromHeight: number
  readonly toY: number
  readonly toHeight: number
}
export interface PlacedColumn {
  readonly column: BalanceColumn
  readonly rect: Rect
  readonly parts: readonly PlacedPart[]
}
export interface BalanceLayout {
  readonly columns: readonly PlacedColumn[]
  readonly bridges: readonly PlacedBridge[]
  readonly head: number
}

interface Frame {
  readonly model: BalanceModel
  readonly size: Size
  readonly type: readonly number[]
}
const pad = 14

/**
 * Where a balance lies: both columns stand on one ground and are as high as their totals, with
 * their words outside.
 */
export function layoutBalance({ model, size, type }: Frame): BalanceLayout {
  const [small = 14, medium = 16] = type
  const compact = size.width < 640
  const head = Math.round(medium * (compact ? 3.2 : 2.2))
  const wide = ({ parts }: BalanceColumn) =>
    Math.max(
      small * 4,
      ...parts.map(({ name, amountText, shareText }) =>
        Math.max(textWidth(name, medium), textWidth(`${amountText} · ${shareText}`, small)),
      ),
    )
  const rooms = model.sides.map(
    side => Math.min(wide(side), compact ? size.width * 0.29 : size.width * 0.3) + pad,
  )
  const [leftRoom = 0, rightRoom = 0] = rooms
  const width = Math.max(20, Math.min(88, size.width * 0.08))
  const scale = Math.max(1, size.height - head) / model.most
  const xs = [leftRoom, size.width - rightRoom - width]
  const columns = model.sides.map((column, index): PlacedColumn => {
    const high = column.total * scale
    const rect = { x: xs[index] ?? 0, y: size.height - high, width, height: high }
    return {
      column,
      rect,
      parts: placeParts({
        column,
        rect,
        scale,
        size,
        side: index === 0 ? 'left' : 'right',
        room: (rooms[index] ?? 0) - pad,
        head,
        small,
        medium,
      }),
    }
  })
  return { columns, head, bridges: bridgesOf({ model, columns, scale }) }
}

interface PartsRequest {
  readonly column: BalanceColumn
  readonly rect: Rect
  readonly scale: number
  readonly size: Size
  readonly side: 'left' | 'right'
  readonly room: number
  readonly head: number
  readonly small: number
  readonly medium: number
}

function placeParts({
  column,
  rect,
  scale,
  size,
  side,
  room,
  head,
  small,
  medium,
}: PartsRequest): readonly PlacedPart[] {
  const x = side === 'left' ? rect.x - pad : rect.x + rect.width + pad
  let y = rect.y
  const placed = column.parts.map(item => {
    const part = { x: rect.x, y, width: rect.width, height: Math.max(1, item.amount * scale) }
    y += item.amount * scale
    const labels = wordsOf({ item, room, small, medium })
    return {
      item,
      rect: part,
      words: labels,
      height: labels.reduce((sum, word) => sum + word.size * 1.4, 0) + 8,
      middle: part.y + part.height / 2,
    }
  })
  const middles = spread(
    placed.map(({ middle, height }) => ({ middle, height })),
    head,
    size.height,
  )
  return placed.map(({ item, rect: part, words, height }, index) => {
    const middle = middles[index] ?? 0
    let at = middle - (height - 8) / 2
    const lines = words.map(word => {
      const line = { ...word, y: at + word.size * 1.05 }
      at += word.size * 1.4
      return line
    })
    const [top, low] = [
      Math.min(part.y, middle - height / 2),
      Math.max(part.y + part.height, middle + height / 2),
    ]
    const zone = {
      x: side === 'left' ? x - room : part.x,
      y: top,
      width: room + pad + part.width,
      height: low - top,
    }
    return {
      item,
      rect: part,
      x,
      anchor: side === 'left' ? 'end' : 'start',
      lines,
      middle,
      zone: column.parts.length > 1 ? { ...zone, y: middle - height / 2, height } : zone,
    }
  })
}

function wordsOf({
  item: { name, amountText, shareText },
  room,
  small,
  medium,
}: {
  item: BalanceItem
  room: number
  small: number
  medium: number
}) {
  const size = textWidth(name, medium) <= room ? medium : small
  const names = wrap(name, { size, width: room, lines: 3 }) ?? [name]
  const joined = `${amountText} · ${shareText}`
  const figures = textWidth(joined, small) <= room ? [joined] : [amountText, shareText]
  return [
    ...names.map(text => ({ text, size, loud: true })),
    ...figures.map(text => ({ text, size: small, loud: false })),
  ]
}

/** Moves words apart from the top down, and back up where they leave the ground. */
function spread(
  labels: readonly { readonly middle: number; readonly height: number }[],
  top: number,
  ground: number,
): readonly number[] {
  const placed = labels.map(word => ({ ...word }))
  let floor = top
  for (const word of placed) {
    word.middle = Math.max(word.middle, floor + word.height / 2)
    floor = word.middle + word.height / 2
  }
  let roof = ground
  for (const word of [...placed].reverse()) {
    word.middle = Math.min(word.middle, roof - word.height / 2)
    roof = word.middle - word.height / 2
  }
  return placed.map(({ middle }) => middle)
}

function bridgesOf({
  model,
  columns,
  scale,
}: {
  model: BalanceModel
  columns: readonly PlacedColumn[]
  scale: number
}): readonly PlacedBridge[] {
  const [left, right] = columns
  if (!left || !right) return []
  let [fromY, toY] = [left.rect.y, right.rect.y]
  return model.bridges.map(bridge => {
    const placed = {
      bridge,
      left: left.rect.x + left.rect.width,
      right: right.rect.x,
      fromY,
      toY,
      fromHeight: bridge.from * scale,
      toHeight: bridge.to * scale,
    }
    fromY += placed.fromHeight
    toY += placed.toHeight
    return placed
  })
}
