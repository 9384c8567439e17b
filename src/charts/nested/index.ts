import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { nestedModel, type NestedData, type NestedModel } from './model'
import { buildNested } from './option'

export type { NestedData } from './model'
export const nested: ChartKind<NestedData, NestedModel, Scene> = {
  model: nestedModel,
  build: buildNested,
}
