import type { RenderContext } from '@/charts/core/chart'
import type { Rect } from '@/charts/core/geometry'
import type { IcicleItem, IcicleModel } from './model'

export interface IcicleBox {
  readonly item: IcicleItem
  readonly rect: Rect
}

/** Paper between boxes, in px. */
export const gap = 2
/** How high a row without a weight is, in parts of the smallest type: high enough to be read. */
const unweightedEms = 2.15
/**
 * How wide dimensions and categories are: a share of the picture, up to so many parts of the type.
 */
const columnWidths = [
  { share: 0.155, narrowShare: 0.17, most: 9.3 },
  { share: 0.18, narrowShare: 0.2, most: 10 },
] as const
const narrowEms = 34

/**
 * Where everything lies: heights to one scale in all columns, and rows without a weight in a height
 * of their own.
 */
export function layoutIcicle(model: IcicleModel, { size, theme }: RenderContext) {
  const em = theme.type[0]
  const [first = 0, second = 0] = columnWidths.map(({ share, narrowShare, most }) =>
    size.width < narrowEms * em
      ? size.width * narrowShare
      : Math.min(most * em, size.width * share),
  )
  const columns = [
    { x: 0, width: first - gap },
    { x: first, width: second - gap },
    { x: first + second, width: size.width - first - second },
  ]
  const unweighted = (model.columns[2] ?? []).reduce((sum, item) => sum + item.unweighted, 0)
  const room = Math.max(0, size.height - unweighted * unweightedEms * em)
  const scale = model.length > 0 ? room / model.length : 0
  const boxes = columns.flatMap((column, index) => {
    let y = 0
    return (model.columns[index] ?? []).map(item => {
      const height = item.length * scale + item.unweighted * unweightedEms * em
      const rect = { ...column, y, height: Math.max(1, height - gap) }
      y += height
      return { item, rect } satisfies IcicleBox
    })
  })
  const rest = model.rest * scale
  return {
    boxes,
    /** The part of 100 that is not on the sheet, across all columns. */
    rest: rest > 0 ? { x: 0, y: size.height - rest, width: size.width, height: rest } : null,
  }
}
