import type { BudgetDocument, Place } from '@/document/document'
import { findSides } from '@/document/lookup'
import { type Fen, toFen } from '@/document/money'
import type { ProjectEntry } from './types'

/** A row of 项目支出表 with its figures, blanks left out. */
export interface PrintedProjectRow {
  /** Of the table, from 0. */
  readonly row: number
  readonly table: string
  readonly line: number
  /** "一级项目", "二级项目". */
  readonly level: string
  readonly name: string
  readonly figures: readonly { readonly label: string; readonly fen: Fen; readonly place: Place }[]
}

/** The rows that print a project: its own, and its programme's above. */
export function printedRows(
  document: BudgetDocument,
  { cell: place, project }: ProjectEntry,
): readonly PrintedProjectRow[] {
  if (!project || !place) return []
  const found = findSides(document, ['projectExpenditure'], ['project']).find(
    ({ meaning }) => meaning.table === place.table,
  )
  const own = found?.side.rows.find(({ row }) => row === place.row)
  if (!found || !own) return []
  const above = own.parent === null ? undefined : found.side.rows[own.parent]
  return [above, own].flatMap(row =>
    row
      ? [
          {
            line: row.line,
            name: row.name,
            row: row.row,
            table: found.meaning.table,
            level: Object.keys(row.labels ?? {}).find(label => /级项目/.test(label)) ?? '',
            figures: found.side.columns.flatMap(({ key, label, cell }) => {
              const amount = row.amounts[key] ?? null
              return amount === null
                ? []
                : [
                    {
                      label: label.replace(/\s/g, '').replace('/', ' · '),
                      fen: toFen(amount, found.meaning.unit),
                      place: {
                        table: found.meaning.table,
                        row: row.row,
                        line: row.line,
                        cell: row.cells?.[key] ?? cell,
                      },
                    },
                  ]
            }),
          },
        ]
      : [],
  )
}
