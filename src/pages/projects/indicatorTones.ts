import { groupTones } from '@/charts/spread/tones'
import { formatPercent } from '@/text/format'
import { dimensionGroups, groupNames, type DimensionGroup, type Spread } from '@/budget/indicators'

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
