// @bundle lists
import type { DrawChart } from './core/chart'

const kinds = {
  balance: async () => (await import('./balance/option')).balance.draw,
  bars: async () => (await import('./bars/option')).bars.draw,
  distribution: async () => (await import('./distribution/option')).distribution.draw,
  diverging: async () => (await import('./diverging/option')).diverging.draw,
  dumbbell: async () => (await import('./dumbbell/option')).dumbbell.draw,
  flow: async () => (await import('./flow/option')).flow.draw,
  icicle: async () => (await import('./icicle/option')).icicle.draw,
  line: async () => (await import('./line/option')).line.draw,
  nested: async () => (await import('./nested/option')).nested.draw,
  slope: async () => (await import('./slope/option')).slope.draw,
  spread: async () => (await import('./spread/option')).spread.draw,
  treemap: async () => (await import('./treemap/option')).treemap.draw,
  waterfall: async () => (await import('./waterfall/option')).waterfall.draw,
}
type DrawOf = { [Name in keyof typeof kinds]: Awaited<ReturnType<(typeof kinds)[Name]>> }
export type ChartKindName = keyof DrawOf
/** Every kind of chart with the data it is drawn from. */
export type ChartDataOf = { [Name in ChartKindName]: Parameters<DrawOf[Name]>[0] }

/** Every kind of chart: the code that draws it, which comes when the kind is first shown. */
export const chartKinds: {
  readonly [Name in ChartKindName]: () => Promise<DrawChart<ChartDataOf[Name]>>
} = kinds

/** A chart that is asked for: its kind with the data of that kind. */
export type ChartRequest<Kind extends ChartKindName = ChartKindName> = {
  [Name in Kind]: { readonly kind: Name; readonly data: ChartDataOf[Name] }
}[Kind]
