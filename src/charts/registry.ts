// @bundle parts
import type { BalanceData } from './balance/model'
import type { BarsData } from './bars/data'
import type { BuiltChart, ChartKind, RenderContext } from './core/chart'
import type { DivergingData } from './diverging/model'
import type { FlowData } from './flow/model'
import type { IcicleData } from './icicle/model'
import type { LineData } from './line/model'
import type { NestedData } from './nested/model'
import type { SpreadData } from './spread/model'
import type { TreemapData } from './treemap/model'

/** Every kind of chart with the data it is drawn from. */
export interface ChartDataOf {
  balance: BalanceData
  bars: BarsData
  diverging: DivergingData
  flow: FlowData
  icicle: IcicleData
  line: LineData
  nested: NestedData
  spread: SpreadData
  treemap: TreemapData
}
export type ChartKindName = keyof ChartDataOf

/** A chart that is asked for: its kind with the data of that kind. */
export type ChartRequest<Kind extends ChartKindName = ChartKindName> = {
  [Name in Kind]: { readonly kind: Name; readonly data: ChartDataOf[Name] }
}[Kind]

export type DrawChart<Data> = (data: Data, context: RenderContext) => BuiltChart
type ChartLoaders = {
  readonly [Name in ChartKindName]: () => Promise<DrawChart<ChartDataOf[Name]>>
}

/** Every kind of chart: the code that draws it, which comes when the kind is first shown. */
export const chartKinds: ChartLoaders = {
  balance: async () => drawBy((await import('./balance/option')).balance),
  bars: async () => drawBy((await import('./bars/option')).bars),
  diverging: async () => drawBy((await import('./diverging/option')).diverging),
  flow: async () => drawBy((await import('./flow/option')).flow),
  icicle: async () => drawBy((await import('./icicle/option')).icicle),
  line: async () => drawBy((await import('./line/option')).line),
  nested: async () => drawBy((await import('./nested/option')).nested),
  spread: async () => drawBy((await import('./spread/option')).spread),
  treemap: async () => drawBy((await import('./treemap/option')).treemap),
}

function drawBy<Data, Model>(kind: ChartKind<Data, Model>): DrawChart<Data> {
  return (data, context) => kind.build(kind.model(data), context)
}
