import type { MeasureColumn } from './columns'
import type { DraftRow } from './draft'
import { isKind } from '@/document/threePublicKinds'

const spent = /^决算(?:统计)?数$/
const budgeted = /^(?:年初|全年|调整后?的?)?预算数$/
const year = /^(20\d\d)年(?:度)?(?:预算|决算)?数?$/
const thisYear = /^(?:本|今)年(?:度)?(?:预算|决算)?数?$/
const lastYear = /^(?:上|去)年(?:度)?(?:预算|决算|执行)?数?$/

/**
 * Where the kinds of 三公 are columns and the rows are years or stages (2022年 above 2023年, 预算数
 * above 决算数), the last year's or the stage of spending is the row that speaks for the whole.
 */
export function chooseStageRow(rows: DraftRow[], measures: readonly MeasureColumn[]): void {
  if (!measures.some(({ key }) => isKind(key)) || rows.some(({ role }) => role === 'total')) return
  const index = findCurrent(rows.map(({ name }) => name))
  if (index !== null) rows[index] = { ...rows[index]!, role: 'total' }
}

function findCurrent(names: readonly string[]): number | null {
  const find = (pattern: RegExp) => names.findIndex(name => pattern.test(name))
  if (find(spent) >= 0 && find(budgeted) >= 0) return find(spent)
  if (find(thisYear) >= 0 && find(lastYear) >= 0) return find(thisYear)
  const years = names.map(name => Number(year.exec(name)?.[1] ?? 0))
  const latest = Math.max(...years)
  return years.filter(found => found > 0).length > 1 ? years.indexOf(latest) : null
}
