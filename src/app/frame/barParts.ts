import type { BarPart } from '@/charts/bars/data'
import type { Fen } from '@/document/money'

/** The parts of a bar that have an amount. */
export const knownParts = (
  parts: readonly (Omit<BarPart, 'amount'> & { readonly amount: Fen | null })[],
): readonly BarPart[] =>
  parts.flatMap(({ amount, ...part }) => (amount === null ? [] : [{ ...part, amount }]))

/** What the parts of a bar leave of its amount, as a part of its own; none where they meet it. */
export function restOf(
  amount: Fen | null,
  parts: readonly BarPart[],
  name: (left: Fen) => string,
): readonly BarPart[] {
  if (amount === null) return []
  const left = parts.reduce((rest, part) => rest - part.amount, amount)
  return left === 0 ? [] : [{ key: 'rest', name: name(left), amount: left, share: null }]
}
