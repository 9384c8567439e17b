import type { StatedChange } from './prose'

const ownBudget = /^(?:本年|当年|全年|调整后?的?)?(?:年初|调整[前后]?的?)?(?:支出)?预算(?!执行)/

/** 2024年年初预算: of whichever year, it is named as printed. */
const firstBudget = /年初预算|调整后?的?预算/

const datedWords = /^(20\d\d)年(?:度)?/
/** In a budget only what can be no other one: 2024年预算 may be meant as last year's. */
const surelyOwn = /^全年|年初|调整/

/**
 * Whether words name what was budgeted for the same year: 年初预算, 全年预算数, in a document of 2024
 * also 2024年年初预算, in an account of 2024 also 2024年预算.
 */
export function isOwnBudget(
  words: string,
  own: { readonly year: number | null; readonly isBudget: boolean } | null,
): boolean {
  const [dated = '', year] = datedWords.exec(words) ?? []
  const rest = words.slice(dated.length)
  const isOfYear = own !== null && Number(year) === own.year
  return ownBudget.test(isOfYear && (!own.isBudget || surelyOwn.test(rest)) ? rest : words)
}

/** What a change is told against, as a title names it: 年初预算 as printed, else 上年. */
export function nameCompared({ against = '' }: Pick<StatedChange, 'against'>): string {
  return isOwnBudget(against, null) || firstBudget.test(against) ? against : '上年'
}
