import type { CheckResult } from '@/budget/checks'
import { cellKey } from '@/budget/checks/failing'
import type { Place } from '@/budget/document'
import { useChecks } from './checks'

/** Which printed figures a relation that does not hold rests on; none until the relations have been tested. */
export function useCheckMarks() {
  const { failing } = useChecks()
  return {
    /** The first relation on the cell that does not hold, `null` where there is none. */
    failingAt: (place: Pick<Place, 'table' | 'row' | 'cell'>): CheckResult | null => failing.value.get(cellKey(place)) ?? null,
  }
}
