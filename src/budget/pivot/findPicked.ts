import type { BudgetDocument, Row, Side } from '@/document/document'
import { findClassCode } from '@/document/functionalClasses'
import { type FoundSide, figureOf } from '@/document/lookup'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import { type Subject, subjectTree } from '@/budget/tree/tree'

/** A printed row of a functional subject, with what is needed to say where its figures stand. */
export interface PickedRow {
  readonly found: FoundSide
  readonly row: Row
}

/** A functional subject of a document, wherever its tables print it. */
export interface Picked {
  readonly code: string
  readonly name: string
  /** `null` where the table of the structure has no row of it. */
  readonly subject: Subject | null
  /** Its rows in all tables, in printed order. */
  readonly rows: readonly PickedRow[]
}

/** Finds a functional subject by its code; `null` where no table prints it. */
export function findPicked(document: BudgetDocument, code: string): Picked | null {
  const subject = subjectTree(document)?.subjects.get(code) ?? null
  const rows = document.meanings.flatMap(meaning =>
    meaning.sides
      .filter(({ kind }) => kind === 'functional')
      .flatMap(side => rowsOf(side, code).map(row => ({ found: { meaning, side }, row }))),
  )
  const name = subject?.name ?? rows[0]?.row.name
  return name === undefined ? null : { code, name, subject, rows }
}

/** Rows of a code; a class that is printed without one is known by its name. */
const rowsOf = ({ rows }: Side, code: string): readonly Row[] =>
  rows.filter(
    row =>
      row.role === 'line' &&
      (row.code === null ? findClassCode(row.name) === code : row.code === code),
  )

/**
 * The rows that speak for the whole subject: not those of single units, and none of a table that
 * prints it several times.
 */
export function wholeRows({ rows }: Picked): readonly PickedRow[] {
  const counts = new Map<Side, number>()
  for (const { found } of rows) counts.set(found.side, (counts.get(found.side) ?? 0) + 1)
  return rows.filter(({ found, row }) => row.unit === undefined && counts.get(found.side) === 1)
}

/** What a row prints under a key; `null` where it is blank or has no such column. */
export function amountAt({ found, row }: PickedRow, key: string): TracedAmount | null {
  const figure = figureOf(found, row, key)
  return figure && tracePrinted(figure)
}

/** Rows of a printed table, by their index in it. */
export function rowsIn({ rows }: Picked, table: string): readonly number[] {
  return rows.flatMap(({ found, row }) => (found.meaning.table === table ? [row.row] : []))
}
