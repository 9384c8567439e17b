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

/**
 * Lists what two editions of one document print differently: figures of tables, weights and targets
 * of performance sheets, tables and paragraphs that only one has. Pages, order and spaces are no
 * difference. In steps that are each short, so that a page can answer in between.
 */
export function* stepDifferences(
  before: BudgetDocument,
  after: BudgetDocument,
): Generator<void, readonly EditionDifference[]> {
  const tables = compareTables(before, after)
  const alone = new Set(tables.map(({ table }) => table))
  const [left, right] = [groupTables(before), groupTables(after)]
  const amounts: EditionDifference[] = []
  // Name by name, as all figures of two large editions take several times their memory.
  for (const name of unite(left, right)) {
    // A table that only one has is one difference, not one a figure.
    if (alone.has(name)) continue
    const [one, other] = [left.get(name) ?? nothing, right.get(name) ?? nothing]
    const listed = [yield* stepAmounts(name, one), yield* stepAmounts(name, other)] as const
    amounts.push(...(yield* compare(...listed, 'amount')))
  }
  const texts = yield* compare(listParagraphs(before), listParagraphs(after), 'text')
  return [...tables, ...amounts, ...texts]
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

function* compare(
  before: readonly ListedPrint[],
  after: readonly ListedPrint[],
  kind: EditionDifference['kind'],
): Generator<void, EditionDifference[]> {
  const [left, right] = [yield* byKey(before), yield* byKey(after)]
  const differences: EditionDifference[] = []
  let done = 0
  for (const key of unite(left, right)) {
    if (++done % rowsOfStep === 0) yield
    const [one, other] = [left.get(key), right.get(key)]
    const named = one ?? other
    if (!named || (one && other && isSame(one.print, other.print))) continue
    const { table, subject } = named
    const [from, to] = [one?.print ?? null, other?.print ?? null]
    differences.push({ kind, table, subject, before: from, after: to })
  }
  return differences
}

/** The keys of both, each once: one after the other, as a set of all takes long to make. */
function* unite<T>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>): Iterable<string> {
  yield* left.keys()
  for (const key of right.keys()) if (!left.has(key)) yield key
}

/** Prints by their keys, the second of the same key with its number. */
function* byKey(prints: readonly ListedPrint[]): Generator<void, ReadonlyMap<string, ListedPrint>> {
  const counts = new Map<string, number>()
  const found = new Map<string, ListedPrint>()
  for (const [index, print] of prints.entries()) {
    if (index % rowsOfStep === 0) yield
    const count = (counts.get(print.key) ?? 0) + 1
    counts.set(print.key, count)
    found.set(`${print.key}\n${count}`, print)
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
