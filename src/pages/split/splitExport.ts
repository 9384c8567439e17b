import { measureNames, measures } from '@/document/measures'
import { cellShare, cellProvenance, otherProvenance } from '@/budget/splits/provenance'
import type { SplitRow } from '@/budget/splits/types'
import { citationText } from '@/budget/tree/citation'
import type { ExportRow, ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'
import type { SplitShown } from './useSplit'

/**
 * The table of a split with amounts and shares, whichever of them is on the screen, and what is
 * neither basic nor project.
 */
export function splitExport({
  table,
  rows,
  document,
  unit,
  source,
}: Pick<SplitShown, 'table' | 'rows' | 'document' | 'unit' | 'source'>): ExportTable {
  const others = [
    ...new Set([table.whole, ...rows].flatMap(({ otherUses }) => otherUses?.name ?? [])),
  ]
  const rowOf = (row: SplitRow): ExportRow => {
    const { code, name, cells, otherUses } = row
    const places = [cells.total.place, ...(otherUses?.places ?? [])]
    return {
      cells: {
        code,
        name,
        ...Object.fromEntries(measures.map(measure => [measure, cells[measure].fen])),
        ...Object.fromEntries(
          others.map((other, index) => [
            `other${index}`,
            otherUses?.name === other ? otherUses.fen : null,
          ]),
        ),
        basicShare: shareOf(cells.basic.fen, cells.total.fen),
        projectShare: shareOf(cells.project.fen, cells.total.fen),
      },
      figures: {
        ...Object.fromEntries(
          measures.map(measure => [measure, cellProvenance(row, measure, rows)]),
        ),
        ...Object.fromEntries(others.map((_, index) => [`other${index}`, otherProvenance(row)])),
        basicShare: cellShare(row, 'basic', rows),
        projectShare: cellShare(row, 'project', rows),
      },
      sources: citationsAt(
        document,
        places.filter(
          (place, index) =>
            places.findIndex(
              other => other?.table === place?.table && other?.line === place?.line,
            ) === index,
        ),
      ),
    }
  }
  return {
    title: '基本支出与项目支出',
    unit,
    source: source ? citationText(source) : '',
    columns: [
      { key: 'code', label: '编码', kind: 'text' },
      { key: 'name', label: '科目', kind: 'text' },
      ...measures.map(
        measure => ({ key: measure, label: measureNames[measure], kind: 'amount' }) as const,
      ),
      ...others.map((label, index) => ({ key: `other${index}`, label, kind: 'amount' }) as const),
      { key: 'basicShare', label: '基本支出占比', kind: 'percent' },
      { key: 'projectShare', label: '项目支出占比', kind: 'percent' },
    ],
    rows: [...rows.map(rowOf), { ...rowOf({ ...table.whole, name: '合计' }), total: true }],
  }
}

const shareOf = (part: number | null, whole: number | null) =>
  part === null || whole === null ? null : { part, whole }
