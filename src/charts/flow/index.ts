// @bundle ahead
import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { flowModel, type FlowData, type FlowModel } from './model'
import { buildFlow } from './option'

export type { FlowData } from './model'
export const flow: ChartKind<FlowData, FlowModel, Scene> = { model: flowModel, build: buildFlow }
