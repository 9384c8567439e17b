import type { BudgetDocument } from '@/document/document'
import { isFen, toFen } from '@/document/money'
import { nameTable } from '@/text/citations'
import type { EditionDifference, EditionPrint } from './differences'
import { listAmounts, listParagraphs, type ListedPrint } from './listPrints'

/**
 * Lists what two editions of one document print differently: figures of tables, weights and targets
 * of performance sheets, tables and paragraphs that only one has. Pages, order and spaces are no
 * difference.
 */
export function compareEditions(
  before: BudgetDocument,
  after: BudgetDocument,
): readonly EditionDifference[] {
  const tables = compareTables(before, after)
  const alone = new Set(tables.map(({ table }) => table))
  const amounts = compare(listAmounts(before), listAmounts(after), 'amount')
  return [
    ...tables,
    // A table that only one has is one difference, not one a figure.
    ...amounts.filter(({ table }) => !alone.has(table)),
    ...compare(listParagraphs(before), listParagraphs(after), 'text'),
  ]
}

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

function compare(
  before: readonly ListedPrint[],
  after: readonly ListedPrint[],
  kind: EditionDifference['kind'],
): EditionDifference[] {
  const [left, right] = [byKey(before), byKey(after)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): EditionDifference[] => {
    const [one, other] = [left.get(key), right.get(key)]
    const named = one ?? other
    if (!named || (one && other && isSame(one.print, other.print))) return []
    const { table, subject } = named
    return [{ kind, table, subject, before: one?.print ?? null, after: other?.print ?? null }]
  })
}

/** Prints by their keys, the second of the same key with its number. */
function byKey(prints: readonly ListedPrint[]): ReadonlyMap<string, ListedPrint> {
  const counts = new Map<string, number>()
  return new Map(
    prints.map(print => {
      const count = (counts.get(print.key) ?? 0) + 1
      counts.set(print.key, count)
      return [`${print.key}\n${count}`, print]
    }),
  )
}

/** The same amount may be printed in another unit, or with other decimals. */
function isSame(one: EditionPrint, other: EditionPrint): boolean {
  if (one.unit === null || other.unit === null) return one.text === other.text
  return isFen(one.text, one.unit) && isFen(other.text, other.unit)
    ? toFen(one.text, one.unit) === toFen(other.text, other.unit)
    : one.text === other.text && one.unit === other.unit
}
