import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { type BarsData, type BarsModel, barsModel } from './model'
import { buildBars } from './option'

export type { BarsData } from './model'
export const bars: ChartKind<BarsData, BarsModel, Scene> = { model: barsModel, build: buildBars }
