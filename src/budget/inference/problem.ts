/**
 * Projects of equal amount and funding: interchangeable, so counted and not told apart. Amounts are
 * positive integers.
 */
export interface ProjectKind {
  readonly amount: number
  readonly count: number
  /** By item: whether a project of this kind may be in it. */
  readonly allowed: readonly boolean[]
}

/**
 * Distribute the kinds among items so that each item has exactly its target; kinds stand by amount,
 * smallest first.
 */
export interface Problem {
  readonly targets: readonly number[]
  readonly kinds: readonly ProjectKind[]
}

/** How many projects of each kind are in each item: `[kind][item]`. */
export type Distribution = readonly (readonly number[])[]

export interface Part {
  readonly amount: number
  readonly allowed: readonly boolean[]
}

/**
 * Groups interchangeable projects and divides all amounts by their greatest common divisor;
 * `kindOf` leads back.
 */
export function buildProblem(
  parts: readonly Part[],
  targets: readonly number[],
): { problem: Problem; kindOf: readonly number[] } {
  const unit = [...parts.map(({ amount }) => amount), ...targets].reduce(greatestDivisor, 0) || 1
  const groups = new Map<string, Part & { count: number }>()
  const keyOf = ({ amount, allowed }: Part) => `${amount}:${allowed.map(Number).join('')}`
  for (const part of parts) {
    const known = groups.get(keyOf(part))
    if (known) known.count++
    else groups.set(keyOf(part), { ...part, count: 1 })
  }
  const sorted = [...groups].sort(([, first], [, second]) => first.amount - second.amount)
  const position = new Map(sorted.map(([key], index) => [key, index]))
  return {
    problem: {
      targets: targets.map(target => target / unit),
      kinds: sorted.map(([, { amount, count, allowed }]) => ({
        amount: amount / unit,
        count,
        allowed,
      })),
    },
    kindOf: parts.map(part => position.get(keyOf(part)) ?? 0),
  }
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
