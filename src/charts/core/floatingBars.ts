import type { BarSeriesOption } from 'echarts'

type BarItem = Exclude<NonNullable<BarSeriesOption['data']>[number], number | string | null>

/** A bar from one value to another, which is not below it. */
export interface FloatingBar {
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
