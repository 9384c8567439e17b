// @bundle ahead
import type { EChartsOption } from 'echarts'
import type { ChartKind } from '@/charts/core/built'
import { treemapModel, type TreemapData, type TreemapModel } from './model'
import { buildTreemap } from './option'

export type { TreemapData } from './model'
export const treemap: ChartKind<TreemapData, TreemapModel, EChartsOption> = {
  model: treemapModel,
  build: buildTreemap,
}
