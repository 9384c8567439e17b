import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import type { BuiltChart } from '@/charts/core/chart'
import type { ChartInstance } from './chartInstance'

/** Rows that one turn of a wheel moves. */
const wheelRows = 3
const steps: Readonly<Record<string, (visible: number, last: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: visible => visible,
  PageUp: visible => -visible,
  Home: (_visible, last) => -last,
  End: (_visible, last) => last,
}

/** Scrolls the rows of a chart that has more of them than room; `moved` runs when they have. */
export function useRowScroll({
  chart,
  instance,
  moved,
}: {
  chart: MaybeRefOrGetter<BuiltChart>
  instance: ChartInstance
  moved: () => void
}) {
  const zoom = computed(() => {
    const { dataZoom } = toValue(chart).option
    return (Array.isArray(dataZoom) ? dataZoom : [])[0] ?? null
  })
  const visible = computed(() => Number(zoom.value?.endValue ?? 0) + 1)
  const last = computed(() => toValue(chart).marks.length - 1)
  const start = shallowRef(0)
  watch(zoom, () => (start.value = 0))

  /** Shows rows from one on, as far as there are so many; says whether anything moved. */
  function scrollTo(row: number): boolean {
    const to = Math.max(0, Math.min(row, last.value + 1 - visible.value))
    if (!zoom.value || to === start.value) return false
    start.value = to
    instance()?.dispatchAction({
      type: 'dataZoom',
      startValue: to,
      endValue: to + visible.value - 1,
    })
    moved()
    return true
  }

  return {
    /** A wheel moves rows, and the page where there are no more. */
    wheel(event: WheelEvent): void {
      if (scrollTo(start.value + Math.sign(event.deltaY) * wheelRows)) event.preventDefault()
    },
    /** The slider of the picture has moved them. */
    slid(): void {
      const [now] = (instance()?.getOption()['dataZoom'] ?? []) as { startValue?: number }[]
      start.value = Math.round(now?.startValue ?? 0)
      moved()
    },
    /** The row that a key leads to from another, brought in sight; `null` for other keys. */
    reach(key: string, pressed: string): string | null {
      const step = steps[pressed]?.(visible.value, last.value)
      if (!zoom.value || step === undefined) return null
      const { marks } = toValue(chart)
      const from = marks.findIndex(mark => mark.key === key)
      const row = Math.max(0, Math.min(from + step, last.value))
      if (row < start.value) scrollTo(row)
      if (row >= start.value + visible.value) scrollTo(row - visible.value + 1)
      return marks[row]?.key ?? null
    },
  }
}
