import { type DisplayUnit, formatPercent, toTenths } from '@/text/format'
import { itemUses } from '@/budget/tree/shares'
import type { BarsData } from '@/charts/bars/data'
import type { StructureLevel } from './useStructure'

/**
 * The uses of an item as bars, for a file: one to one scale, personnel and operating under basic.
 */
export function itemBars({
  level: { subject },
  unit,
}: {
  readonly level: StructureLevel
  readonly unit: DisplayUnit
}): BarsData {
  const whole = subject.amounts.total
  return {
    unit,
    as: 'amount',
    shareOf: subject.name,
    rows: itemUses(subject).map(({ key, name, amount, within }) => ({
      key,
      code: null,
      name,
      kind: within ? 'part' : 'row',
      leads: false,
      amount,
      share: whole === null ? null : toTenths(amount, whole),
      parts: [{ key, name, amount, share: null }],
      note: `占${subject.name} ${formatPercent(amount, whole)}`,
    })),
  }
}
