import { plainText } from '@/text/segments'
import { writeSide } from './figures'
import type { CheckSide, Quantity, Term } from './model/types'

/** Shared by all that have none. */
const none: readonly never[] = []

type SideParts = Pick<CheckSide, 'terms' | 'value'> & {
  readonly quantity: Quantity
  readonly divisor?: readonly Term[]
}

/** A side whose text is written when it is first shown: most relations hold, and few are looked at. */
export class WrittenSide implements CheckSide {
  readonly terms: readonly Term[]
  readonly value: number | null
  readonly divisor: readonly Term[]
  private readonly quantity: Quantity
  private written: string | null = null

  constructor({ terms, value, quantity, divisor = none }: SideParts) {
    this.terms = terms
    this.value = value
    this.divisor = divisor
    this.quantity = quantity
  }

  get text(): string {
    return (this.written ??= plainText(writeSide(this, this.quantity)))
  }
}
