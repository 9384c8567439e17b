// @bundle parts
import { citeRows } from '@/text/citations'
import type { BudgetDocument, PrintedTable } from '@/document/document'
import { subjectRows } from './subjectPlaces'
import type { Subject, SubjectTree } from './tree'

/**
 * Where a level is printed: its table, and the first and last row counted from the table's first
 * row of figures.
 */
export interface SubjectCitation {
  readonly table: PrintedTable
  readonly first: number
  readonly last: number
  /** Line of the subject in the document. */
  readonly line: number | null
}

/** The printed rows of a subject and all below it. */
export function citeSubject(
  document: BudgetDocument,
  tree: SubjectTree,
  subject: Subject,
): SubjectCitation | null {
  const table = document.tables.find(({ id }) => id === tree.table.table)
  if (!table) return null
  const rows = rowsOf(subject)
  return {
    table,
    first: rows[0] ?? table.headerRows,
    last: rows.at(-1) ?? table.headerRows,
    line: subjectRows(subject)[0]?.line ?? null,
  }
}

function rowsOf(subject: Subject): readonly number[] {
  let last = subject
  while (last.children.length > 0) last = last.children.at(-1) ?? last
  const edges = [subject, subject.children[0], last].flatMap(edge =>
    edge ? subjectRows(edge).map(({ row }) => row) : [],
  )
  return edges.sort((a, b) => a - b)
}

/** "表五《一般公共预算支出表》表内第 1–12 行". */
export function citationText({ table, first, last }: SubjectCitation): string {
  return citeRows(table, [first, last])
}
