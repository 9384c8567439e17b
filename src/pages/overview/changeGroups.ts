import type { Comparison } from '@/budget/comparison/comparison'
import type { TracedRate } from '@/budget/figures/tracedAmount'

/**
 * Changes that the document explains with the same words; `shared` are those that one sentence
 * explains together, as parts of a whole.
 */
export interface ChangeGroup {
  readonly reason: string | null
  readonly changes: readonly Comparison[]
  readonly shared: ReadonlySet<string>
}

/**
 * Puts what changed under its reasons, in the order of the first of each; without a reason comes
 * last.
 */
export function groupByReason(changes: readonly Comparison[]): ChangeGroup[] {
  const groups = new Map<string | null, Comparison[]>()
  for (const change of changes) {
    const key = change.reason === null ? null : coreOf(change.reason.text)
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

function explainedTogether(members: readonly Comparison[]): ReadonlySet<string> {
  return new Set(
    members
      .filter(({ key, reason }) =>
        members.some(
          member =>
            member.key !== key &&
            reason !== null &&
            member.reason?.line === reason.line &&
            member.reason.text === reason.text,
        ),
      )
      .map(({ key }) => key),
  )
}

/** The reason as printed, where all say it in the same words. */
function sharedReason([first, ...others]: readonly Comparison[]): string | null {
  const plain = (change: Comparison | undefined) => change?.reason?.text.replace(/\s/g, '')
  return others.every(comparison => plain(comparison) === plain(first))
    ? (first?.reason?.text ?? null)
    : null
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

/** ±100 %, in tenths of a percent: half the width on either side. */
const fullScale = 1000

/** The bar of a change on the common scale; `null` where there is no percentage. */
export function barOf(rate: Pick<TracedRate, 'tenths'> | null): Bar | null {
  const tenths = rate?.tenths ?? 0
  if (tenths === 0) return null
  const reach = Math.min(Math.abs(tenths), fullScale) / 20
  return {
    start: tenths < 0 ? 50 - reach : 50,
    end: tenths < 0 ? 50 : 50 + reach,
    cut: Math.abs(tenths) > fullScale,
  }
}
