/** Runs steps to their end at once; gives what they return. */
export function runSteps<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Rows that are taken in a few milliseconds, between two steps. */
export const rowsOfStep = 1000
