import type { PrintedTable, TableCorrection } from '@/document/document'
import type { TableLayout } from '@/budget/printed/table/layout'
import { rowRoleNames, sayCorrection, sayPrinted } from '@/text/corrections'

/** What stands beside the print where a person reads it otherwise. */
export interface CorrectionMark {
  /** What it is read as, short. */
  readonly text: string
  /** The same as a sentence, with what is printed. */
  readonly title: string
}

/**
 * The corrections that stand beside a cell, by "row cell"; those of a column at its lowest header
 * cell, those of a row at its first cell.
 */
export function markCorrections(
  { id }: PrintedTable,
  layout: TableLayout,
  corrections: readonly TableCorrection[],
): ReadonlyMap<string, CorrectionMark> {
  const marks = new Map<string, CorrectionMark>()
  for (const correction of corrections) {
    if (correction.table !== id) continue
    const at = placeOf(layout, correction)
    if (at === null) continue
    const before = marks.get(at)
    const title = `${sayCorrection(correction)}（${sayPrinted(correction)}）`
    marks.set(at, {
      text: [before?.text, textOf(correction)].filter(Boolean).join('；'),
      title: [before?.title, title].filter(Boolean).join('；'),
    })
  }
  return marks
}

function placeOf(layout: TableLayout, { kind, row, cell }: TableCorrection): string | null {
  if (row !== undefined) return `${row} ${cell ?? layout.cellsOf(row)[0]?.cell ?? 0}`
  if (kind !== 'column') return null
  for (let head = layout.frozenRows - 1; head >= 0; head--)
    if (layout.cellsOf(head).some(found => found.cell === cell)) return `${head} ${cell}`
  return `0 ${cell}`
}

function textOf({ kind, reads }: TableCorrection): string {
  if (kind === 'rowRole') return rowRoleNames[reads] ?? reads
  return reads === '' ? '空白' : reads
}
