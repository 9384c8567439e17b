import type { DisplayUnit } from '@/text/format'
import { type Measure, measureNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import { wholeName } from '@/budget/tree/shareNames'
import type { SplitRow } from '@/budget/splits/types'
import { knownParts, restOf } from '@/app/frame/barParts'
import type { BarRow, BarsData, BarsStyle } from '@/charts/bars/data'

export interface SplitBarsRequest {
  readonly whole: SplitRow
  readonly rows: readonly SplitRow[]
  readonly unit: DisplayUnit
  readonly as: BarsStyle
  /** The amounts of the projects that are known to be in a subject. */
  readonly pieces?: (row: SplitRow) => readonly Fen[]
}

/**
 * Subjects as bars: basic against project expenditure, and personnel against operating under basic.
 */
export function splitBars({ whole, rows, unit, as, pieces }: SplitBarsRequest): BarsData {
  return {
    unit,
    as,
    shareOf: wholeName(whole, 'total'),
    rows: [
      { ...barOf(whole), key: 'whole', name: '合计', kind: 'whole', leads: false },
      ...rows.map(row => barOf(row, pieces?.(row))),
    ],
  }
}

/** What no table says of a subject, in words; `null` where all is said. */
export function undisclosed({ cells: { basic, project } }: SplitRow): string | null {
  return basic.state === 'notDisclosed' && project.state === 'notDisclosed'
    ? '没有读到基本支出和项目支出'
    : null
}

function barOf(row: SplitRow, pieces: readonly Fen[] = []): BarRow {
  const { key, code, name, cells, otherUses } = row
  const part = (measure: Measure) => ({
    key: measure,
    name: measureNames[measure],
    amount: cells[measure].fen,
    share: cells[measure].share,
  })
  const uses = knownParts([part('basic'), { ...part('project'), pieces }])
  const total = cells.total.fen
  return {
    key,
    code,
    name,
    kind: 'row',
    leads: true,
    amount: total,
    share: cells.total.share,
    parts: [
      ...uses,
      ...restOf(total, uses, left => (otherUses?.fen === left ? otherUses.name : '其他')),
    ],
    inside: cells.basic.fen === null ? [] : knownParts([part('personnel'), part('operating')]),
    note: undisclosed(row),
  }
}
