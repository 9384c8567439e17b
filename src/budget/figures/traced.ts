import type { Place } from '@/document/document'
import type { Figure } from '@/document/lookup'
import { type AmountUnit, amountUnits, type Fen, isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'

/**
 * Where a figure comes from: a cell, the words of a sentence, a difference those words state, or a
 * sum of other figures.
 */
export type Origin =
  | { readonly kind: 'printed'; readonly place: Place }
  | {
      readonly kind: 'stated' | 'derived'
      readonly statement: string
      readonly line: number
      readonly text: string
    }
  | { readonly kind: 'sum'; readonly parts: readonly Traced[] }

/**
 * An amount that says where it comes from; `document` only where that is another than the one it is
 * shown with.
 */
export interface Traced {
  readonly fen: Fen
  readonly origin: Origin
  readonly document?: string
}

/** A printed figure as a traced one. */
export function tracePrinted(figure: Figure): Traced {
  return { fen: figure.fen, origin: { kind: 'printed', place: figure.place } }
}

/**
 * The amount a sentence gives, in 分; `null` for counts, blanks and what is no whole number of 分.
 */
export function traceStated(statement: Statement): Traced | null {
  const { amount, unit, id, line, text } = statement
  if (amount === null || !isMoneyUnit(unit) || !isFen(amount, unit)) return null
  return { fen: toFen(amount, unit), origin: { kind: 'stated', statement: id, line, text } }
}

/**
 * Last year's amount that a sentence lets compute ("比上年减少"), in 分; always derived, `null`
 * where it cannot be.
 */
export function tracePrior(statement: Statement): Traced | null {
  const { change, unit, id } = statement
  if (!change || change.prior === null || !isMoneyUnit(unit) || !isFen(change.prior, unit))
    return null
  return {
    fen: toFen(change.prior, unit),
    origin: { kind: 'derived', statement: id, line: change.line, text: change.text },
  }
}

/** The sum of figures, derived from each of them; `null` without any. */
export function traceSum(parts: readonly Traced[]): Traced | null {
  return parts.length === 0
    ? null
    : { fen: parts.reduce((sum, { fen }) => sum + fen, 0), origin: { kind: 'sum', parts } }
}

/** Whether a figure is computed rather than read. */
export function isDerived({ origin }: Traced): boolean {
  return origin.kind === 'derived' || origin.kind === 'sum'
}

function isMoneyUnit(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}
