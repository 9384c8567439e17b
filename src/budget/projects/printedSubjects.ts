// @bundle later
import type { BudgetDocument, Place, Row } from '@/document/document'
import { findSides } from '@/document/lookup'
import { subjectTree } from '@/budget/tree/tree'

/** A functional subject that a table prints at a project: code, and the row that prints it. */
export interface PrintedSubject {
  readonly code: string
  readonly name: string
  readonly place: Place
}

const functionalPattern = /^(?!.*经济).*(?:功能分类|科目)/
const codePattern = /^(?:\d{7}|\d{5}|\d{3})(?!\d)/

/**
 * Functional subjects by id of project, as 项目支出表 prints their codes: in the project's row, or in
 * one that it stands below. A code that no functional table prints is another kind of number.
 */
export function printedSubjects(document: BudgetDocument): ReadonlyMap<string, PrintedSubject> {
  const names = nameCodes(document)
  const sides = findSides(document, ['projectExpenditure'], ['project'])
  return new Map(
    document.projects.flatMap(({ id, place }) => {
      const found = place && sides.find(({ meaning }) => meaning.table === place.table)
      const own = found?.side.rows.find(({ row }) => row === place?.row)
      if (!found || !own) return []
      for (const row of withAbove(own, found.side.rows)) {
        const code = readCode(row)
        const name = code === null ? undefined : names.get(code)
        if (code === null || name === undefined) continue
        const { table } = found.meaning
        return [[id, { code, name, place: { table, row: row.row, line: row.line, cell: 0 } }]]
      }
      return []
    }),
  )
}

/** A row, and those that it stands below, the nearest first. */
function withAbove(row: Row, rows: readonly Row[]): readonly Row[] {
  const above = row.parent === null ? undefined : rows[row.parent]
  return above ? [row, ...withAbove(above, rows)] : [row]
}

/** The code of a row, or that in a column of subjects. */
function readCode({ code, labels }: Row): string | null {
  const printed = Object.entries(labels ?? {}).flatMap(([header, text]) =>
    functionalPattern.test(header) ? [text] : [],
  )
  for (const text of [code ?? '', ...printed]) {
    const [found] = codePattern.exec(text.trim()) ?? []
    if (found !== undefined) return found
  }
  return null
}

/** Names of the functional subjects of a document by code. */
function nameCodes(document: BudgetDocument): ReadonlyMap<string, string> {
  const printed = document.meanings.flatMap(({ sides }) =>
    sides.flatMap(({ kind, rows }) =>
      kind === 'functional'
        ? rows.flatMap(({ code, name }) => (code === null ? [] : [[code, name] as const]))
        : [],
    ),
  )
  const subjects = subjectTree(document)?.subjects.values() ?? []
  const shown = [...subjects].flatMap(({ code, name }) =>
    code === null ? [] : [[code, name] as const],
  )
  return new Map([...printed, ...shown])
}
