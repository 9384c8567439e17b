import type { Distribution, Problem } from './problem'
import type { Reach } from './reach'
import { type Steps, takeSteps } from './steps'

/** What is asked: any distribution, or one that has a project of `kind` in `item`. */
export interface Question { readonly kind: number, readonly item: number }
export type Answer = Distribution | 'none' | 'unknown'

interface SearchInput { readonly problem: Problem, readonly reaches: readonly Reach[], readonly question: Question | null, readonly steps: Steps }

/** Looks for a distribution of a balanced problem, item by item, large projects first; `unknown` where the steps do not suffice. */
export function search({ problem, reaches, question, steps }: SearchInput): Answer {
  const { kinds, targets } = problem
  const left = kinds.map(({ count }) => count)
  const wanted = [...targets]
  const placed = kinds.map(() => targets.map(() => 0))
  if (question && !put(question.kind, question.item, 1)) return 'none'
  const order = targets.map((_, item) => item).sort((one, other) => rank(one) - rank(other) || wanted[one]! - wanted[other]! || one - other)
  let exhausted = false
  return fill(0) ? placed : exhausted ? 'unknown' : 'none'

  function rank(item: number): number {
    return question?.item === item ? 0 : 1
  }

  function put(kind: number, item: number, count: number): boolean {
    if (count > 0 && !kinds[kind]!.allowed[item]) return false
    left[kind]! -= count
    placed[kind]![item]! += count
    wanted[item]! -= count * kinds[kind]!.amount
    return wanted[item]! >= 0
  }

  function fill(position: number): boolean {
    const item = order[position]
    if (item === undefined) return left.every(count => count === 0)
    if (!left.every((count, kind) => count === 0 || order.some((of, at) => at >= position && kinds[kind]!.allowed[of]))) return false
    return position === order.length - 1 ? takeRest(item) : choose(position, item, kinds.length)
  }

  /** The last item takes all that is left: as the whole is balanced, it fits. */
  function takeRest(item: number): boolean {
    if (!left.every((count, kind) => count === 0 || kinds[kind]!.allowed[item])) return false
    left.forEach((count, kind) => put(kind, item, count))
    return true
  }

  function choose(position: number, item: number, upTo: number): boolean {
    if (exhausted || !takeSteps(steps)) {
      exhausted = true
      return false
    }
    const sum = wanted[item]!
    if (sum === 0) return fill(position + 1)
    if (upTo === 0 || !reaches[item]!(sum, upTo)) return false
    const kind = upTo - 1
    const { amount, allowed } = kinds[kind]!
    const most = allowed[item] ? Math.min(left[kind]!, Math.floor(sum / amount)) : 0
    for (let count = most; count >= 0; count--) {
      put(kind, item, count)
      if (choose(position, item, kind)) return true
      put(kind, item, -count)
    }
    return false
  }
}
