import { formatPercent } from '@/text/format'
import { dimensionGroups, groupNames, type DimensionGroup, type Spread } from '@/budget/indicators'

/** Place of each dimension's hue, as on the sheets themselves. */
export const groupTones: Readonly<Record<DimensionGroup, number>> = {
  output: 0,
  effect: 1,
  satisfaction: 2,
  other: 3,
  cost: 4,
}

/** Hues of the dimensions that are usual, by a word in their names. */
const usualTones: readonly (readonly [RegExp, number])[] = [
  [/产出/, 0],
  [/效/, 1],
  [/满意/, 2],
  [/成本/, 4],
]
/** Hues that no usual dimension has. */
const freeTones = [3, 5, 6, 7] as const

/** Place of a dimension's hue, from its name; further names take the hues that are left. */
export function toneOfDimension(name: string, position: number): number {
  return usualTones.find(([word]) => word.test(name))?.[1] ?? freeTones[position % 4] ?? 3
}

/** The colour of a dimension as a variable of the theme. */
export const groupColour = (group: DimensionGroup) => `var(--class-${groupTones[group] + 1}-tile)`

/** What colours mean, for the dimensions that are there, with their share of all weight. */
export function groupLegend({ points, sum }: Spread) {
  return dimensionGroups
    .filter(group => points[group] > 0)
    .map(group => {
      const share = formatPercent(points[group], sum)
      return { group, share, name: `${groupNames[group]} ${share}`, colour: groupColour(group) }
    })
}
