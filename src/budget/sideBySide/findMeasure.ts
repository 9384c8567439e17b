import type { BudgetDocument } from '@/document/document'
import type { Place } from '@/document/place'
import type { Provenance, Stated } from '@/text/provenance'
import { measureDocument } from './measureDocument'

interface MeasureIndex {
  /** Keys by the whole provenance of a figure, and those by the row of their cells. */
  readonly exact: ReadonlyMap<string, string>
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>
}
const indexes = new WeakMap<BudgetDocument, MeasureIndex>()

/**
 * Key of the measure that a figure of a document is, or is a share or a quotient of; `null` where it
 * can be compared with no other document's.
 */
export function findMeasure(document: BudgetDocument, provenance: Provenance): string | null {
  const { exact, rows } = indexMeasures(document)
  const visit = (asked: Provenance | null): string | null => {
    if (!asked) return null
    const own = exact.get(textOf(asked))
    if (own !== undefined) return own
    if ('table' in asked) return onlyOf(rows.get(rowOf(asked)))
    if ('document' in asked) return visit(asked.provenance)
    if ('part' in asked) return visit(asked.part)
    if ('divide' in asked) return visit(asked.divide)
    if ('statement' in asked) return findStated(document, asked)
    return 'main' in asked ? visit(asked.main) : null
  }
  return visit(provenance)
}

/** What a sentence is about, where its figure is this year's. */
function findStated(document: BudgetDocument, { statement, says = 'amount' }: Stated) {
  const topic = document.statements.find(({ id }) => id === statement)?.topic
  if (!topic || (says !== 'amount' && says !== 'current')) return null
  const { measures } = measureDocument(document)
  const { code, key } = topic
  const keys = [...(code ? [`f:${code}`, `e:${code}`] : []), ...(key ? [key] : [])]
  return keys.find(candidate => measures.has(candidate)) ?? null
}

const rowOf = ({ table, row }: Place) => `${table}.${row}`
/** A row that prints several measures, one in each column, is of none of them. */
const onlyOf = (keys: ReadonlySet<string> | undefined) =>
  keys?.size === 1 ? ([...keys][0] ?? null) : null
/** What tells one provenance from another. */
const textOf = (provenance: Provenance) =>
  'table' in provenance ? `${rowOf(provenance)}.${provenance.cell}` : JSON.stringify(provenance)

function indexMeasures(document: BudgetDocument): MeasureIndex {
  const before = indexes.get(document)
  if (before) return before
  // Beside each other in one row, two sides are of different things.
  const single = new Set(
    document.meanings.flatMap(({ table, sides }) => (sides.length === 1 ? [table] : [])),
  )
  const exact = new Map<string, string>()
  const rows = new Map<string, Set<string>>()
  for (const { key, figure } of measureDocument(document).measures.values()) {
    if (figure.kind === 'absent' || !figure.provenance) continue
    const { provenance } = figure
    if (!exact.has(textOf(provenance))) exact.set(textOf(provenance), key)
    if (!('table' in provenance) || !single.has(provenance.table)) continue
    const row = rowOf(provenance)
    rows.set(row, (rows.get(row) ?? new Set()).add(key))
  }
  const index = { exact, rows }
  indexes.set(document, index)
  return index
}
