import type { StatedChange } from './prose'

const ownBudget = /^(?:本年|当年|全年|调整后?的?)?(?:年初|调整[前后]?的?)?(?:支出)?预算(?!执行)/

/** Whether words name what was budgeted for the same year: 年初预算, 全年预算数. */
export function isOwnBudget(words: string): boolean {
  return ownBudget.test(words)
}

/** What a change is told against, as a title names it: the year's own budget as printed, else 上年. */
export function nameCompared({ against = '' }: Pick<StatedChange, 'against'>): string {
  return isOwnBudget(against) ? against : '上年'
}
