import type { Rect, Size } from '@/charts/core/geometry'
import type { IcicleItem, IcicleModel } from './model'

export interface IcicleBox {
  readonly item: IcicleItem
  readonly rect: Rect
}
export interface IcicleLayout {
  readonly boxes: readonly IcicleBox[]
  /** The part of 100 that is not on the sheet, across all columns. */
  readonly rest: Rect | null
}

const gap = 2
/** How high a row without a weight is: high enough to be read. */
const unweightedHeight = 30

/**
 * Where everything lies: heights to one scale in all columns, and rows without a weight in a height
 * of their own.
 */
export function layoutIcicle({ model, size }: { model: IcicleModel; size: Size }): IcicleLayout {
  const unweighted = (model.columns[2] ?? []).reduce((sum, item) => sum + item.unweighted, 0)
  const room = Math.max(0, size.height - unweighted * unweightedHeight)
  const scale = model.length > 0 ? room / model.length : 0
  const heightOf = ({ length, unweighted: without }: IcicleItem) =>
    length * scale + without * unweightedHeight
  const boxes = columnsIn(size).flatMap((column, index) => {
    let y = 0
    return (model.columns[index] ?? []).map(item => {
      const height = heightOf(item)
      const rect = { ...column, y, height: Math.max(1, height - gap) }
      y += height
      return { item, rect }
    })
  })
  const rest = model.rest * scale
  return {
    boxes,
    rest: rest > 0 ? { x: 0, y: size.height - rest, width: size.width, height: rest } : null,
  }
}

/** Dimensions and categories as wide as their names want, as far as there is room. */
function columnsIn({ width }: Size): readonly Pick<Rect, 'x' | 'width'>[] {
  const first = width < 480 ? width * 0.17 : Math.min(130, width * 0.155)
  const second = width < 480 ? width * 0.2 : Math.min(140, width * 0.18)
  return [
    { x: 0, width: first - gap },
    { x: first, width: second - gap },
    { x: first + second, width: width - first - second },
  ]
}
