import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine, writeRich } from '@/charts/core/rich'
import type { RowsLayout } from '@/charts/core/rows'

/** What stands before and behind the marks of all rows; `[]` where a row has nothing there. */
export interface RowEnds {
  readonly before?: readonly RichLine[]
  readonly behind?: readonly RichLine[]
}

/** Lengths in parts of the smallest type; of all marks together, as wide as they can be told by. */
const [gapEms, leastEms] = [0.5, 12]

/**
 * The field of marks in px, and the first of some ways to write at their ends that leaves room for
 * it: nothing where none does. Marks reach `reach` px beyond their places.
 */
export function layoutRowEnds(
  forms: readonly RowEnds[],
  { left, right, legible }: RowsLayout,
  { context, reach = 0 }: { readonly context: DrawContext; readonly reach?: number },
) {
  const gap = context.em * gapEms
  const roomOf = (lines: readonly RichLine[]) => {
    const { width } = measureRich(lines, context)
    return reach + (width > 0 ? gap + width : 0)
  }
  const place = ({ before = [], behind = [] }: RowEnds) => ({
    before,
    behind,
    distance: reach + gap,
    field: { left: left + roomOf(before), right: right - roomOf(behind) },
  })
  const placed = (legible ? forms : []).map(place)
  return placed.find(({ field }) => field.right - field.left >= context.em * leastEms) ?? place({})
}

/** An item's label, as the library reads it. */
export const labelItem = (line: RichLine = []) =>
  line.length > 0 ? { label: { show: true, formatter: writeRich([line]) } } : {}
