import { deriveValues, type FormValue, type HeadCount, type ValueForm } from './derived'
import { differ, findTrend, rankValues, type RowDifference, type Trend } from './differences'
import type { ComparedRow, MeasureGroup, SideBySide } from './types'

/** A row in the form that is shown, with what the setting asks of it. */
export interface ShownRow {
  readonly row: ComparedRow
  readonly values: readonly FormValue[]
  /** Each against the base. */
  readonly differences: readonly RowDifference[]
  /** From the first to the last, or from budget to final account; `null` among units. */
  readonly change: RowDifference | null
  readonly trend: Trend
  /** Places from the largest, and the entries in the first and the last place. */
  readonly ranks: readonly (number | null)[]
  readonly highest: readonly number[]
  readonly lowest: readonly number[]
}

interface ShowInput {
  readonly comparison: SideBySide
  readonly group: MeasureGroup
  readonly form: ValueForm
  readonly heads: HeadCount
}

/** The rows of a group in a form, those that any document has a figure or a state for. */
export function showRows(input: ShowInput): readonly ShownRow[] {
  return input.comparison.rows
    .filter(({ group }) => group === input.group)
    .map(row => showRow({ ...input, row }))
    .filter(({ values, row }) => input.form === 'amount' || hasForm(row, values))
}

/** A row has no place in a form that it cannot be put into at all. */
const hasForm = ({ level }: ComparedRow, values: readonly FormValue[]) =>
  values.some(({ value }) => value !== null) || level === 0

/** A row in a form: values, differences, trend and places. */
export function showRow({
  comparison,
  row,
  form,
  heads,
}: Omit<ShowInput, 'group'> & { readonly row: ComparedRow }): ShownRow {
  const values = deriveValues({ comparison, row, form, heads })
  const { base, setting } = comparison
  const last = values.length - 1
  const ranks = rankValues(comparison, row, values)
  const places = ranks.flatMap(rank => rank ?? [])
  const at = (place: number) => ranks.flatMap((rank, index) => (rank === place ? [index] : []))
  const isOrdered = setting === 'years' || setting === 'execution'
  return {
    row,
    values,
    differences: values.map((_, of) => differ({ comparison, row, values, of, from: base })),
    change: isOrdered ? differ({ comparison, row, values, of: last, from: 0 }) : null,
    trend: findTrend(comparison, row, values),
    ranks,
    highest: places.length > 1 ? at(1) : [],
    lowest: places.length > 1 ? at(Math.max(...places)) : [],
  }
}

/** The row that a page speaks of: the one asked for, else the first with a figure. */
export function findFocus(rows: readonly ShownRow[], asked: string | null): ShownRow | null {
  return (
    rows.find(({ row }) => row.key === asked) ??
    rows.find(({ values }) => values.some(({ value }) => value !== null)) ??
    null
  )
}
