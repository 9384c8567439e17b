/** Runs steps to their end at once; gives what they return. */
export function runSteps<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Rows that are taken in a few milliseconds, between two steps. */
export const rowsOfStep = 1000

/** Things of many rows each, such as sheets, that are taken in a few milliseconds. */
export const sheetsOfStep = 100

/** Maps things of many rows each in steps that are each short. */
export function* mapInSteps<T, U>(
  items: readonly T[],
  map: (item: T) => U,
): Generator<void, readonly U[]> {
  const mapped: U[] = []
  for (const item of items) {
    if (mapped.length % sheetsOfStep === sheetsOfStep - 1) yield
    mapped.push(map(item))
  }
  return mapped
}

/** Remembers what steps find of an object that is never changed: `find` takes them at once. */
export function onceInSteps<Of extends object, Found>(take: (of: Of) => Generator<void, Found>) {
  const known = new WeakMap<Of, { readonly found: Found }>()
  function* steps(of: Of): Generator<void, Found> {
    const found = known.get(of)?.found ?? (yield* take(of))
    // Who could not wait has found it meanwhile.
    const first = known.get(of) ?? { found }
    known.set(of, first)
    return first.found
  }
  return { find: (of: Of) => runSteps(steps(of)), steps }
}
