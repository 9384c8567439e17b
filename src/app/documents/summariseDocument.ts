import { type CheckResult, countChecks, runChecks, stepChecks } from '@/budget/checks'
import { summarise } from '@/budget/tree/summary'
import type { BudgetDocument } from '@/document/document'
import { listCorrections } from './corrections'
import type { Fen } from '@/document/money'

/** What the library says of a document. */
export interface DocumentSummary {
  /** Null where no total was read. */
  readonly total: Fen | null
  readonly tables: number
  readonly checks: number
  readonly failing: number
  /** Findings of reading that are warnings. */
  readonly warnings: number
  /** What the user has put right; left out where nothing, and by earlier versions. */
  readonly corrected?: readonly string[]
}

/** Counts what the library says of a document; tests all its relations. */
export function summariseDocument(document: BudgetDocument): DocumentSummary {
  return sumUp(document, runChecks(document))
}

/** As `summariseDocument`, in steps that are each short. */
export function* stepSummary(document: BudgetDocument): Generator<void, DocumentSummary> {
  return sumUp(document, yield* stepChecks(document))
}

function sumUp(document: BudgetDocument, results: readonly CheckResult[]): DocumentSummary {
  const corrected = listCorrections(document)
  return {
    total: summarise(document).total?.fen ?? null,
    tables: document.tables.length,
    checks: results.length,
    failing: countChecks(results).byOutcome.fails,
    warnings: document.diagnostics.filter(({ level }) => level === 'warning').length,
    ...(corrected.length > 0 && { corrected }),
  }
}
