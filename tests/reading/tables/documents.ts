import { readThreePublicTable } from '@/budget/threePublic/readTable'
import { findRelations } from '../../fixtures/relations'
import type { BudgetDocument } from '@/document/document'
import { readText } from '../../fixtures/documents'

/** A document whose tables are written with bars for tabs. */
export function read(title: string, ...lines: string[]): BudgetDocument {
  return readText([title, '', ...lines].join('\n').replaceAll('|', '\t'))
}

/** Titles of the relations whose sides differ, proven to be wrong or not. */
export const misses = (document: BudgetDocument) =>
  findRelations(document)
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ title }) => title)
/** What the sides of a table mean, by its place in the document. */
export const sidesOf = ({ meanings }: BudgetDocument, table = 0) => meanings[table]!.sides
/** Each kind of 三公 with this year's money, its budget and last year's, in 分. */
export const amountsOf = (document: BudgetDocument) =>
  [...readThreePublicTable(document)].map(([kind, { current, budgeted, prior }]) => [
    kind,
    current?.fen ?? null,
    budgeted?.fen ?? null,
    prior?.fen ?? null,
  ])
