import type { StatedChange } from './prose'

const ownBudget = /^(?:本年|当年|全年|调整后?的?)?(?:年初|调整[前后]?的?)?(?:支出)?预算(?!执行)/

/** 2024年年初预算: of whichever year, it is named as printed. */
const firstBudget = /年初预算|调整后?的?预算/

/** Whether words name what was budgeted for the same year: 年初预算, 全年预算数. */
export function isOwnBudget(words: string): boolean {
  return ownBudget.test(words)
}

/** What a change is told against, as a title names it: 年初预算 as printed, else 上年. */
export function nameCompared({ against = '' }: Pick<StatedChange, 'against'>): string {
  return isOwnBudget(against) || firstBudget.test(against) ? against : '上年'
}
