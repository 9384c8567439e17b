import type { ComparedGroup, Pair } from '@/budget/indicators'
import type { IndicatorFacts, Points } from '@/budget/projects'

interface GroupRow {
  readonly kind: 'group'
  readonly group: ComparedGroup['group']
  readonly points: Pair<Points>
}
interface CategoryRow {
  readonly kind: 'category'
  readonly name: string
  /** Indicators of both sides, null where a side has none. */
  readonly facts: Pair<IndicatorFacts | null>
  /** How many rows its name covers; 0 where the cell above covers this row. */
  readonly span: number
  /** Sides that have no indicator of the category; said in its first row. */
  readonly lacking: Pair<boolean>
}
/** A row of two sheets side by side: a dimension, or an indicator of each. */
export type ComparedRow = GroupRow | CategoryRow

export const comparedRows = (groups: readonly ComparedGroup[]): readonly ComparedRow[] =>
  groups.flatMap(({ group, points, categories }): ComparedRow[] => [
    { kind: 'group', group, points },
    ...categories.flatMap(({ name, rows, counts }) =>
      rows.map((facts, index): CategoryRow => ({
        kind: 'category',
        name,
        facts,
        span: index === 0 ? rows.length : 0,
        lacking: [index === 0 && counts[0] === 0, index === 0 && counts[1] === 0],
      })),
    ),
  ])
