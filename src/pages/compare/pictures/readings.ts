import type { Quantity, Reading } from '@/charts/comparing/quantity'
import { vehicleRow } from '@/budget/sideBySide/derived'
import { findRefusal } from '@/budget/sideBySide/differences'
import { formatValue, unitOf } from '@/budget/sideBySide/formatValue'
import type { ShownRow } from '@/budget/sideBySide/shownRows'
import type { ComparedRow } from '@/budget/sideBySide/types'
import type { CompareShown } from '../showComparison'

/** What a number of a row counts. */
function countUnit({ key }: ComparedRow): string {
  if (key === 'vehicles.count') return '辆'
  return key === 'projects.count' ? '个' : '人'
}

/** What the figures of a row are in the form that is shown; `null` where it has none. */
export function quantityOf({ format }: CompareShown, { row, values }: ShownRow): Quantity | null {
  const unit = values.find(({ value }) => value !== null)?.unit
  if (unit === undefined) return null
  if (unit === 'count') return { kind: 'count', unit: countUnit(row) }
  if (unit === 'tenths') return { kind: format.form === 'index' ? 'index' : 'share' }
  return {
    kind: 'amount',
    unit: unitOf(format),
    ...(format.form === 'head' && { per: row.key === vehicleRow ? '辆' : '人' }),
  }
}

/** A row's figures, or in words why there is none or it is of another kind than the base's. */
export function readingsOf(
  { comparison, format }: CompareShown,
  { row, values }: ShownRow,
): readonly Reading[] {
  return values.map((value, index) => {
    if (value.value === null) return formatValue(value, format)
    return findRefusal(comparison, row, [comparison.base, index]) ? '口径不同' : value.value
  })
}

/** What a row is made of, as far as any of the tables says and prints, the largest first. */
export function partsOf(
  { rows }: Pick<CompareShown, 'rows'>,
  focus: ShownRow,
): readonly ShownRow[] {
  const at = rows.findIndex(({ row }) => row.key === focus.row.key)
  const { level, key } = focus.row
  const isWhole = key.endsWith(':')
  const below: ShownRow[] = []
  for (const shown of rows.slice(at + 1)) {
    if (!isWhole && shown.row.level <= level) break
    if (shown.row.level === (isWhole ? 0 : level + 1) && hasFigure(shown)) below.push(shown)
  }
  const size = ({ values }: ShownRow) => values.at(-1)?.value ?? 0
  return below.toSorted((one, other) => size(other) - size(one))
}

const hasFigure = ({ values }: ShownRow) => values.some(({ value }) => value !== null)
