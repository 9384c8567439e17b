// @bundle parts
import type { Statement } from './prose'

type Scope = NonNullable<Statement['reason']>['scope']
/** That a figure rose or fell, or that another one did, and no more. */
export type EmptyScope = 'restated' | 'other'

/** Whether words that stand as a reason but say again that something moved. */
export const saysNothing = (scope: Scope): scope is EmptyScope =>
  scope === 'restated' || scope === 'other'

/** Whether there is a reason, and it explains a figure. */
export const explains = (reason: Statement['reason'] | null): boolean =>
  !!reason && !saysNothing(reason.scope)
