/** Words over a group of columns that make all of them percentages. */
const ratePattern = /[%％]|(?:增减|增长|变动)(?:率|幅度)/
/** Words of a share, whatever amount it is of: 占支出总额比重（%）. */
const sharePattern = /占|比重/
/** Words of money: a group of 增减（额、%） has both, and its columns say themselves which they are. */
const moneyPattern = /额|元/
/** 增减额 or 增减（万元） below words of percentages is none. */
const amountPattern = /[额数]$|额[（(]|元[）)]?$/

/** Whether a column of these header words holds percentages by the words over its group. */
export function isRate(path: readonly string[], word: string): boolean {
  const isOfRates = (above: string) =>
    above !== word &&
    ratePattern.test(above) &&
    (sharePattern.test(above) || !moneyPattern.test(above))
  return !amountPattern.test(word) && path.some(isOfRates)
}
