import { useElementSize } from '@vueuse/core'
import { type Ref, shallowRef, watch } from 'vue'
import type { TableLayout } from '@/budget/printed/table/layout'

/**
 * Label columns that stay at the left, with their place in px, and what they and the header cover.
 */
export interface Frozen {
  readonly lefts: ReadonlyMap<number, number>
  readonly width: number
  readonly height: number
}

/** How much of the region's width may stand still. */
const most = 0.5

/**
 * All label columns stay in view where there is room for them, else the one that names the rows,
 * else none. The gutter of lines always does.
 */
export function useFrozen({
  region,
  layout,
  shown,
}: {
  region: Ref<HTMLElement | null>
  layout: () => TableLayout
  shown: () => unknown
}) {
  const frozen = shallowRef<Frozen>({ lefts: new Map(), width: 0, height: 0 })
  const { width } = useElementSize(region)

  watch(
    [width, shown],
    () => {
      const found = region.value
      if (!found || width.value === 0) return
      const columns = [...found.querySelectorAll<HTMLElement>('colgroup col')]
      const edges = columnEdges(found, columns.length)
      const gutter = edges[0] ?? 0
      const { labels, name } = layout()
      const room = width.value * most
      const end = edges[labels] ?? 0
      const all = labels > 0 && end <= room
      const own = name === null ? 0 : (edges[name + 1] ?? 0) - (edges[name] ?? 0)
      const lefts = all
        ? Array.from({ length: labels }, (_, column) => [column, edges[column] ?? 0] as const)
        : name !== null && gutter + own <= room
          ? [[name, gutter] as const]
          : []
      frozen.value = {
        lefts: new Map(lefts),
        width: all ? end : lefts.length > 0 ? gutter + own : gutter,
        height: found.querySelector('thead')?.getBoundingClientRect().height ?? 0,
      }
    },
    { flush: 'post', immediate: true },
  )

  return frozen
}

/**
 * Where the printed columns begin, in px from the left of the table, and where the last one ends;
 * the gutter stands before the first. By their widths, for what stands still is elsewhere once the
 * table is scrolled; in whole pixels, so that nothing shows through between two.
 */
function columnEdges(region: HTMLElement, columns: number): readonly number[] {
  const widths: number[] = []
  for (const cell of region.querySelectorAll<HTMLTableCellElement>('[data-cell]')) {
    if (cell.colSpan === 1)
      widths[Number(cell.dataset['cell'])] ??= Math.floor(cell.getBoundingClientRect().width)
  }
  let edge = Math.floor(region.querySelector('.line')?.getBoundingClientRect().width ?? 0)
  return Array.from(
    { length: columns },
    (_, column) => (edge += column === 0 ? 0 : (widths[column - 1] ?? 0)),
  )
}
