import type { BudgetDocument } from '@/document/document'
import { addEconomic, addProjects, addSubjects } from './subjects'
import type { AddUse, PrintedUse } from './types'
import { addOverview, addReports } from './wholes'

export type { PrintedUse } from './types'

/** Views by the printed cells and rows whose figures they show. */
export interface UseIndex {
  /** Views of a cell, or of any cell of a row; each view at each of its places once. */
  at(place: {
    readonly table: string
    readonly row: number
    readonly cell: number | null
  }): readonly PrintedUse[]
}

/** Asks every view's own model where its figures are printed, and turns the answers round. */
export function indexUses(document: BudgetDocument): UseIndex {
  const byRow = new Map<string, { readonly cell: number | null; readonly use: PrintedUse }[]>()
  const add: AddUse = (place, use) => {
    if (!place) return
    const key = `${place.table} ${place.row}`
    const known = byRow.get(key)
    if (known) known.push({ cell: place.cell, use })
    else byRow.set(key, [{ cell: place.cell, use }])
  }
  for (const of of [addOverview, addSubjects, addEconomic, addReports, addProjects])
    of(document, add)
  return {
    at({ table, row, cell }) {
      const found = (byRow.get(`${table} ${row}`) ?? [])
        .filter(known => known.cell === null || cell === null || known.cell === cell)
        .map(({ use }) => use)
      const seen = new Set<string>()
      return found.filter(({ view, open, label }) => {
        // A whole row is named once for each place of a view, whatever the measure.
        const key = JSON.stringify([
          view,
          cell === null ? { ...open, measure: undefined } : [open, label],
        ])
        return !seen.has(key) && seen.add(key)
      })
    },
  }
}
