// @bundle parts

/** What a document is: a budget, a budget as it was changed in the year, or what was spent. */
export const documentKinds = ['budget', 'adjustedBudget', 'finalAccount'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  budget: '预算',
  adjustedBudget: '调整预算',
  finalAccount: '决算',
}

/** The kind of a document or entry; those that name none are budgets. */
export function kindOf({ kind = 'budget' }: { readonly kind?: DocumentKind }): DocumentKind {
  return kind
}
