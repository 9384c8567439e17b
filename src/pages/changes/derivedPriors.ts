import type { Comparison } from '@/budget/comparison/comparison'

type Priors = readonly Pick<Comparison, 'prior'>[]

/** Whether every figure of last year is computed from a sentence, and none is printed. */
export const areAllDerived = (rows: Priors): boolean =>
  rows.some(({ prior }) => prior) && rows.every(({ prior }) => prior?.derived ?? true)

/** Says of figures of last year that they are computed; empty where all are printed. */
export function describeDerived(rows: Priors): readonly string[] {
  if (areAllDerived(rows)) return ['上年数由说明推算']
  return rows.some(({ prior }) => prior?.derived) ? ['标“推算”的上年数由说明推算'] : []
}
