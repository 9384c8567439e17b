import type { CheckResult } from './model/types'

/** A relation with those that are counted with it, as they are of one cause. */
export const withWitnesses = (result: CheckResult): readonly CheckResult[] =>
  result.witnesses ? [result, ...result.witnesses] : [result]
