import { chooseStageRow } from '@/document/stageRows'
import { isKind } from '@/document/threePublicKinds'
import type { MeasureColumn } from './columns'
import type { DraftRow } from './draft'

/**
 * Where the kinds of 三公 are columns and the rows are years or stages (2022年 above 2023年, 预算数
 * above 决算数), the last year's or the stage of spending is the row that speaks for the whole.
 */
export function markStageRow(rows: DraftRow[], measures: readonly MeasureColumn[]): void {
  if (!measures.some(({ key }) => isKind(key)) || rows.some(({ role }) => role === 'total')) return
  const index = chooseStageRow(rows.map(({ name }) => name))
  if (index !== null) rows[index] = { ...rows[index]!, role: 'total' }
}
