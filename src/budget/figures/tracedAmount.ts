import type { Figure } from '@/document/lookup'
import { type AmountUnit, amountUnits, type Fen } from '@/document/money'
import type { Provenance } from '@/text/provenance'

/** Anything shown that says where it comes from; `null` where nothing is printed. */
export interface Traced {
  readonly provenance: Provenance | null
}

/** An amount in 分 with its provenance. */
export interface TracedAmount extends Traced {
  readonly fen: Fen
  /** Computed rather than read: from a stated difference, or as a sum. */
  readonly derived: boolean
  /** The words it is read or computed from; absent for cells and sums. */
  readonly sentence?: { readonly text: string; readonly line: number }
}

/** What lies between two amounts, in 分. */
export interface TracedDifference extends Traced {
  readonly fen: Fen
}

/** A change in tenths of a percent of the prior amount. */
export interface TracedRate extends Traced {
  readonly tenths: number
}

/** Half of 0.01 万元: sentences in 万元 round what tables in 元 print. */
export const proseRounding: Fen = 5000

/** A printed figure with its cell as provenance. */
export function tracePrinted({ fen, place }: Figure): TracedAmount {
  return { fen, provenance: place, derived: false }
}

/** Whether a unit is one of money. */
export function isAmountUnit(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}
