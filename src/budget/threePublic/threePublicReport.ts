import { traceElsewhere } from '@/budget/figures/traceAmounts'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import { toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import { summarise } from '@/budget/tree/summary'
import { buildKind } from './buildKind'
import { type ThreePublicKey, threePublicKinds } from '@/document/threePublicKinds'
import { readStaffCount, readThreePublicStatements, readVehicleCount } from './readStatements'
import { readThreePublicTable } from './readTable'
import type { Count, PerCount, ThreePublicReport } from './types'

/**
 * 三公 by kind against last year (by the document of that year, if given), for each vehicle and
 * head, and of all expenditure; in 分, each with its cell or sentence.
 */
export function threePublicReport(
  document: BudgetDocument,
  lastYear: BudgetDocument | null = null,
): ThreePublicReport {
  const printed = readThreePublicTable(document)
  const stated = readThreePublicStatements(document)
  const whole =
    (printed.get('threePublic')?.current ?? stated.get('threePublic')?.current)?.fen ?? null
  const before = lastYear && threePublicReport(lastYear).kinds
  const ownOf = (key: ThreePublicKey) => {
    const own = before?.find(kind => kind.key === key)?.current
    return own && lastYear ? traceElsewhere(own, lastYear.id) : null
  }
  const kinds = threePublicKinds.map(key =>
    buildKind({ key, printed: printed.get(key), stated: stated.get(key), whole, own: ownOf(key) }),
  )
  const currentOf = (key: ThreePublicKey) => kinds.find(kind => kind.key === key)?.current ?? null
  const each = (key: ThreePublicKey, count: Count | null) => perCount(key, currentOf(key), count)
  const staff = readStaffCount(document)
  return {
    year: document.year,
    kinds,
    perVehicle: each('vehicles.operation', readVehicleCount(document)),
    perHead: (['threePublic', 'reception'] as const).flatMap(key => each(key, staff) ?? []),
    shareOfTotal: shareOf(document, whole),
  }
}

function perCount(
  kind: ThreePublicKey,
  amount: TracedAmount | null,
  count: Count | null,
): PerCount | null {
  return amount && count ? { kind, amount, count, fen: divide(amount.fen, count.count) } : null
}

/** Rounded half up to a whole 分. */
function divide(fen: Fen, count: number): Fen {
  return Number((BigInt(fen) * 2n + BigInt(count)) / (2n * BigInt(count)))
}

function shareOf(document: BudgetDocument, whole: Fen | null): ThreePublicReport['shareOfTotal'] {
  const { total } = summarise(document)
  const tenths = whole === null || total === null ? null : toTenths(whole, total.fen)
  return tenths === null || total === null ? null : { tenths, total: tracePrinted(total) }
}
