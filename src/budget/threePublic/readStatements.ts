import { tracePrior, traceStated } from '@/budget/figures/traceAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { type PriorBasis, readBasis } from '@/budget/figures/priorColumn'
import { traceBudget } from '@/budget/execution/execution'
import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import { isKind, type ThreePublicKey } from '@/document/threePublicKinds'
import { explains } from '@/document/reasons'

/** What sentences say of a kind, in 分. */
export interface StatedKind {
  readonly current: TracedAmount | null
  readonly prior: TracedAmount | null
  readonly budgeted: TracedAmount | null
  /** The sentence that says how far the budget was carried out. */
  readonly execution: Statement | null
  /**
   * What the prior year was computed from, where a sentence changes over to the amount of another:
   * "…购置及运行费 0 万元，…运行维护费 5.4 万元。比上年减少 0.6 万元".
   */
  readonly changed: TracedAmount | null
  /** What the prior year's figure is. */
  readonly basis: PriorBasis
  readonly reason: NonNullable<Statement['reason']> | null
}

/**
 * What the explanations say of each kind; of several sentences, the first with a figure, a prior
 * year or a reason counts.
 */
export function readThreePublicStatements({
  statements,
}: BudgetDocument): ReadonlyMap<ThreePublicKey, StatedKind> {
  const stated = new Map<ThreePublicKey, StatedKind>()
  const byId = new Map(statements.map(statement => [statement.id, statement]))
  for (const statement of statements) {
    const { kind, key } = statement.topic
    if (kind !== 'threePublic' || !isKind(key)) continue
    const before = stated.get(key)
    const prior = before?.prior ?? tracePrior(statement)
    const basis = byId.get(statement.change?.basis ?? '')
    stated.set(key, {
      current: before?.current ?? traceStated(statement),
      prior,
      budgeted: before?.budgeted ?? traceBudget(statement),
      execution: before?.execution ?? (statement.comparison || statement.budget ? statement : null),
      changed: before?.prior ? before.changed : basis ? traceStated(basis) : null,
      basis: before?.prior ? before.basis : readBasis(statement.change?.against ?? ''),
      reason:
        before?.reason && explains(before.reason)
          ? before.reason
          : (statement.reason ?? before?.reason ?? null),
    })
  }
  return stated
}
