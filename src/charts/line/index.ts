import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { lineModel, type LineData, type LineModel } from './model'
import { buildLine } from './option'

export type { LineData, LineSeries } from './model'
export const line: ChartKind<LineData, LineModel, Scene> = { model: lineModel, build: buildLine }
