import {
  type CheckCounts,
  families,
  type Family,
  familyNames,
  type Outcome,
  outcomeOrder,
  outcomeNames,
} from '@/budget/checks'
import type { TableColumn } from '@/ui/tableTypes'

/** A family of relations, or all of them, with how many came out how. */
export interface MatrixRow {
  readonly family: Family | 'all'
  readonly name: string
  readonly counts: Readonly<Record<Outcome, number>>
  readonly total: number
}

/** Families that have relations, then all of them. */
export const matrixRows = ({ byFamily, byOutcome }: CheckCounts): readonly MatrixRow[] =>
  [
    ...families.map(family => ({ family, name: familyNames[family], counts: byFamily[family] })),
    { family: 'all' as const, name: '全部', counts: byOutcome },
  ]
    .map(row => ({ ...row, total: outcomeOrder.reduce((sum, name) => sum + row.counts[name], 0) }))
    .filter(({ total }) => total > 0)

/** The columns of the matrix; that of what is not proven stands only where there is any. */
export const matrixColumns = ({ byOutcome }: CheckCounts): readonly TableColumn<MatrixRow>[] => [
  { key: 'name', label: '关系的种类', heading: true, cell: ({ name }) => ({ text: name }) },
  {
    key: 'bar',
    label: '各种结果的份额',
    class: 'bar',
    width: '30%',
    attributes: () => ({ 'aria-hidden': 'true' }),
  },
  { key: 'total', label: '共', kind: 'figure' },
  ...outcomeOrder
    .filter(outcome => outcome !== 'unproven' || byOutcome.unproven > 0)
    .map((outcome): TableColumn<MatrixRow> => ({
      key: outcome,
      label: outcomeNames[outcome],
      kind: 'figure',
    })),
]
