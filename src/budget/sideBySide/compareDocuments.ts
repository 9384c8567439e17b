import type { BudgetDocument } from '@/document/document'
import { describeEntries, orderDocuments, recogniseSetting } from './entries'
import { isOtherSubject, sayNames } from './matchNames'
import { measureDocument } from './measureDocument'
import { measureGroups } from './types'
import type { ComparedRow, Measured, MeasuredDocument, SideBySide } from './types'

/** The fewest and the most documents that are compared. */
export const fewestDocuments = 2
export const mostDocuments = 12

interface CompareInput {
  readonly documents: readonly BudgetDocument[]
  /** `BudgetDocument.id` that differences are taken from; without it, the first in order. */
  readonly base?: string | null
}

/**
 * Puts documents side by side: each measure of any of them is a row, with a figure or a state of
 * each. Subjects are matched by code; money is in 分, whatever unit it is printed in.
 */
export function compareDocuments({ documents, base = null }: CompareInput): SideBySide {
  const setting = recogniseSetting(documents)
  const ordered = orderDocuments(documents, setting)
  const index = Math.max(
    0,
    ordered.findIndex(({ id }) => id === base),
  )
  const measured = ordered.map(measureDocument)
  const entries = describeEntries(ordered, setting, index)
  const labels = entries.map(({ label }) => label)
  return {
    setting,
    entries,
    base: index,
    rows: mergeMeasures(measured).map(key => buildRow(key, measured, labels)),
  }
}

/** A row to be: its key, and for each document the measure that belongs there. */
interface Merged {
  readonly key: string
  readonly found: readonly (Measured | null)[]
}

/** Keys of all documents in the order of the tables: what only a later one has stands where it does there. */
function mergeMeasures(documents: readonly MeasuredDocument[]): readonly Merged[] {
  const order: string[] = []
  const rows = new Map<string, (Measured | null)[]>()
  for (const [index, { measures }] of documents.entries()) {
    let previous: string | null = null
    for (const measured of measures.values()) {
      const key = keyOf(measured, rows)
      let row = rows.get(key)
      if (!row) {
        row = documents.map(() => null)
        rows.set(key, row)
        order.splice(previous === null ? order.length : order.indexOf(previous) + 1, 0, key)
      }
      row[index] = measured
      previous = key
    }
  }
  return sortRows(order.map(key => ({ key, found: rows.get(key) ?? [] })))
}

/** Groups in their order, and within both classifications codes in theirs. */
function sortRows(rows: readonly Merged[]): readonly Merged[] {
  const rank = ({ found }: Merged) => measureGroups.indexOf(firstOf(found)?.group ?? 'overall')
  const isCoded = ({ key }: Merged) => /^[ef]:/.test(key)
  return rows.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (isCoded(one) && isCoded(other) ? (one.key < other.key ? -1 : 1) : 0),
  )
}

/** An economic code whose name means something else is a row of its own. */
function keyOf(measured: Measured, rows: ReadonlyMap<string, readonly (Measured | null)[]>) {
  const before = firstOf(rows.get(measured.key) ?? [])
  return before && isOtherSubject(before, measured)
    ? `${measured.key}|${measured.name}`
    : measured.key
}

const firstOf = (found: readonly (Measured | null)[]) =>
  found.find((measured): measured is Measured => measured !== null)

function buildRow(
  { key, found }: Merged,
  documents: readonly MeasuredDocument[],
  labels: readonly string[],
): ComparedRow {
  const newest = found.findLast((measured): measured is Measured => measured !== null)
  if (!newest) throw new Error(`没有一份文件有 ${key}`)
  const { figure: _figure, ...own } = newest
  return {
    ...own,
    key,
    figures: documents.map(
      ({ absent }, index) => found[index]?.figure ?? absent(own.group, newest.key),
    ),
    note: sayNames(found, labels),
  }
}
