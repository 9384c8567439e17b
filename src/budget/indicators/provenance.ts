import { type IndicatorLine, type SheetLines, groupOf } from './indicator'
import { dimensionGroups, type DimensionGroup } from './kinds'
import { targetPlace, weightPlace, weightSum } from '@/budget/projects/provenance'
import { countOf } from '@/text/countOf'
import type { Provenance } from '@/text/provenance'

const weightOf = ({ facts, sheet: { sheet } }: IndicatorLine) => weightPlace(sheet, facts)

/** How many indicators there are, each with its target. */
export const linesCount = (lines: readonly IndicatorLine[], noun: string) =>
  countOf(
    () => lines.map(({ facts: { indicator }, sheet: { sheet } }) => targetPlace(sheet, indicator)),
    noun,
  )

/** What the weights of indicators add up to. */
export const linesWeight = (lines: readonly IndicatorLine[], name = '权重合计'): Provenance => ({
  sum: lines.map(weightOf),
  name,
})

/** The share of all weight that a dimension has. */
export function groupShare(lines: readonly IndicatorLine[], group: DimensionGroup): Provenance {
  return {
    part: linesWeight(lines.filter(line => line.group === group)),
    whole: linesWeight(lines),
  }
}

/** What the weights of a sheet add up to in a dimension. */
export const groupWeight = ({ sheet }: SheetLines, group: DimensionGroup): Provenance =>
  weightSum(
    sheet,
    sheet.rows.filter(
      ({ indicator }) => groupOf(indicator.dimension || indicator.category) === group,
    ),
  )

/** How many sheets there are, each by its first line. */
export const sheetsCount = (sheets: readonly SheetLines[], noun: string) =>
  countOf(
    () =>
      sheets.map(({ sheet: { sheet } }) => ({
        table: sheet.table,
        row: 0,
        line: sheet.line,
        cell: 0,
      })),
    noun,
  )

/**
 * Where the figures of a bar come from: the weights of a sheet, or the mean of all sheets, by
 * dimension.
 */
export function barProvenance(
  lines: readonly IndicatorLine[],
  key: string,
  sheets: number,
): Provenance {
  const own = key === 'whole' ? lines : lines.filter(({ sheet }) => sheet.key === key)
  const groups = dimensionGroups.filter(group =>
    own.some(line => line.group === group && line.facts.weight !== null),
  )
  const each = groups.flatMap((group): Provenance[] => {
    const sum = linesWeight(own.filter(line => line.group === group))
    const mean: Provenance = {
      divide: sum,
      by: { fixed: String(sheets), of: '表的张数' },
      name: '平均每张表',
    }
    return [key === 'whole' ? mean : sum, groupShare(own, group)]
  })
  return { main: linesWeight(own), also: each }
}
