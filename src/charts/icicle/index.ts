import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { icicleModel, type IcicleData, type IcicleModel } from './model'
import { buildIcicle } from './option'

export type { IcicleData } from './model'
export const icicle: ChartKind<IcicleData, IcicleModel, Scene> = {
  model: icicleModel,
  build: buildIcicle,
}
