/** What first-level indicators are about, whatever a form calls them. */
export const dimensionGroups = ['output', 'cost', 'effect', 'satisfaction', 'other'] as const
export type DimensionGroup = (typeof dimensionGroups)[number]

/**
 * What an indicator's target or weight may be looked for by; `unweighted` lacks a weight that is a
 * number.
 */
export const indicatorKinds = [
  'quantified',
  'qualitative',
  'unclear',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'equal',
  'between',
  'unweighted',
] as const
export type IndicatorKind = (typeof indicatorKinds)[number]
