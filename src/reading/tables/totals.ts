import type { DraftRow } from './draft'
import type { RowLabel } from './labels'
import { endsAsTotal } from './totalWords'

/** Totals of a part: of basic expenditure in tables of two halves, or of a group of rows. */
const partTotal = /人员|公用|小计/

interface TotalsInput {
  readonly labels: RowLabel[]
  readonly rows: DraftRow[]
}

/**
 * Makes the one row that calls itself a total that of the table, where no other is and it stands
 * first or last: 一般公共预算支出合计, 本年支出合计.
 */
export function nameSoleTotal({ labels, rows }: TotalsInput): void {
  if (labels.some(({ role }) => role === 'total')) return
  const isTotal = ({ code, name }: DraftRow) =>
    code === null && endsAsTotal(name) && !partTotal.test(name)
  const [found, other] = rows.flatMap((row, index) => (isTotal(row) ? [index] : []))
  if (found === undefined || other !== undefined || rows.length < 3) return
  if (found !== 0 && found !== rows.length - 1) return
  rows[found] = { ...rows[found]!, role: 'total' }
  labels[found] = { ...labels[found]!, role: 'total' }
}
