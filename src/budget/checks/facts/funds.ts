/** Sources of money by the words of a row of revenue; the first pattern that fits holds. */
const funds: readonly (readonly [RegExp, string])[] = [
  [/国有资本/, 'stateCapital'],
  [/政府性基金/, 'governmentFund'],
  [/一般公共预算|公共财政预算/, 'generalPublic'],
  [/财政专户|专户管理/, 'fiscalAccount'],
  [/^单位资金/, 'unitFunds'],
  [/经营收入/, 'businessRevenue'],
  [/^事业收入/, 'operations'],
  [/上级补助/, 'superiorGrant'],
  [/(?:附属|下属|下级)单位上缴/, 'affiliatePayment'],
  [/^其他资金/, 'otherFunds'],
  [/^其他收入/, 'otherRevenue'],
  [/^财政拨款/, 'fiscal'],
]

const fiscalFunds = new Set(['fiscal', 'generalPublic', 'governmentFund', 'stateCapital'])

/** The fund that a row of revenue names, `null` where it names none. */
export function readFund(name: string): string | null {
  return funds.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** Whether a fund is a part of 财政拨款. */
export function isFiscal(fund: string): boolean {
  return fiscalFunds.has(fund)
}

/** Whether words speak of money left over from last year. */
export function isCarryOver(name: string): boolean {
  return /结转|结余/.test(name) && !/下年/.test(name)
}
