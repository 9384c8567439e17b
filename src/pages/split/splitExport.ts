import { inferredCodeColumn } from '@/app/frame/inferredCodeColumn'
import { buildExport, exportRow, fileColumns } from '@/app/frame/buildExport'
import { citationsAt } from '@/app/frame/citationsAt'
import type { ExportTable } from '@/app/frame/frame'
import type { PageColumn } from '@/app/frame/pageColumns'
import { exportShare, type FileColumn } from '@/app/frame/fileColumns'
import { cellProvenance, cellShare, otherProvenance } from '@/budget/splits/provenance'
import type { SplitRow } from '@/budget/splits/types'
import { citationText } from '@/budget/tree/citation'
import { measureNames, measures } from '@/document/measures'
import type { SplitShown } from './useSplit'

interface Shown extends Pick<SplitShown, 'table' | 'rows' | 'document' | 'unit' | 'source'> {
  readonly years?: readonly PageColumn<SplitRow>[]
}

/**
 * Builds the table of a split for a file: amounts and shares, whichever of them is on screen, and
 * what is neither basic nor project.
 */
export function splitExport({
  table,
  rows,
  document,
  unit,
  source,
  years = [],
}: Shown): ExportTable {
  const lines = {
    columns: [...splitFileColumns([table.whole, ...rows], rows), ...fileColumns(years)],
    sources: ({ cells, otherUses }: SplitRow) =>
      citationsAt(document, [
        cells.total.place,
        ...(cells.total.sum ?? []),
        ...(otherUses?.places ?? []),
      ]),
  }
  return buildExport({
    ...lines,
    title: '基本支出与项目支出',
    unit,
    source: source ? citationText(source) : '',
    rows,
    totals: [exportRow({ ...table.whole, key: 'whole', name: '合计' }, lines)],
  })
}

/** `rows` are what a whole that is not printed is the sum of. */
function splitFileColumns(
  all: readonly Pick<SplitRow, 'otherUses'>[],
  rows: readonly SplitRow[],
): readonly FileColumn<SplitRow>[] {
  const others = [...new Set(all.flatMap(({ otherUses }) => otherUses?.name ?? []))]
  return [
    ...inferredCodeColumn<SplitRow>(rows, ({ inferredCode }) => inferredCode),
    { key: 'code', label: '编码', kind: 'text', cell: ({ code }) => code },
    { key: 'name', label: '科目', kind: 'text', cell: ({ name }) => name },
    ...measures.map((measure): FileColumn<SplitRow> => ({
      key: measure,
      label: measureNames[measure],
      kind: 'amount',
      cell: ({ cells }) => cells[measure].fen,
      provenance: row => cellProvenance(row, measure, rows),
    })),
    ...others.map((other, index): FileColumn<SplitRow> => ({
      key: `other${index}`,
      label: other,
      kind: 'amount',
      cell: ({ otherUses }) => (otherUses?.name === other ? otherUses.fen : null),
      provenance: otherProvenance,
    })),
    ...(['basic', 'project'] as const).map((measure): FileColumn<SplitRow> => ({
      key: `${measure}Share`,
      label: `${measureNames[measure]}占比`,
      kind: 'percent',
      cell: ({ cells }) => exportShare(cells[measure].fen, cells.total.fen),
      provenance: row => cellShare(row, measure, rows),
    })),
  ]
}
