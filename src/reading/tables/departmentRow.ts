import type { DraftRow } from './context'

/**
 * Hangs the units of a department below its own row, where that repeats the total and no code says
 * so.
 */
export function hangBelowDepartment(rows: readonly DraftRow[]): void {
  const total = rows.find(({ role }) => role === 'total')
  const [first, ...others] = rows.flatMap((row, index) =>
    row.role === 'line' && row.parent === null ? [{ row, index }] : [],
  )
  if (!total || !first || !others.some(({ row }) => hasMoney(row)) || !hasMoney(first.row)) return
  if (Object.keys(total.amounts).some(key => total.amounts[key] !== first.row.amounts[key])) return
  for (const { row } of others) row.parent = first.index
}

function hasMoney({ amounts }: DraftRow): boolean {
  return Object.values(amounts).some(amount => amount !== null && /[1-9]/.test(amount))
}
