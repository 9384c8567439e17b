// @bundle later
import type { BudgetDocument, Place } from '@/document/document'
import type { Provenance } from '@/text/provenance'

/** Code of the functional subject that a figure of a document is of; `null` for other figures. */
export function subjectOf(document: BudgetDocument, asked: Provenance | null): string | null {
  if (!asked) return null
  if ('table' in asked) return codeAt(document, asked)
  if ('statement' in asked) {
    const topic = document.statements.find(({ id }) => id === asked.statement)?.topic
    return topic?.kind === 'subject' ? (topic.code ?? null) : null
  }
  if ('part' in asked) return subjectOf(document, asked.part)
  if ('divide' in asked) return subjectOf(document, asked.divide)
  return 'main' in asked ? subjectOf(document, asked.main) : null
}

/** Of two sides in one row, the one that has the cell. */
function codeAt({ meanings }: BudgetDocument, { table, row, cell }: Place): string | null {
  for (const meaning of meanings)
    for (const side of meaning.table === table ? meaning.sides : []) {
      if (side.kind !== 'functional') continue
      const found = side.rows.find(own => own.row === row && own.role === 'line')
      const isOwn = side.columns.some(
        column => (found?.cells?.[column.key] ?? column.cell) === cell,
      )
      if (found?.code && (isOwn || meaning.sides.length === 1)) return found.code
    }
  return null
}
