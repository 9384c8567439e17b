import type { ChartKind } from '../shared/built'
import type { Scene } from '../shared/scene'
import { type BarsData, type BarsModel, barsModel } from './model'
import { buildBars } from './option'

export type { BarsData } from './model'
export const bars: ChartKind<BarsData, BarsModel, Scene> = { model: barsModel, build: buildBars }
