import { groupTones } from '@/charts/spread/tones'
import { dimensionGroups, groupNames, type DimensionGroup } from '@/budget/indicators'

/** The colour of a dimension as a variable of the theme. */
export const groupColour = (group: DimensionGroup) => `var(--class-${groupTones[group] + 1}-tile)`

/** What colours mean, for the dimensions that are there. */
export function groupLegend(points: Readonly<Record<DimensionGroup, number>>) {
  return dimensionGroups.filter(group => points[group] > 0).map(group => ({ name: groupNames[group], colour: groupColour(group) }))
}
