import { use } from 'echarts/core'
import type { BuiltChart, ChartKind } from './chart'

/**
 * Declares a kind of chart and registers what of ECharts it needs: a series that is not registered
 * draws nothing and says nothing (ECharts 6.1).
 */
export function defineKind<Data, Model, Built extends BuiltChart>(
  kind: ChartKind<Data, Model, Built> & { readonly parts: Parameters<typeof use>[0] },
): ChartKind<Data, Model, Built> {
  use(kind.parts)
  return kind
}
