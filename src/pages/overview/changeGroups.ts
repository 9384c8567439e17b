import type { Comparison } from '@/budget/comparison/comparison'

/**
 * Changes that the document explains with the same words; `shared` are those that one sentence
 * explains together, as parts of a whole.
 */
export interface ChangeGroup {
  /** `null` where none was read, empty where what is written for one explains nothing. */
  readonly reason: string | null
  readonly changes: readonly Comparison[]
  readonly shared: ReadonlySet<string>
}

/**
 * Puts what changed under its reasons, in the order of the first of each; without a reason comes
 * last. Of each group those are listed that are `shown`, all where that is left out.
 */
export function groupByReason(
  changes: readonly Comparison[],
  shown?: ReadonlySet<Comparison>,
): ChangeGroup[] {
  const groups = new Map<string | null, Comparison[]>()
  for (const change of changes) {
    const { reason, emptyReason, contrary } = change
    const key = reason ? coreOf(reason.text) : emptyReason || contrary ? '' : null
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups]
    .map(([core, members]) => ({
      reason: core && (sharedReason(members) ?? core),
      changes: shown ? members.filter(member => shown.has(member)) : members,
      shared: explainedTogether(members),
    }))
    .filter(group => group.changes.length > 0)
    .sort((a, b) => Number(!a.reason) - Number(!b.reason))
}

/** Changes of a group of which the document has a sentence. */
export const quotesOf = ({ changes }: ChangeGroup) =>
  changes.flatMap(({ key, label, statement, reason }) =>
    statement ? [{ key, label, statement, reason }] : [],
  )

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
