import type { Change } from '@/budget/comparison/changes'

/**
 * Changes that the document explains with the same words; `shared` are those that one sentence
 * explains together, as parts of a whole.
 */
export interface ChangeGroup {
  readonly reason: string | null
  readonly changes: readonly Change[]
  readonly shared: ReadonlySet<string>
}

/**
 * Puts what changed under its reasons, in the order of the first of each; without a reason comes
 * last.
 */
export function groupByReason(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string | null, Change[]>()
  for (const change of changes) {
    const key = change.reason === null ? null : coreOf(change.reason)
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups]
    .map(([core, members]) => ({
      reason: core === null ? null : (sharedReason(members) ?? core),
      changes: members,
      shared: explainedTogether(members),
    }))
    .sort((a, b) => Number(a.reason === null) - Number(b.reason === null))
}

/**
 * "落实“紧日子”的要求，严控公用经费预算" and "…，严控公务用车预算" are one reason told of two
 * things.
 */
function coreOf(reason: string): string {
  return reason.replace(/\s/g, '').split(/[，,；;]/)[0] ?? reason
}

function explainedTogether(members: readonly Change[]): ReadonlySet<string> {
  const isOne = (change: Change, other: Change) =>
    other !== change && other.reasonLine === change.reasonLine && other.reason === change.reason
  return new Set(
    members
      .filter(change => change.reason !== null && members.some(other => isOne(change, other)))
      .map(({ key }) => key),
  )
}

/** The reason as printed, where all say it in the same words. */
function sharedReason([first, ...others]: readonly Change[]): string | null {
  const plain = (change: Change | undefined) => change?.reason?.replace(/\s/g, '')
  return others.every(other => plain(other) === plain(first)) ? (first?.reason ?? null) : null
}

/**
 * Where a bar begins and ends, in percent of a scale from −100 % to +100 %; what exceeds it is cut
 * and says so.
 */
export interface Bar {
  readonly start: number
  readonly end: number
  readonly cut: boolean
}

/** The bar of a change on the common scale; `null` where there is no percentage. */
export function barOf({ tenths }: Pick<Change, 'tenths'>): Bar | null {
  if (tenths === null || tenths === 0) return null
  const reach = Math.min(Math.abs(tenths), 1000) / 20
  return {
    start: tenths < 0 ? 50 - reach : 50,
    end: tenths < 0 ? 50 : 50 + reach,
    cut: Math.abs(tenths) > 1000,
  }
}
