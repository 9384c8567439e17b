import type { Rect, Size } from '@/charts/core/geometry'
import { squarify } from '@/charts/core/squarify'
import type { NestedGroup, NestedItem, NestedModel } from './model'

export interface NestedTile {
  readonly item: NestedItem
  readonly group: NestedGroup
  readonly rect: Rect
  readonly first: boolean
}

const groupGap = 5
const itemGap = 1.5

/** Programmes first, projects within them; the gap between programmes is the wider one. */
export function layoutNested({
  model,
  size,
}: {
  model: NestedModel
  size: Size
}): readonly NestedTile[] {
  const area = { x: 0, y: 0, ...size }
  const rects = squarify(
    model.groups.map(({ amount }) => amount),
    area,
  )
  return model.groups.flatMap((group, index) => {
    const own = shrink(rects[index] ?? area, area, groupGap)
    const parts = squarify(
      group.items.map(({ amount }) => amount),
      own,
    )
    return group.items.map((item, index) => ({
      item,
      group,
      rect: shrink(parts[index] ?? own, own, itemGap),
      first: index === 0,
    }))
  })
}

/** Takes half the gap from every side that is not an edge of `area`. */
function shrink({ x, y, width, height }: Rect, area: Rect, gap: number): Rect {
  const half = gap / 2
  const left = x > area.x + 0.5 ? half : 0
  const top = y > area.y + 0.5 ? half : 0
  const right = x + width < area.x + area.width - 0.5 ? half : 0
  const bottom = y + height < area.y + area.height - 0.5 ? half : 0
  return {
    x: x + left,
    y: y + top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  }
}
