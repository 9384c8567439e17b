/**
 * The reader as a library: reads published budgets and final accounts, and runs their checks, in
 * Node and in the browser.
 */
export { type CheckCounts, countChecks } from '@/budget/checks'
export { type CheckResult, type Outcome, runChecks } from '@/budget/checks'
export type { BudgetDocument } from '@/document/document'
export { identifyEdition } from '@/document/edition'
export { validateBudget, type ValidationProblem } from '@/document/validate'
export { ReadingError } from '@/reading/formats/decode'
export type { FileProblem, FileResult, FilesProgress } from '@/reading/results'
export { type PublishedFile, readDocument, readFiles, type ReadOptions } from './readDocument'
