import type { ChartKind } from '@/charts/core/built'
import type { Scene } from '@/charts/core/scene'
import { balanceModel, type BalanceData, type BalanceModel } from './model'
import { buildBalance } from './option'

export type { BalanceData, BalanceSide } from './model'
export const balance: ChartKind<BalanceData, BalanceModel, Scene> = {
  model: balanceModel,
  build: buildBalance,
}
