// @bundle later
import type { BudgetDocument, Diagnostic, TableCorrection, TableKind } from '@/document/document'
import { tableKinds } from '@/document/document'
import { placeMessage } from '@/text/places'
import { fitsPrint } from './buildOverrides'
import { reportCorrection, reportMisfit } from './reportCorrections'
import { rereadTables } from './rereadTables'

/**
 * A document as a person reads it: the corrected tables are read again from their printed rows with
 * these corrections in place of those that it has; meaning, projects, sentences and diagnostics follow, the
 * print stays. A correction that does not fit the print is kept, reported and not applied. Without
 * any correction it is the document as the program reads it.
 */
export function applyCorrections(
  document: BudgetDocument,
  corrections: readonly TableCorrection[],
): BudgetDocument {
  const before = document.corrections ?? []
  const tables = new Set([...before, ...corrections].map(({ table }) => table))
  const input = { document, tables, kinds: listReadKinds(document) }
  const old = rereadTables({ ...input, corrections: before })
  const now = rereadTables({ ...input, corrections })
  const { corrections: _before, ...rest } = now.document
  // Sentences of a document that another program wrote stay as that program read them.
  const isOurs = JSON.stringify(old.document.statements) === JSON.stringify(document.statements)
  const { statements, procurement } = isOurs ? rest : document
  return {
    ...rest,
    statements,
    procurement,
    diagnostics: replaceDiagnostics(
      document,
      [...old.diagnostics, ...listNotes(old.document, before)],
      [...now.diagnostics, ...listNotes(now.document, corrections)],
    ),
    ...(corrections.length > 0 && { corrections }),
  }
}

/** The kinds that tables had before they were corrected. */
function listReadKinds({ corrections = [], tables }: BudgetDocument): Map<string, TableKind> {
  return new Map(
    corrections.flatMap(correction => {
      const { kind, table, was } = correction
      const read = tableKinds.find(name => name === was)
      const fits = fitsPrint(
        tables.find(({ id }) => id === table),
        correction,
      )
      return kind === 'tableKind' && read && fits ? [[table, read] as const] : []
    }),
  )
}

function listNotes(
  document: BudgetDocument,
  corrections: readonly TableCorrection[],
): readonly Diagnostic[] {
  return corrections.map(correction => {
    const table = document.tables.find(({ id }) => id === correction.table)
    return table && fitsPrint(table, correction)
      ? reportCorrection(document, table, correction)
      : reportMisfit(correction, table)
  })
}

/** Puts what is found now in place of what was found before; all else that was found stays. */
function replaceDiagnostics(
  document: BudgetDocument,
  before: readonly Diagnostic[],
  now: readonly Diagnostic[],
): readonly Diagnostic[] {
  const place = (found: Diagnostic) => ({
    ...found,
    message: placeMessage(found.message, document.source),
  })
  const settled = new Map<string, number>()
  for (const found of before) {
    const key = keyOf(place(found))
    settled.set(key, (settled.get(key) ?? 0) + 1)
  }
  const kept = document.diagnostics.filter(found => {
    const key = keyOf(found)
    const count = settled.get(key) ?? 0
    if (count > 0) settled.set(key, count - 1)
    return count === 0
  })
  return [...kept, ...now.map(place)].sort((first, second) => first.line - second.line)
}

function keyOf({ code, message, table = '', row = -1, cell = -1 }: Diagnostic): string {
  return [code, table, row, cell, message].join('\n')
}
