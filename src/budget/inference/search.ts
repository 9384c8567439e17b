import { type Distribution, type Problem } from './problem'
import { type Steps, takeSteps } from './steps'
import type { Reach } from './reach'

/** What is asked: any distribution, or one that has a project of `kind` in `item`. */
export interface Question {
  readonly kind: number
  readonly item: number
}
export type Answer = Distribution | 'none' | 'unknown'

interface SearchInput {
  readonly problem: Problem
  readonly reaches: readonly Reach[]
  readonly question: Question | null
  readonly steps: Steps
}

/** A kind with how many of it are left, and how many are in each item. */
interface Stock {
  readonly amount: number
  readonly allowed: readonly boolean[]
  left: number
  readonly placed: number[]
}
/** An item with what it still lacks. */
interface Bin {
  readonly item: number
  readonly reach: Reach | undefined
  wanted: number
}

/**
 * Looks for a distribution of a balanced problem, item by item, large projects first; `unknown`
 * where the steps do not suffice.
 */
export function search({ problem, reaches, question, steps }: SearchInput): Answer {
  const stocks = problem.kinds.map(({ amount, count, allowed }): Stock => ({
    amount,
    allowed,
    left: count,
    placed: problem.targets.map(() => 0),
  }))
  const bins = problem.targets.map((wanted, item): Bin => ({ item, wanted, reach: reaches[item] }))
  const [stock, bin] = question ? [stocks[question.kind], bins[question.item]] : []
  if (stock && bin) {
    if (!stock.allowed[bin.item]) return 'none'
    put(stock, bin, 1)
    if (bin.wanted < 0) return 'none'
  }
  // The item asked about first, so that what cannot be is found out soon; the largest last, because
  // it needs no search.
  const order = bins.sort(
    (a, b) => Number(b === bin) - Number(a === bin) || a.wanted - b.wanted || a.item - b.item,
  )
  const found = fill({ stocks, order, steps }, 0)
  return found === 'yes' ? stocks.map(({ placed }) => placed) : found
}

interface State {
  readonly stocks: readonly Stock[]
  readonly order: readonly Bin[]
  readonly steps: Steps
}
type Found = 'yes' | 'none' | 'unknown'

function fill(state: State, position: number): Found {
  const { stocks, order } = state
  const bin = order[position]
  const rest = order.slice(position)
  if (!stocks.every(({ left, allowed }) => left === 0 || rest.some(({ item }) => allowed[item])))
    return 'none'
  if (!bin) return 'yes'
  if (rest.length > 1) return choose(state, position, stocks.length)
  // The last item takes all that is left: as the whole is balanced, it fits.
  for (const stock of stocks) put(stock, bin, stock.left)
  return 'yes'
}

/** Fills an item from the first `upTo` kinds. */
function choose(state: State, position: number, upTo: number): Found {
  if (!takeSteps(state.steps)) return 'unknown'
  const [bin, stock] = [state.order[position], state.stocks[upTo - 1]]
  if (!bin || bin.wanted === 0) return fill(state, position + 1)
  if (!stock || !bin.reach?.(bin.wanted, upTo)) return 'none'
  const most = stock.allowed[bin.item]
    ? Math.min(stock.left, Math.floor(bin.wanted / stock.amount))
    : 0
  for (let count = most; count >= 0; count--) {
    put(stock, bin, count)
    const found = choose(state, position, upTo - 1)
    if (found !== 'none') return found
    put(stock, bin, -count)
  }
  return 'none'
}

function put(stock: Stock, bin: Bin, count: number): void {
  stock.left -= count
  stock.placed[bin.item] = (stock.placed[bin.item] ?? 0) + count
  bin.wanted -= count * stock.amount
}
