import { chooseHeads, rowsByKey } from '@/budget/sideBySide/derived'
import { type Conflict, findConflicts } from '@/budget/sideBySide/conflicts'
import { compareFinding } from '@/budget/sideBySide/finding'
import { findFocus, showRows, type ShownRow } from '@/budget/sideBySide/shownRows'
import type { SideBySide } from '@/budget/sideBySide/types'
import type { DisplayUnit } from '@/text/format'
import type { CompareValues } from './compareQuery'

interface ShowInput {
  readonly comparison: SideBySide
  readonly values: CompareValues
  /** Whether a base was chosen. */
  readonly based: boolean
  /** Key of the row that is looked at, and the words that rows are found by. */
  readonly at: string | null
  readonly find: string
  readonly unit: DisplayUnit
  /** `BudgetDocument.id` of the document that all other pages show. */
  readonly selected: string | null
}
export type CompareShown = ReturnType<typeof showComparison>

/** All that the page shows of a comparison: its rows in a form, what is looked at, what it says. */
export function showComparison({ comparison, values, based, at, find, unit, selected }: ShowInput) {
  const { form } = values
  const { entries, base } = comparison
  const found = at === null ? undefined : rowsByKey(comparison).get(at)
  const group = values.group ?? found?.group ?? 'overall'
  const heads = values.heads ?? chooseHeads(comparison).heads
  const input = { comparison, group, form, heads }
  const rows = showRows(input)
  const focus = findFocus(rows, at)
  const format = { form, unit }
  const own = based ? entries[base]?.document.id : selected
  return {
    ...input,
    based,
    format,
    rows,
    focus,
    /** The document whose place among the others is shown, where it is one of them. */
    own: entries.find(({ document }) => document.id === own)?.document.id ?? null,
    /** What two of the documents print differently. */
    conflicts: conflictsOf(comparison),
    finding: compareFinding({ ...input, rows, focus, format }),
    found: filterRows(rows, values, find),
    isFiltered: values.trend !== 'all' || find !== '',
  }
}

const known = new WeakMap<SideBySide, readonly Conflict[]>()

/** Found once: what is shown of the documents does not change what they print. */
function conflictsOf(comparison: SideBySide): readonly Conflict[] {
  const found =
    known.get(comparison) ?? findConflicts(comparison.entries.map(({ document }) => document))
  known.set(comparison, found)
  return found
}

/** The rows that move as asked and whose name or code has the words. */
function filterRows(
  rows: readonly ShownRow[],
  { trend }: CompareValues,
  find: string,
): readonly ShownRow[] {
  const words = find.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    ({ row: { code, name }, trend: own }) =>
      (trend === 'all' || own === trend) &&
      words.every(word =>
        /^\d+$/.test(word)
          ? (code?.startsWith(word) ?? false)
          : name.normalize('NFKC').toLowerCase().includes(word),
      ),
  )
}
