import type { Rect, Size } from '@/charts/core/geometry'
import type { SpreadItem, SpreadModel, SpreadPart } from './model'

export interface SpreadBox {
  readonly item: SpreadItem
  /** All of the row. */
  readonly zone: Rect
  readonly name: Rect
  readonly bar: Rect
  readonly pieces: readonly { readonly part: SpreadPart; readonly rect: Rect }[]
  readonly rest: Rect | null
  /** Room behind the bar. */
  readonly after: Rect
  readonly size: number
}

const gap = 1

/** Where names and bars lie: side by side, or names over their bars where the picture is narrow. */
export function layoutSpread({
  model: { rows, longest },
  size,
  small,
}: {
  model: SpreadModel
  size: Size
  small: number
}): readonly SpreadBox[] {
  const above = size.width < small * 34
  const nameWidth = above ? size.width : Math.min(small * 21, size.width * 0.42)
  const height = Math.min(small * (above ? 3.6 : 2.9), size.height / Math.max(1, rows.length))
  const left = above ? 0 : nameWidth + small
  const width = size.width - left
  return rows.map((item, index): SpreadBox => {
    const zone = { x: 0, y: index * height, width: size.width, height }
    const top = above ? zone.y + height * 0.44 : zone.y
    const room = zone.y + height - top
    // Before a picture has its size, its rows have none.
    const thick = Math.max(0, Math.min(room - 3, small * 1.75))
    const bar = { x: left, y: top + (room - thick) / 2, width, height: thick }
    let x = left
    const place = (points: number): Rect => {
      const rect = { ...bar, x, width: Math.max(1, (points / longest) * width - gap) }
      x += rect.width + gap
      return rect
    }
    const pieces = item.parts.map(part => ({ part, rect: place(part.points) }))
    const note = x + 2
    const rest =
      item.unprinted > 0
        ? { ...place(item.unprinted), x: left + ((longest - item.unprinted) / longest) * width }
        : null
    return {
      item,
      zone,
      bar,
      pieces,
      rest,
      size: small,
      name: above ? { ...zone, height: height * 0.44 } : { ...zone, width: nameWidth },
      after: { ...bar, x: note, width: Math.max(0, (rest ? rest.x : left + width) - note) },
    }
  })
}
