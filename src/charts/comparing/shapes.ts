import type { ChartTheme } from '@/theme'
import { drawPolygon, drawRect, type DrawnElement } from '@/charts/core/custom'
import type { Point } from '@/charts/core/geometry'
import type { shapeAt } from '@/charts/core/symbols'

/** The colour of one of several things that are no subjects. */
export const colourAt = ({ classes, rest }: ChartTheme, place: number): string =>
  (classes[place % classes.length] ?? rest).mark

/** Draws one of the first four shapes in a square of `size` px around a point. */
export function drawShape(
  shape: ReturnType<typeof shapeAt>,
  { x, y }: Point,
  { size, fill }: { readonly size: number; readonly fill: string },
): DrawnElement {
  const half = size / 2
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half]
  if (shape === 'circle')
    return { type: 'circle', shape: { cx: x, cy: y, r: half }, style: { fill }, z2: 0 }
  if (shape === 'diamond')
    return drawPolygon(
      [
        { x, y: top },
        { x: right, y },
        { x, y: bottom },
        { x: left, y },
      ],
      { fill },
    )
  if (shape === 'triangle')
    return drawPolygon(
      [
        { x, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ],
      { fill },
    )
  return drawRect({ x: left, y: top, width: size, height: size }, { fill })
}
