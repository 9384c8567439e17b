/**
 * Bounds of a whole inference and of a single question in it, in steps of the search: the same on
 * every machine.
 */
export const mostSteps = 3_000_000
export const mostStepsOfQuestion = 30_000

/** Counts steps and says when they are used up. */
export interface Steps {
  used: number
  readonly most: number
}

/** Takes steps; `false` once there are none left. */
export function takeSteps(steps: Steps, count = 1): boolean {
  if (steps.used + count > steps.most) return false
  steps.used += count
  return true
}
