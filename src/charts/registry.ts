// @bundle parts
import type { DrawChart } from './core/chart'

/** Kinds that no first view shows: their places would weigh on it. */
const later = () => import('./laterKinds')

const kinds = {
  balance: async () => await (await later()).balance(),
  bars: async () => (await import('./bars/option')).bars.draw,
  distribution: async () => await (await later()).distribution(),
  diverging: async () => await (await later()).diverging(),
  dumbbell: async () => await (await later()).dumbbell(),
  flow: async () => (await import('./flow/option')).flow.draw,
  icicle: async () => await (await later()).icicle(),
  line: async () => await (await later()).line(),
  nested: async () => await (await later()).nested(),
  slope: async () => await (await later()).slope(),
  spread: async () => await (await later()).spread(),
  treemap: async () => (await import('./treemap/option')).treemap.draw,
  waterfall: async () => await (await later()).waterfall(),
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
