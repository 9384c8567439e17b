// @bundle later
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import { sayCoverage } from './names'
import { partColumns } from './allColumns'
import type { AllShown } from './useAll'

/** The parts of a level as a table to copy and save, with how much of the library they cover. */
export function allExport(shown: AllShown): ExportTable {
  const { level, unit, holding, single } = shown
  return buildExport({
    title: `${level.name}的构成`,
    unit,
    source: single ? single.unit : sayCoverage(holding.coverage),
    columns: fileColumns(partColumns(shown)),
    rows: level.parts,
    totals: [
      {
        cells: {
          name: '合计',
          amount: level.whole,
          share: level.whole === null ? null : { part: level.whole, whole: level.whole },
        },
      },
    ],
  })
}
