import type { ChartKind } from '../shared/built'
import type { Scene } from '../shared/scene'
import { divergingModel, type DivergingData, type DivergingModel } from './model'
import { buildDiverging } from './option'

export type { DivergingBy, DivergingData } from './model'
export const diverging: ChartKind<DivergingData, DivergingModel, Scene> = {
  model: divergingModel,
  build: buildDiverging,
}
