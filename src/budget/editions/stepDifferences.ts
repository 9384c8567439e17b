import type { BudgetDocument } from '@/document/document'
import { isFen, toFen } from '@/document/money'
import { nameTable } from '@/text/citations'
import type { EditionDifference, EditionPrint } from './differences'
import { rowsOfStep } from '@/document/steps'
import {
  groupTables,
  listParagraphs,
  type ListedPrint,
  type NamedTables,
  stepAmounts,
} from './listPrints'

/** How two editions differ. */
export interface EditionDifferences {
  readonly count: number
  /** The first of them, as many as were asked for. */
  readonly differences: readonly EditionDifference[]
}

/**
 * Counts what two editions of one document print differently, and lists the first of it: tables and
 * paragraphs that only one has, figures of tables, weights and targets of performance sheets. Pages,
 * order and spaces are no difference. In steps that are each short, so that a page can answer in
 * between.
 */
export function* stepDifferences(
  before: BudgetDocument,
  after: BudgetDocument,
  most = Infinity,
): Generator<void, EditionDifferences> {
  const tables = compareTables(before, after)
  const alone = new Set(tables.map(({ table }) => table))
  yield
  const left = groupTables(before)
  yield
  const right = groupTables(after)
  yield
  const differences = tables.slice(0, most)
  let count = tables.length
  const take = (kind: EditionDifference['kind']) => (one?: ListedPrint, other?: ListedPrint) => {
    const named = one ?? other
    if (++count > most || !named) return
    const { table, subject } = named
    const [from, to] = [one?.print ?? null, other?.print ?? null]
    differences.push({ kind, table, subject, before: from, after: to })
  }
  // Name by name, as all figures of two large editions take several times their memory.
  for (const name of unite(left, right)) {
    // A table that only one has is one difference, not one a figure.
    if (alone.has(name)) continue
    const [one, other] = [left.get(name) ?? nothing, right.get(name) ?? nothing]
    yield* compare(yield* stepAmounts(name, one), yield* stepAmounts(name, other), take('amount'))
  }
  yield* compare(listParagraphs(before), listParagraphs(after), take('text'))
  return { count, differences }
}

const nothing: NamedTables = { meanings: [], sheets: [] }

function compareTables(before: BudgetDocument, after: BudgetDocument): EditionDifference[] {
  const printsOf = ({ tables }: BudgetDocument) =>
    new Map(
      tables.map((table): [string, EditionPrint] => [
        nameTable(table),
        { text: nameTable(table), unit: null, line: table.line },
      ]),
    )
  const [left, right] = [printsOf(before), printsOf(after)]
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter(name => left.has(name) !== right.has(name))
    .map(name => ({
      kind: 'table',
      table: name,
      subject: '',
      before: left.get(name) ?? null,
      after: right.get(name) ?? null,
    }))
}

/**
 * Hands on what both print differently, then what only the later one prints; the second of a key
 * is compared with the second.
 */
function* compare(
  before: readonly ListedPrint[],
  after: readonly ListedPrint[],
  take: (one?: ListedPrint, other?: ListedPrint) => void,
): Generator<void, void> {
  yield* match(before, yield* byKey(after), (one, other) => {
    if (!other || !isSame(one.print, other.print)) take(one, other)
  })
  yield* match(after, yield* byKey(before), (other, one) => {
    if (!one) take(undefined, other)
  })
}

/** Hands on each print with the one of the other edition that stands in its place, if any. */
function* match(
  prints: readonly ListedPrint[],
  others: ReadonlyMap<string, readonly ListedPrint[]>,
  take: (own: ListedPrint, other: ListedPrint | undefined) => void,
): Generator<void, void> {
  const counts = new Map<string, number>()
  for (const [index, print] of prints.entries()) {
    if (index % rowsOfStep === 0) yield
    const place = counts.get(print.key) ?? 0
    counts.set(print.key, place + 1)
    take(print, others.get(print.key)?.[place])
  }
}

/** The keys of both, each once: one after the other, as a set of all takes long to make. */
function* unite<T>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>): Iterable<string> {
  yield* left.keys()
  for (const key of right.keys()) if (!left.has(key)) yield key
}

/** Prints by their keys: those of one key in printed order. */
function* byKey(
  prints: readonly ListedPrint[],
): Generator<void, ReadonlyMap<string, readonly ListedPrint[]>> {
  const found = new Map<string, ListedPrint[]>()
  for (const [index, print] of prints.entries()) {
    if (index % rowsOfStep === 0) yield
    const known = found.get(print.key)
    if (known) known.push(print)
    else found.set(print.key, [print])
  }
  return found
}

/** The same amount may be printed in another unit, or with other decimals. */
function isSame(one: EditionPrint, other: EditionPrint): boolean {
  if (one.unit === null || other.unit === null) return one.text === other.text
  return isFen(one.text, one.unit) && isFen(other.text, other.unit)
    ? toFen(one.text, one.unit) === toFen(other.text, other.unit)
    : one.text === other.text && one.unit === other.unit
}
