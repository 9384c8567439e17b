import type { DimensionGroup } from '@/budget/indicators'

/** Place of each dimension's hue, as on the sheets themselves. */
export const groupTones: Readonly<Record<DimensionGroup, number>> = {
  output: 0,
  effect: 1,
  satisfaction: 2,
  other: 3,
  cost: 4,
}
