// @bundle later
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import { nameScope, sayCoverage } from './names'
import { spaceText } from '@/text/format'
import { partColumns } from './allColumns'
import type { AllShown } from './useAll'

/** The parts of a level as a table to copy and save, with how much of the library they cover. */
export function allExport(shown: AllShown): ExportTable {
  const { level, unit, holding, single, name, scope, place, crumbs } = shown
  const subject = crumbs.at(-1)?.to.at ? level.name : ''
  return buildExport({
    title: spaceText(`${name}${nameScope(scope)}${subject}的构成`),
    unit,
    source: single
      ? spaceText(`${single.unit}${nameScope(scope)}`)
      : sayCoverage(holding, { isRegion: place.region !== undefined }),
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
