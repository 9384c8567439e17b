import type { Row, Side } from '@/document/document'

/** The totals of a side: this year's, and with what was carried over or is left. */
export interface Totals {
  readonly current: Row | undefined
  readonly grand: Row | undefined
}

/** Finds which total counts this year only; a lone total is that, unless rows are carried over. */
export function findTotals({ rows }: Side): Totals {
  const total = rows.find(({ role }) => role === 'total')
  const subtotal = rows.find(({ role, name }) => role === 'subtotal' && /本年|合计/.test(name))
  if (total && subtotal) return { current: subtotal, grand: total }
  if (!total) return { current: subtotal, grand: undefined }
  const carried = rows.some(
    ({ name, role, amounts }) =>
      role === 'line' && /结转|结余/.test(name) && Object.values(amounts).some(isNotZero),
  )
  return carried && !/本年/.test(total.name)
    ? { current: undefined, grand: total }
    : { current: total, grand: undefined }
}

/** Whether an amount is printed and is not nought. */
export function isNotZero(amount: string | null | undefined): boolean {
  return /[1-9]/.test(amount ?? '')
}
