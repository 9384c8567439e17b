import type { BudgetDocument, PrintedTable, TableKind } from '../document'
import { buildFacts, type Facts } from './facts'
import { hasFigures, type TableView, viewTable } from './view'

/** A document with its figures indexed, once for all rules. */
export interface Context {
  readonly document: BudgetDocument
  readonly tables: readonly TableView[]
  /** The first table of each kind that has figures: tables are only compared with the first of another kind. */
  readonly firsts: ReadonlyMap<TableKind, TableView>
  readonly printed: ReadonlyMap<string, PrintedTable>
  readonly facts: Facts
}

/** Indexes a document for the rules. */
export function buildContext(document: BudgetDocument): Context {
  const printed = new Map(document.tables.map(table => [table.id, table]))
  const tables = document.meanings.map(meaning => viewTable(meaning, printed.get(meaning.table)))
  const firsts = new Map<TableKind, TableView>()
  for (const table of tables) if (!firsts.has(table.kind) && hasFigures(table)) firsts.set(table.kind, table)
  return { document, tables, firsts, printed, facts: buildFacts({ document, firsts }) }
}
