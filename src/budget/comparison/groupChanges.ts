import type { Comparison } from './types'

/**
 * Puts together what is said with the same words: changes with one reason, what has none, and each
 * state without a change.
 */
export function groupChanges(
  comparisons: readonly Comparison[],
): readonly (readonly Comparison[])[] {
  const groups = new Map<string, Comparison[]>()
  for (const row of comparisons) {
    const key =
      row.state === 'notComparable'
        ? `barrier ${row.barrier?.words}`
        : row.reason
          ? `reason ${row.reason.shared} ${row.reason.text.replace(/\s/g, '')}`
          : isMove(row)
            ? 'moved'
            : row.state
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/**
 * The comparison of a figure that is shown, under a key; `undefined` where what is compared is
 * another figure of that name.
 */
export function comparisonOf(
  comparisons: readonly Comparison[],
  key: string,
  fen: number | null,
): Comparison | undefined {
  return fen === null
    ? undefined
    : comparisons.find(row => row.key === key && (row.inTable ?? row.current)?.fen === fen)
}

const isMove = ({ state }: Comparison) =>
  state === 'changed' || state === 'new' || state === 'ended'
