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
interface ChartEntry<Data> {
  /**
   * `canvas` is ECharts; `vector` is SVG from prepared shapes, for pictures that need no more: a
   * flow so drawn is on the first page 140 kB earlier, and its labels are text.
   */
  readonly surface: BuiltChart['surface']
  readonly load: () => Promise<DrawChart<Data>>
}

/** Every kind of chart: what it is drawn on, and the code that draws it. */
export const chartKinds: { readonly [Name in ChartKindName]: ChartEntry<ChartDataOf[Name]> } = {
  balance: {
    surface: 'library',
    load: async () => drawBy((await import('./balance/option')).balance),
  },
  bars: { surface: 'library', load: async () => drawBy((await import('./bars/option')).bars) },
  diverging: {
    surface: 'library',
    load: async () => drawBy((await import('./diverging/option')).diverging),
  },
  flow: { surface: 'library', load: async () => drawBy((await import('./flow/option')).flow) },
  icicle: {
    surface: 'library',
    load: async () => drawBy((await import('./icicle/option')).icicle),
  },
  line: { surface: 'library', load: async () => drawBy((await import('./line/option')).line) },
  nested: {
    surface: 'library',
    load: async () => drawBy((await import('./nested/option')).nested),
  },
  spread: {
    surface: 'library',
    load: async () => drawBy((await import('./spread/option')).spread),
  },
  treemap: {
    surface: 'library',
    load: async () => drawBy((await import('./treemap/option')).treemap),
  },
}

function drawBy<Data, Model>(kind: ChartKind<Data, Model, BuiltChart>): DrawChart<Data> {
  return (data, context) => kind.build(kind.model(data), context)
}
