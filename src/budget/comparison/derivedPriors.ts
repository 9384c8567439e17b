// @bundle parts
/** Figures of last year: of a comparison, or of a kind of 三公. */
type Priors = readonly { readonly prior: { readonly derived: boolean } | null }[]

/** Whether every figure of last year is computed from a sentence, and none is printed. */
export const areAllDerived = (rows: Priors): boolean =>
  rows.some(({ prior }) => prior) && rows.every(({ prior }) => prior?.derived ?? true)

/** Says of figures of last year that they are computed; empty where all are printed. */
export function describeDerived(rows: Priors): readonly string[] {
  if (areAllDerived(rows)) return ['上年数由说明推算']
  return rows.some(({ prior }) => prior?.derived) ? ['标“推算”的上年数由说明推算'] : []
}
