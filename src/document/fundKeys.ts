/** Columns of the budgets that 财政拨款 is made of. */
export const fiscalParts: ReadonlySet<string> = new Set([
  'generalPublic',
  'governmentFund',
  'stateCapital',
])

/** Columns of the money that is none of 财政拨款. */
export const otherMoney: ReadonlySet<string> = new Set([
  'fiscalAccount',
  'unitFunds',
  'operations',
  'businessRevenue',
  'superiorGrant',
  'affiliatePayment',
  'otherRevenue',
  'otherLevelGrant',
  'debtRevenue',
  'investmentIncome',
  'interestIncome',
  'rentIncome',
  'donationIncome',
])

/** Columns that hold some of the money of another: 其中：教育收费, 本次下达, 经费拨款. */
export const fundParts: ReadonlySet<string> = new Set([
  'educationFees',
  'released',
  'releasedAhead',
  'releasedApart',
  'appropriation',
  'feeRevenue',
  'earmarkedRevenue',
  'fineRevenue',
  'resourceRevenue',
  'nonTaxRevenue',
])

/** Whether a column holds some of the money of another, and is no source of its own. */
export function isFundPart(key: string): boolean {
  return fundParts.has(key.slice(key.lastIndexOf('.') + 1))
}
