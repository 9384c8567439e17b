import type { ECharts } from 'echarts/core'
import type { ChartMark } from './chart'

/** Begins or ends the highlight of a mark, where the library drew it; it fades the others. */
export function highlightMark(
  chart: ECharts,
  { place }: ChartMark,
  type: 'highlight' | 'downplay',
): void {
  if (!('series' in place)) return
  const { series, item, other } = place
  // One action for all: each begins by ending what the one before has faded (6.1).
  const batch = [
    { seriesIndex: series, dataIndex: item },
    ...(other === undefined ? [] : [{ seriesIndex: other, notBlur: true }]),
  ]
  chart.dispatchAction({ type, batch })
}
