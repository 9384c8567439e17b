import { isFen, toFen } from '@/document/money'
import { isAmount, readAmount } from '@/reading/text/amounts'

/** The start of an amount that lacks digits behind its last comma or point. */
const unfinished = /^-?\d{1,3}(?:,\d{3})*(?:,\d{0,2}|\.)$|^-?\d+\.$/
const rest = /^[\d,]*(?:\.\d+)?$/
/** What no amount begins with. */
const unbegun = /^[.,]/
const fewestParts = 2
/** Any unit does, as only sums are compared. */
const anyUnit = '万元'

/** Whether a cell may be the end of an amount that the page's edge cuts. */
export function mayEndAmount(start: string, end: string): boolean {
  return rest.test(end) && (unfinished.test(start) || isAmount(start)) && isAmount(start + end)
}

/** The cells of a row, of what is below it, and of both; and the places of amounts that go on. */
interface CutAmounts {
  readonly upper: readonly string[]
  readonly lower: readonly string[]
  readonly joined: readonly string[]
  readonly places: readonly number[]
}

/**
 * Whether amounts of a row certainly go on below: none can end where it does, or begin so; or the row
 * adds up with their ends and not without.
 */
export function areCut({ upper, lower, joined, places }: CutAmounts): boolean {
  const areParts = places.every(
    place => unfinished.test(upper[place]!) || unbegun.test(lower[place]!),
  )
  return areParts || (addsUp(joined) && !addsUp(upper))
}

/** Whether one amount of a row is the sum of the others, but for codes before them. */
function addsUp(cells: readonly string[]): boolean {
  const amounts = cells.flatMap(cell => {
    const amount = isAmount(cell) ? readAmount(cell).amount : null
    return amount !== null && isFen(amount, anyUnit) ? toFen(amount, anyUnit) : []
  })
  return amounts.some((_, start) => {
    const own = amounts.slice(start)
    const sum = own.reduce((all, each) => all + each, 0)
    return own.length > fewestParts && own.some(each => each !== 0 && each * 2 === sum)
  })
}
