import type { Comparison } from '@/budget/comparison/comparison'
import { type Fen, fromFen } from '@/document/money'
import { formatTenths } from '@/text/format'

/** An amount as tests write it, in 万元. */
export const wan = (fen: Fen | null | undefined) =>
  fen === null || fen === undefined ? null : fromFen(fen, '万元', 2)
/** A comparison as one row: key, state, this year, last year, difference, rate, printed percent. */
export const show = ({
  key,
  state,
  current,
  prior,
  difference,
  rate,
  printedPercent,
}: Comparison) => [
  key,
  state,
  wan(current?.fen),
  wan(prior?.fen),
  wan(difference?.fen),
  rate && formatTenths(rate.tenths, { signed: true }),
  printedPercent?.text ?? null,
]
/** The comparison of a key. */
export const of = (found: readonly Comparison[], key: string) =>
  found.find(comparison => comparison.key === key)!
