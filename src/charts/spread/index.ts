import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { spreadModel, type SpreadData, type SpreadModel } from './model'
import { buildSpread } from './option'

export type { SpreadData } from './model'
export const spread: ChartKind<SpreadData, SpreadModel, Scene> = {
  model: spreadModel,
  build: buildSpread,
}
