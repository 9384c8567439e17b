import type { Comparison } from '@/budget/comparison/comparison'
import type { DisplayUnit } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'
import { type ChangeGroup, groupByReason } from './changeGroups'

/** A change, the heading of a group of changes, or all that is the same as last year. */
export interface ChangeRow {
  readonly key: string
  readonly change: Comparison | null
  readonly group: ChangeGroup | null
  /** How many changes are left to their own page. */
  readonly rest?: number
}

/** Lines of changes and their reasons that stand beside the picture on a wide screen. */
const mostLines = 20

/**
 * The largest changes below their reasons; the rest are counted, and what is the same comes last, in
 * a row of its own.
 */
export function changeRows(changes: readonly Comparison[]): readonly ChangeRow[] {
  const changed = changes.filter(({ state }) => state !== 'same')
  const largest = largestOf(changed)
  const rest = changed.length - largest.size
  return [
    ...groupByReason(changed, largest).flatMap((group, index) => [
      { key: `reason ${index}`, change: null, group },
      ...group.changes.map(change => ({ key: change.key, change, group: null })),
    ]),
    ...(rest > 0 ? [{ key: 'rest', change: null, group: null, rest }] : []),
    ...(changes.some(({ state }) => state === 'same')
      ? [{ key: 'same', change: null, group: null }]
      : []),
  ]
}

/** The changes of largest amount that the lines hold. */
function largestOf(changes: readonly Comparison[]): ReadonlySet<Comparison> {
  const sizeOf = ({ difference }: Comparison) => Math.abs(difference?.fen ?? 0)
  const reasons = new Set<string | undefined>()
  const kept = new Set<Comparison>()
  for (const change of changes.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    reasons.add(change.reason?.text)
    if (kept.size + reasons.size >= mostLines) break
    kept.add(change)
  }
  return kept
}

/** Columns of a leader's page: in the order of the reasons, not sorted. */
export const changeColumns = (unit: DisplayUnit): readonly TableColumn<ChangeRow>[] => [
  {
    key: 'name',
    label: '项目',
    heading: true,
    attributes: ({ change }) => ({ class: { whole: change?.key === 'total' } }),
  },
  { key: 'prior', label: '上年', kind: 'figure', class: 'prior' },
  {
    key: 'current',
    label: '本年',
    kind: 'figure',
    cell: ({ change }) => ({ amount: change?.current ?? null, unit }),
  },
  {
    key: 'difference',
    label: '增减',
    kind: 'figure',
    class: 'difference',
    cell: ({ change }) => ({ amount: change?.difference ?? null, unit, signed: true }),
  },
  { key: 'scale', label: '变幅图', class: 'scale', attributes: () => ({ 'aria-hidden': 'true' }) },
  { key: 'rate', label: '变幅', kind: 'figure' },
]
