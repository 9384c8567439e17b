import type { ChartKind } from '../shared/built'
import type { Scene } from '../shared/scene'
import { nestedModel, type NestedData, type NestedModel } from './model'
import { buildNested } from './option'

export type { NestedData } from './model'
export const nested: ChartKind<NestedData, NestedModel, Scene> = {
  model: nestedModel,
  build: buildNested,
}
