/** What a passage about a project is about. */
export const narrativeKinds = [
  'overview',
  'basis',
  'body',
  'plan',
  'period',
  'budget',
  'execution',
  'goal',
  'other',
] as const
export type NarrativeKind = (typeof narrativeKinds)[number]
