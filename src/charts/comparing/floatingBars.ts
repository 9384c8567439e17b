import type { BarSeriesOption, XAXisComponentOption } from 'echarts'
import type { DrawContext } from '@/charts/core/kind'
import type { RowsLayout } from '@/charts/core/rows'

type BarItem = Exclude<NonNullable<BarSeriesOption['data']>[number], number | string | null>

/** A bar from one value to another, which is not below it. */
interface FloatingBar {
  readonly low: number
  readonly high: number
}

/** Bars that begin where they are told to: they stand on others that are not seen. */
export function buildFloatingBars(
  bars: readonly (FloatingBar & { readonly item?: object })[],
  shared: Omit<BarSeriesOption, 'type' | 'data'>,
): readonly BarSeriesOption[] {
  const stacked: BarSeriesOption = {
    type: 'bar',
    stack: 'bars',
    // Else a bar from below zero to above it would be two.
    stackStrategy: 'all',
    barGap: 0,
    silent: true,
    ...(shared.barWidth !== undefined && { barWidth: shared.barWidth }),
  }
  return [
    { ...stacked, itemStyle: { color: 'transparent' }, data: bars.map(({ low }) => low) },
    {
      ...stacked,
      ...shared,
      data: bars.map(({ low, high, item }): BarItem => ({ ...item, value: high - low })),
    },
  ]
}

/** A scale with a hairline at nothing, which is on it; names over bars leave no room for that. */
export const buildZeroScale = (
  bars: readonly FloatingBar[],
  { above }: RowsLayout,
  { theme: { colours } }: DrawContext,
): XAXisComponentOption & { readonly min: number; readonly max: number } => ({
  show: true,
  min: Math.min(0, ...bars.map(({ low }) => low)),
  max: Math.max(1, ...bars.map(({ high }) => high)),
  axisLine: { show: false },
  axisLabel: { show: false },
  axisTick: { show: false, customValues: [0] },
  splitLine: { show: !above, lineStyle: { color: colours['line-2'] } },
})
