import type { TableKind } from '@/document/document'

const titles: readonly (readonly [RegExp, TableKind | null])[] = [
  [/三公/, 'threePublic'],
  [/机关运行/, 'operatingFunds'],
  [/采购/, 'procurement'],
  [/绩效/, 'performanceSheet'],
  [/政府性基金/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/资产/, null],
  [/一般公共预算.*基本支出/, 'generalPublicBasicExpenditure'],
  [/财政拨款.*基本支出/, 'fiscalBasicExpenditure'],
  [/^(?!.*(?:基本支出|收支)).*一般公共预算.*/, 'generalPublicExpenditure'],
  [/财政拨款.*(?:收支|收入支出)/, 'fiscalRevenueExpenditure'],
  [/财政拨款.*支出/, 'fiscalExpenditure'],
  [/收支|收入支出|收入与支出|收入和支出/, 'revenueExpenditure'],
  [/项目支出/, 'projectExpenditure'],
  [/基本支出/, 'generalPublicBasicExpenditure'],
  [/收入/, 'revenue'],
  [/支出/, 'expenditure'],
]

/**
 * The table that a section explains by the words of its title; `null` where it explains none,
 * `undefined` where the title says nothing.
 */
export function readAbout(title: string): TableKind | null | undefined {
  return titles.find(([pattern]) => pattern.test(title))?.[1]
}
