import type { DraftRow } from './draft'
import { readMeasure } from './measures'

/** The budgets, and 财政拨款 as a whole, that money is carried over of. */
const funds: ReadonlySet<string> = new Set([
  'fiscal',
  'generalPublic',
  'governmentFund',
  'stateCapital',
])
const carriedOver = /结转|结余/

/**
 * Hangs the funds that 年初结转和结余 is of below it, where they are printed beside it: each of them
 * has been named before, among this year's. `rows` are those of a side of revenue.
 */
export function attachCarriedFunds(rows: readonly DraftRow[]): void {
  const named = new Set<string>()
  let whole: number | null = null
  let holdsFunds = false
  rows.forEach((row, index) => {
    if (row.role !== 'line') whole = null
    if (row.role !== 'line' || row.parent !== null) return
    const isCarried = carriedOver.test(row.name) && !/下年|年末/.test(row.name)
    const measure = readMeasure(row.name) ?? ''
    const fund = funds.has(measure) ? measure : null
    if (isCarried) {
      whole = fund === null || fund === 'fiscal' ? index : null
      holdsFunds = false
    } else if (whole !== null && fund !== null && (holdsFunds || named.has(fund))) {
      row.parent = whole
      holdsFunds = true
      return
    } else whole = null
    if (fund !== null) named.add(fund)
  })
}
