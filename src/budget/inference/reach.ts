import { type ProjectKind } from './problem'
import { type Steps, takeSteps } from './steps'

/**
 * Says whether a sum can be made of the first `kinds` kinds. May say yes where it cannot, never no
 * where it can.
 */
export type Reach = (sum: number, kinds: number) => boolean

const mostSums = 4_000_000
const wordBits = 32
const never = 65_535

/**
 * Which sums up to a target the kinds of an item can make, by a table of subset sums; where that is
 * too large, by their total.
 */
export function buildReach(
  kinds: readonly ProjectKind[],
  item: number,
  target: number,
  steps: Steps,
): Reach {
  let total = 0
  const totals = [
    0,
    ...kinds.map(({ amount, count, allowed }) => (total += allowed[item] ? amount * count : 0)),
  ]
  const roughly: Reach = (sum, count) => sum <= (totals[count] ?? total)
  const wordCount = Math.ceil((target + 1) / wordBits)
  const copies = kinds.reduce((sum, { count, allowed }) => sum + (allowed[item] ? count : 0), 0)
  if (
    target > mostSums ||
    kinds.length >= never ||
    !takeSteps(steps, Math.ceil((wordCount * (copies + wordBits)) / 256))
  )
    return roughly
  const first = firstKinds(kinds, item, target, wordCount)
  return (sum, count) => (first[sum] ?? never) <= count
}

/** For each sum the number of kinds, from the first on, that it takes to make it. */
function firstKinds(
  kinds: readonly ProjectKind[],
  item: number,
  target: number,
  wordCount: number,
): Uint16Array {
  const first = new Uint16Array(wordCount * wordBits).fill(never)
  const made = new Uint32Array(wordCount)
  first[0] = 0
  made[0] = 1
  kinds.forEach(({ amount, count, allowed }, index) => {
    if (!allowed[item] || amount > target) return
    for (let copy = 0; copy < count; copy++) addShifted({ made, first, amount, kinds: index + 1 })
  })
  return first
}

/**
 * Adds every sum that is `amount` more than one made before; from the top, so that the amount is
 * used once.
 */
function addShifted({
  made,
  first,
  amount,
  kinds,
}: {
  made: Uint32Array
  first: Uint16Array
  amount: number
  kinds: number
}): void {
  const shift = Math.floor(amount / wordBits)
  const bits = amount % wordBits
  for (let word = made.length - 1; word >= shift; word--) {
    const before = made[word] ?? 0
    const low = bits > 0 && word > shift ? (made[word - shift - 1] ?? 0) >>> (wordBits - bits) : 0
    let fresh = (((made[word - shift] ?? 0) << bits) | low) & ~before
    made[word] = before | fresh
    while (fresh !== 0) {
      const bit = 31 - Math.clz32(fresh & -fresh)
      first[word * wordBits + bit] = kinds
      fresh &= fresh - 1
    }
  }
}
