import type { StatedChange } from './prose'

const ownBudget = /^(?:本年|当年|全年|调整后?的?)?(?:年初|调整[前后]?的?)?(?:支出)?预算(?!执行)/

/** 2024年年初预算: of whichever year, it is named as printed. */
const firstBudget = /年初预算|调整后?的?预算/

/** With a year before it only what can be no other budget: 2024年预算 may be meant as last year's. */
const datedBudget = /^(20\d\d)年(?:度)?(?=年初|调整|全年)/

/**
 * Whether words name what was budgeted for the same year: 年初预算, 全年预算数, in a document of 2024
 * also 2024年年初预算.
 */
export function isOwnBudget(words: string, documentYear: number | null): boolean {
  const year = datedBudget.exec(words)
  return ownBudget.test(
    year && Number(year[1]) === documentYear ? words.slice(year[0].length) : words,
  )
}

/** What a change is told against, as a title names it: 年初预算 as printed, else 上年. */
export function nameCompared({ against = '' }: Pick<StatedChange, 'against'>): string {
  return isOwnBudget(against, null) || firstBudget.test(against) ? against : '上年'
}
