// @bundle later
import { shallowReactive } from 'vue'
import type { HandedChecks } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import type { DocumentSummary } from './summariseDocument'

/** What is said of each document that was opened in this session, by edition. */
export const summaries = shallowReactive(new Map<string, DocumentSummary>())

const handed = new WeakMap<BudgetDocument, HandedChecks>()

/**
 * Keeps how the relations of a document came out where it was read. Of this very object: whoever
 * corrects a document makes another, whose relations are tested anew.
 */
export function handChecks(document: BudgetDocument, checks: HandedChecks): void {
  handed.set(document, checks)
}

/** How the relations of a document came out where it was read; who takes it keeps it. */
export function takeChecks(document: BudgetDocument): HandedChecks | null {
  const checks = handed.get(document) ?? null
  handed.delete(document)
  return checks
}
