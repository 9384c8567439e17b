import { type Outcome, stepOutcomes } from '@/budget/checks'
import { summarise } from '@/budget/tree/summary'
import type { BudgetDocument } from '@/document/document'
import { listCorrections } from './corrections'
import type { Fen } from '@/document/money'
import { runSteps } from '@/document/steps'

/** What the library says of a document. */
export interface DocumentSummary {
  /** Null where no total was read. */
  readonly total: Fen | null
  readonly tables: number
  readonly checks: number
  readonly failing: number
  /** Relations that are not proven; left out by earlier versions. */
  readonly unproven?: number
  /** Findings of reading that are warnings. */
  readonly warnings: number
  /** What the user has put right; left out where nothing, and by earlier versions. */
  readonly corrected?: readonly string[]
}

/** Counts what the library says of a document; tests all its relations. */
export function summariseDocument(document: BudgetDocument): DocumentSummary {
  return runSteps(stepSummary(document))
}

/** As `summariseDocument`, in steps that are each short. */
export function* stepSummary(document: BudgetDocument): Generator<void, DocumentSummary> {
  return summariseTested(document, yield* stepOutcomes(document))
}

/** As `summariseDocument` of a document whose relations have been tested. */
export function summariseTested(
  document: BudgetDocument,
  outcomes: Readonly<Record<Outcome, number>>,
): DocumentSummary {
  const corrected = listCorrections(document)
  return {
    total: summarise(document).total?.fen ?? null,
    tables: document.tables.length,
    checks: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    failing: outcomes.fails,
    unproven: outcomes.unproven,
    warnings: document.diagnostics.filter(({ level }) => level === 'warning').length,
    ...(corrected.length > 0 && { corrected }),
  }
}
