// @bundle subjects
import { exportShare } from '@/app/frame/fileColumns'
import type { PageColumn } from '@/app/frame/pageColumns'
import { describeRate, type Execution } from '@/budget/execution/execution'

/** Builds the column of how far a budget was carried out; blank for rows without one. */
export function completionColumn<Row>(
  of: (row: Row) => Execution | null | undefined,
): PageColumn<Row> {
  const provenance = (row: Row) => of(row)?.rate?.provenance ?? null
  return {
    key: 'completion',
    label: '完成率',
    kind: 'figure',
    value: row => of(row)?.rate?.tenths ?? null,
    cell: row => {
      const execution = of(row)
      return { text: execution ? describeRate(execution) : '', provenance: provenance(row) }
    },
    file: [
      {
        key: 'completion',
        label: '完成率',
        kind: 'percent',
        cell: row => {
          const execution = of(row)
          return execution ? exportShare(execution.spent.fen, execution.budget.fen || null) : null
        },
        provenance,
      },
    ],
  }
}
