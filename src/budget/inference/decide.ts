import { type Distribution, type Problem } from './problem'
import { mostSteps, mostStepsOfQuestion, type Steps } from './steps'
import { buildReach } from './reach'
import { search } from './search'

/** The verdict on a kind: its only item, several that fit, or undecided. */
export type Verdict =
  { readonly state: 'only'; readonly item: number } | { readonly state: 'several' | 'unknown' }

export interface Decision {
  readonly solvable: 'yes' | 'no' | 'unknown'
  /** By kind. */
  readonly verdicts: readonly Verdict[]
  readonly steps: number
}

/** The search calls itself once for every kind in every item; this many calls fit any stack. */
const deepest = 4000

/**
 * Decides for every kind of project whether it is in the same item in all distributions, within
 * `most` steps.
 */
export function decide(problem: Problem, most: number = mostSteps): Decision {
  const all: Steps = { used: 0, most }
  const nothing = (solvable: 'no' | 'unknown'): Decision => ({
    solvable,
    verdicts: problem.kinds.map(() => ({ state: 'unknown' })),
    steps: all.used,
  })
  if (!isBalanced(problem)) return nothing('no')
  if (problem.kinds.length * problem.targets.length > deepest) return nothing('unknown')
  const reaches = problem.targets.map((target, item) =>
    buildReach(problem.kinds, item, target, all),
  )
  const ask = (question: { kind: number; item: number } | null) => {
    const steps: Steps = {
      used: 0,
      most: Math.min(
        all.most - all.used,
        question ? mostStepsOfQuestion : mostStepsOfQuestion * 10,
      ),
    }
    const answer = search({ problem, reaches, question, steps })
    all.used += steps.used
    return answer
  }
  const first = ask(null)
  if (typeof first === 'string') return nothing(first === 'none' ? 'no' : 'unknown')

  const only = problem.kinds.map((_, kind) => onlyItem(first, kind))
  const undecided = new Set<number>()
  problem.kinds.forEach((_, kind) => {
    for (let item = 0; item < problem.targets.length; item++) {
      if (only[kind] === null) break
      if (item === only[kind]) continue
      const answer = ask({ kind, item })
      if (answer === 'unknown') undecided.add(kind)
      else if (answer !== 'none') narrow(only, answer)
    }
  })
  const verdicts = only.map((item, kind): Verdict =>
    item === null
      ? { state: 'several' }
      : undecided.has(kind)
        ? { state: 'unknown' }
        : { state: 'only', item },
  )
  return { solvable: 'yes', verdicts, steps: all.used }
}

/** Finds the item that holds all projects of a kind; `null` where several hold some. */
function onlyItem(distribution: Distribution, kind: number): number | null {
  const [item, ...others] =
    distribution[kind]?.flatMap((count, index) => (count > 0 ? [index] : [])) ?? []
  return item === undefined || others.length > 0 ? null : item
}

function narrow(only: (number | null)[], distribution: Distribution): void {
  only.forEach((item, kind) => {
    if (item !== null && onlyItem(distribution, kind) !== item) only[kind] = null
  })
}

function isBalanced({ kinds, targets }: Problem): boolean {
  return (
    kinds.reduce((sum, { amount, count }) => sum + amount * count, 0) ===
    targets.reduce((sum, target) => sum + target, 0)
  )
}
