import type { Comparison } from '@/budget/comparison/comparison'
import type { DisplayUnit } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'
import { type ChangeGroup, groupByReason } from './changeGroups'

/** A change, the heading of a group of changes, or all that is the same as last year. */
export interface ChangeRow {
  readonly key: string
  readonly change: Comparison | null
  readonly group: ChangeGroup | null
}

/** Changes below their reasons; what is the same comes last, in a row of its own. */
export function changeRows(changes: readonly Comparison[]): readonly ChangeRow[] {
  const groups = groupByReason(changes.filter(({ state }) => state !== 'same'))
  return [
    ...groups.flatMap((group, index) => [
      { key: `reason ${index}`, change: null, group },
      ...group.changes.map(change => ({ key: change.key, change, group: null })),
    ]),
    ...(changes.some(({ state }) => state === 'same')
      ? [{ key: 'same', change: null, group: null }]
      : []),
  ]
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
