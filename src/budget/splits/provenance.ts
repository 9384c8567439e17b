import { type Measure, measureParts } from '@/document/measures'
import type { SplitRow, SplitTable } from './types'
import type { Provenance } from '@/text/provenance'

/** Where an amount of a row comes from; of a whole that is not printed, from the rows. */
export function cellProvenance(
  { cells }: SplitRow,
  measure: Measure,
  rows: readonly SplitRow[] = [],
): Provenance | null {
  const { fen, place, sum } = cells[measure]
  if (fen === null) return null
  return place ?? { sum: sum ?? rows.map(row => cellProvenance(row, measure)) }
}

/**
 * What a share of a row is taken of: basic and project of its total, personnel and operating of its
 * basic.
 */
export function cellShare(
  row: SplitRow,
  measure: Measure,
  rows: readonly SplitRow[] = [],
): Provenance | null {
  const wholeMeasure: Measure = measureParts.basic?.includes(measure) ? 'basic' : 'total'
  const part = cellProvenance(row, measure, rows)
  return part && { part, whole: cellProvenance(row, wholeMeasure, rows) }
}

/** Where what is neither basic nor project expenditure comes from. */
export function otherProvenance({ otherUses }: SplitRow): Provenance | null {
  return otherUses && { sum: otherUses.places, name: otherUses.name }
}

interface BarRequest {
  readonly table: SplitTable
  readonly rows: readonly SplitRow[]
  readonly key: string
  /** Keys of the rows that have a bar. */
  readonly shown: readonly string[]
}

/**
 * Where the figures of a bar come from: the total of its row, and besides its share and its uses;
 * "rest" are the rows without a bar.
 */
export function splitBarProvenance({
  table: { whole },
  rows,
  key,
  shown,
}: BarRequest): Provenance | null {
  const row = key === 'whole' ? whole : rows.find(row => row.key === key)
  if (!row)
    return {
      sum: rows.filter(row => !shown.includes(row.key)).map(row => cellProvenance(row, 'total')),
      name: '其余各项',
    }
  const main = cellProvenance(row, 'total', rows)
  const uses = (['basic', 'project', 'personnel', 'operating'] as const).flatMap(measure => [
    cellProvenance(row, measure, rows),
    cellShare(row, measure, rows),
  ])
  return {
    main,
    also: [
      { part: main, whole: cellProvenance(whole, 'total', rows) },
      ...uses,
      otherProvenance(row),
    ],
  }
}
