import type { Place } from '@/budget/document'
import { measureNames, measures } from '@/budget/measures'
import type { SplitRow } from '@/budget/splits/types'
import { sourceText } from '@/budget/treeFacts'
import type { ExportRow, ExportTable } from './frame'
import type { SplitShown } from './split'

/** The table of a split with amounts and shares, whichever of them is on the screen. */
export function splitExport({ table, rows, document, unit, source }: SplitShown): ExportTable {
  const titleOf = (place: Place) => document.tables.find(({ id }) => id === place.table)?.title.trim()
  const rowOf = ({ code, name, cells }: SplitRow): ExportRow => ({
    cells: {
      code, name,
      ...Object.fromEntries(measures.map(measure => [measure, cells[measure].fen])),
      basicShare: shareOf(cells.basic.fen, cells.total.fen),
      projectShare: shareOf(cells.project.fen, cells.total.fen),
    },
    sources: cells.total.place ? [{ table: titleOf(cells.total.place) ?? '', line: cells.total.place.line }] : [],
  })
  return {
    title: '基本支出与项目支出', unit, source: source ? sourceText(source) : '',
    columns: [
      { key: 'code', label: '编码', kind: 'text' }, { key: 'name', label: '科目', kind: 'text' },
      ...measures.map(measure => ({ key: measure, label: measureNames[measure], kind: 'amount' } as const)),
      { key: 'basicShare', label: '基本支出占比', kind: 'percent' }, { key: 'projectShare', label: '项目支出占比', kind: 'percent' },
    ],
    rows: [...rows.map(rowOf), { ...rowOf({ ...table.whole, name: '合计' }), total: true }],
  }
}

const shareOf = (part: number | null, whole: number | null) => part === null || whole === null ? null : { part, whole }
