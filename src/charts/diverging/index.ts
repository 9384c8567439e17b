import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { divergingModel, type DivergingData, type DivergingModel } from './model'
import { buildDiverging } from './option'

export type { DivergingBy, DivergingData } from './model'
export const diverging: ChartKind<DivergingData, DivergingModel, Scene> = {
  model: divergingModel,
  build: buildDiverging,
}
