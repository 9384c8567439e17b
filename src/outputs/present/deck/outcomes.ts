import type { Outcome } from '@/budget/checks'

/** How relations come out, in the order in which a room is told. */
export const toldOutcomes: readonly Outcome[] = [
  'holds',
  'holdsWithinRounding',
  'fails',
  'untestable',
]
