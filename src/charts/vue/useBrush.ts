import { type MaybeRefOrGetter, toValue, watch } from 'vue'
import type { ECharts, Payload } from 'echarts/core'
import type { BuiltChart } from '@/charts/core/chart'
import type { ChartInstance } from './chartInstance'

/** Lets rows be chosen by drawing over them, while `brushing` is on. */
export function useBrush({
  chart,
  instance,
  brushing,
  chosen,
}: {
  chart: MaybeRefOrGetter<BuiltChart>
  instance: ChartInstance
  brushing: MaybeRefOrGetter<boolean>
  /** Gets the keys of the first and the last row. */
  chosen: (first: string, last: string) => void
}) {
  let taken: ECharts | null = null
  /** Gives the pointer to the brush, or takes it back; once for each instance. */
  function take(): void {
    const now = instance()
    const isOn = toValue(brushing)
    if (!now || isOn === (taken === now)) return
    taken = isOn ? now : null
    now.dispatchAction({ type: 'brush', areas: [] })
    now.dispatchAction({
      type: 'takeGlobalCursor',
      key: 'brush',
      brushOption: { brushType: isOn ? 'lineY' : false, brushMode: 'single' },
    })
  }
  watch(() => toValue(brushing), take, { flush: 'post' })
  return {
    take,
    /** Belongs to the option while rows are chosen; one area over all fields. */
    component: { yAxisIndex: 0, xAxisIndex: 0, transformable: false, removeOnClick: true },
    drawn({ areas }: Payload): void {
      const [area] = Array.isArray(areas) ? (areas as { coordRange?: unknown }[]) : []
      const range = area?.coordRange
      if (!Array.isArray(range)) return
      const { marks } = toValue(chart)
      const rows = range.map(Number).sort((first, second) => first - second)
      const [first, last] = [marks[Math.max(0, rows[0] ?? 0)], marks[rows[1] ?? 0] ?? marks.at(-1)]
      if (first && last) chosen(first.key, last.key)
    },
  }
}
