import type { TableView } from '@/budget/checks/model/view'

/** How titles name the economic classes of basic expenditure. */
const classWords = [
  /工资福利/,
  /商品和?服务/,
  /对个人和?家庭/,
  /资本性/,
  /债务(?:利息|还本)/,
  /对企业/,
]

/**
 * A table of one economic class of basic expenditure only: 基本支出情况表——工资福利支出. One that names
 * several is of all of them.
 */
export function isOfOneClass({ kind, printed }: TableView): boolean {
  if (!kind.endsWith('BasicExpenditure')) return false
  const named = /基本支出(.*)/.exec(printed?.title ?? '')?.[1] ?? ''
  return classWords.filter(word => word.test(named)).length === 1
}

/**
 * A table of some projects, which a unit chose: 重点项目支出表, 专项资金清单. The name of the unit may
 * have the word too.
 */
export function isOfChosenProjects({ kind, printed }: TableView, unit: string): boolean {
  return (
    kind === 'projectExpenditure' &&
    /(?:重点|重大|主要|部分)(?:的|专项|支出)*项目|专项资金/.test(
      (printed?.title ?? '').replaceAll(/\s/g, '').replace(unit, ''),
    )
  )
}
