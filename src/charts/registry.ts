import type { BuiltChart, ChartKind } from './core/built'

/**
 * Every kind of chart there is, with what it is drawn on. `canvas` is ECharts; `vector` is SVG from
 * prepared shapes, for pictures that need no more than that: a flow so drawn is on the first page
 * 140 kB earlier, and its labels are text.
 */
export const chartKinds = {
  balance: { surface: 'vector', load: async () => (await import('./balance')).balance },
  bars: { surface: 'vector', load: async () => (await import('./bars')).bars },
  diverging: { surface: 'vector', load: async () => (await import('./diverging')).diverging },
  flow: { surface: 'vector', load: async () => (await import('./flow')).flow },
  icicle: { surface: 'vector', load: async () => (await import('./icicle')).icicle },
  line: { surface: 'vector', load: async () => (await import('./line')).line },
  nested: { surface: 'vector', load: async () => (await import('./nested')).nested },
  spread: { surface: 'vector', load: async () => (await import('./spread')).spread },
  treemap: { surface: 'canvas', load: async () => (await import('./treemap')).treemap },
} as const

export type ChartKindName = keyof typeof chartKinds
export type LoadedKind<K extends ChartKindName> = Awaited<
  ReturnType<(typeof chartKinds)[K]['load']>
>
export type ChartData<K extends ChartKindName> =
  LoadedKind<K> extends ChartKind<infer Data, infer _Model, infer _Option> ? Data : never
export type ChartOption<K extends ChartKindName> =
  LoadedKind<K> extends ChartKind<infer _Data, infer _Model, infer Option> ? Option : never
export type Built<K extends ChartKindName> = BuiltChart<ChartOption<K>>
