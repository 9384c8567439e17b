import type { Place } from '@/document/document'
import type { IndicatorFacts, ProgrammeGroup, ProjectEntry, ProjectList, SheetFacts } from './types'
import type { Provenance } from '@/text/provenance'
import type { Indicator, PerformanceSheet } from '@/document/project'

/** Where the amount of a project comes from; `null` where none is printed. */
export const projectProvenance = ({ fen, place }: ProjectEntry): Provenance | null =>
  fen === null ? null : place

/** Where the amount of a 一级项目 comes from: its row, or its projects. */
export const programmeProvenance = ({ fen, place, entries }: ProgrammeGroup): Provenance | null =>
  fen !== null && place ? place : sumProvenance(entries)

/** What projects add up to. */
export const sumProvenance = (
  entries: readonly ProjectEntry[],
  name = '各项目之和',
): Provenance => ({
  sum: entries.map(projectProvenance),
  name,
})

/** How many projects there are. */
export const countProvenance = (entries: readonly ProjectEntry[], noun = '项目'): Provenance => ({
  count: entries.map(({ place }) => place),
  of: noun,
})

/** Where all project expenditure comes from: the printed total, or the projects. */
export function wholeProvenance({ wholePlace, entries }: ProjectList): Provenance {
  return wholePlace !== null
    ? wholePlace
    : sumProvenance(entries.filter(({ project }) => project !== null))
}

/**
 * Where the figures of a tile come from: its amount, and besides its share and what it is paid
 * from.
 */
export function projectTile(list: ProjectList, key: string, shown: readonly string[]): Provenance {
  const entry = list.entries.find(({ id }) => id === key)
  const group = list.groups.find(group => key === `rest ${group.key}`)
  const main = entry
    ? projectProvenance(entry)
    : sumProvenance(
        (group?.entries ?? []).filter(
          ({ id, fen }) => !shown.includes(id) && fen !== null && fen > 0,
        ),
        '其余项目',
      )
  const own = group ?? list.groups.find(({ entries }) => entry && entries.includes(entry))
  return {
    main,
    also: [{ part: main, whole: wholeProvenance(list) }, own ? programmeProvenance(own) : null],
  }
}

type Printed = Pick<PerformanceSheet, 'table' | 'line'>
const placeIn = ({ table }: Printed, { row, line }: Indicator, cell: number): Place => ({
  table,
  row,
  line,
  cell,
})

/** Where a target is printed; where it is not, its row. */
export const targetPlace = (sheet: Printed, indicator: Indicator): Place =>
  placeIn(sheet, indicator, indicator.cells.target ?? indicator.cells.name)

/** Where a weight is printed; `null` where the sheet has none. */
export function weightPlace(sheet: Printed, { indicator, weight }: IndicatorFacts): Place | null {
  return weight === null || indicator.cells.weight === undefined
    ? null
    : placeIn(sheet, indicator, indicator.cells.weight)
}

/** The weights of some rows of a sheet together. */
export const weightSum = (
  { sheet }: Pick<SheetFacts, 'sheet'>,
  rows: readonly IndicatorFacts[],
  name = '权重合计',
): Provenance => ({ sum: rows.map(row => weightPlace(sheet, row)), name })

/** How many of some rows of a sheet there are. */
export const rowCount = (
  { sheet }: Pick<SheetFacts, 'sheet'>,
  rows: readonly IndicatorFacts[],
  noun: string,
): Provenance => ({ count: rows.map(({ indicator }) => targetPlace(sheet, indicator)), of: noun })

/** What the weights of a sheet can add up to. */
export const fullMarks: Provenance = { fixed: '100', of: '绩效满分，按惯例' }

/**
 * What of 100 the sheets leave to 预算执行率 by convention: what the weights leave, or the usual 10
 * where one is not printed; where the sheet prints them, that cell.
 */
export function restProvenance({ sheet, rows, weights }: SheetFacts): Provenance {
  if (weights.restPlace) return weights.restPlace
  if (weights.state !== 'complete') return { fixed: '10', of: '预算执行率，按惯例占 10 分' }
  return {
    sum: [fullMarks],
    less: rows.map(row => weightPlace(sheet, row)),
    name: '预算执行率，按惯例推断',
  }
}

/**
 * Where the figures of a block of a sheet's picture come from: a row, or a dimension or category
 * with all its rows.
 */
export function blockProvenance(facts: SheetFacts, key: string): Provenance | null {
  const { sheet, rows, dimensions } = facts
  const row = rows.find(row => row.key === key)
  if (row) {
    const [weight, target] = [weightPlace(sheet, row), targetPlace(sheet, row.indicator)]
    return { main: weight ?? target, also: weight ? [target] : [] }
  }
  const found = dimensions
    .flatMap(({ categories }) => categories)
    .filter(category => category.key === key)
  const under =
    found.length > 0
      ? found
      : (dimensions.find(dimension => dimension.key === key)?.categories ?? [])
  return weightSum(
    facts,
    under.flatMap(category => category.rows),
  )
}
