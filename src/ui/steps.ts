// @bundle later
/** How long a page may be kept from answering, in milliseconds. */
const patience = 8

/** Lets the page answer before what follows. */
export function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

/**
 * Runs steps to their end as `runInSteps` does, but few of them at once, and takes what they return;
 * gives what stops them.
 */
export function startSteps<T>(steps: Generator<unknown, T>, take: (found: T) => void): () => void {
  let isOver = false
  const go = () => {
    for (const start = performance.now(); !isOver;) {
      const step = steps.next()
      if (step.done) return take(step.value)
      if (performance.now() - start < patience) continue
      setTimeout(go)
      return
    }
  }
  go()
  return () => {
    isOver = true
  }
}

/** Runs steps to their end and lets the page answer in between; gives what they return. */
export async function runInSteps<T>(steps: Generator<unknown, T>): Promise<T> {
  let start = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - start < patience) continue
    await pause()
    start = performance.now()
  }
}
