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
])
