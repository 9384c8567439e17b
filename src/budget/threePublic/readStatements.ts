import { tracePrior, traceStated } from '@/budget/figures/traceAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import { isKind, type ThreePublicKey } from '@/document/threePublicKinds'
import type { Count } from './types'

/** What sentences say of a kind, in 分. */
export interface StatedKind {
  readonly current: TracedAmount | null
  readonly prior: TracedAmount | null
  /**
   * What the prior year was computed from, where a sentence changes over to the amount of another:
   * "…购置及运行费 0 万元，…运行维护费 5.4 万元。比上年减少 0.6 万元".
   */
  readonly changed: TracedAmount | null
  readonly executed: boolean
  readonly reason: { readonly text: string; readonly line: number } | null
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
      changed: before?.prior ? before.changed : basis ? traceStated(basis) : null,
      executed: before?.prior ? before.executed : /执行|决算/.test(statement.change?.against ?? ''),
      reason: before?.reason ?? statement.reason ?? null,
    })
  }
  return stated
}

/**
 * The number of vehicles from the sentences on 三公, or else from those on assets; `null` without
 * one above zero.
 */
export function readVehicleCount({ statements }: BudgetDocument): Count | null {
  return (
    countOf(
      statements.filter(
        ({ topic }) => topic.kind === 'threePublic' && topic.key === 'vehicles.count',
      ),
    ) ??
    countOf(
      statements.filter(
        ({ topic, unit }) => topic.kind === 'asset' && topic.key === 'vehicles' && unit === '辆',
      ),
    )
  )
}

function countOf([statement]: readonly Statement[]): Count | null {
  const amount = statement?.amount
  return statement && amount && /^[1-9]\d*$/.test(amount)
    ? { count: Number(amount), line: statement.line, text: statement.text }
    : null
}

/** Active staff, or all where only these are counted; `null` without a count above zero. */
export function readStaffCount({ staff }: BudgetDocument): Count | null {
  const count = staff?.active ?? staff?.total
  return staff && count
    ? {
        count,
        line: staff.line,
        text: staff.sentence,
        ...(staff.active === count ? { among: '在职' } : {}),
      }
    : null
}
