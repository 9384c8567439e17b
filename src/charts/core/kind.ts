import { use } from 'echarts/core'
import type { ChartKind } from './chart'

/**
 * Declares a kind of chart and registers what of ECharts it needs: a series that is not registered
 * draws nothing and says nothing (ECharts 6.1).
 */
export function defineKind<Data, Model>(
  kind: ChartKind<Data, Model> & { readonly parts: Parameters<typeof use>[0] },
): ChartKind<Data, Model> {
  use(kind.parts)
  return kind
}
