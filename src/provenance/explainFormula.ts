// @bundle later
import type { Count, Provenance, Quotient, Share, Sum } from '@/text/provenance'
import {
  type Explained,
  integerOf,
  isPercent,
  type Operand,
  pointsOf,
  type Value,
  valueLike,
} from './explained'

/** Explains a figure that another is computed from; `null` where it points at nothing. */
type Inner = (provenance: Provenance | null) => Explained | null

/** A part of a whole in percent; `null` without both. */
export function explainShare({ part, whole, name, fine }: Share, inner: Inner): Explained | null {
  const [partOf, wholeOf] = [inner(part), inner(whole)]
  if (!partOf || !wholeOf) return null
  const [above, below] = [integerOf(partOf.value), integerOf(wholeOf.value)]
  return formula({
    name: name ?? `${partOf.name} 占 ${wholeOf.name}`,
    how: 'share',
    operands: [
      { sign: '', explained: partOf },
      { sign: '÷', explained: wholeOf },
    ],
    value:
      above === null || below === null
        ? null
        : { kind: 'percent', part: above, whole: below, ...(fine && { fine }) },
  })
}

/** A sum with what is taken off it; blanks add nothing. */
export function explainSum({ sum, less = [], name }: Sum, inner: Inner): Explained | null {
  const added = sum.flatMap(provenance => inner(provenance) ?? [])
  const taken = less.flatMap(provenance => inner(provenance) ?? [])
  const like = [...added, ...taken].find(({ value }) => integerOf(value) !== null)?.value
  if (!like) return null
  const total = (parts: readonly Explained[]) =>
    parts.reduce((whole, { value }) => whole + (integerOf(value) ?? 0), 0)
  const whole = total(added) - total(taken)
  // What heads have of money differs by as little.
  const shownIn = [...added, ...taken].find(part => part.shownIn)?.shownIn
  return {
    ...(shownIn && { shownIn }),
    ...formula({
      name: name ?? '相加得出',
      how: 'sum',
      value: taken.length > 0 && isPercent(like) ? pointsOf(whole) : valueLike(like, whole),
      operands: [
        ...added.map((explained, index): Operand => ({ sign: index === 0 ? '' : '+', explained })),
        ...taken.map((explained): Operand => ({ sign: '−', explained })),
      ],
    }),
  }
}

/**
 * A figure by another, shown in 元, rounded half away from zero to the integers it is counted in.
 */
export function explainQuotient({ divide, by, name }: Quotient, inner: Inner): Explained | null {
  const [dividendOf, divisorOf] = [inner(divide), inner(by)]
  const [above, below] = [integerOf(dividendOf?.value ?? null), integerOf(divisorOf?.value ?? null)]
  if (!dividendOf?.value || !divisorOf || above === null || !below) return null
  const dividend = BigInt(Math.abs(above)) * 10_000n
  const divisor = BigInt(Math.abs(below))
  const size = Number((dividend * 2n + divisor) / (divisor * 2n))
  return {
    shownIn: '元',
    ...formula({
      name: name ?? `${dividendOf.name} ÷ ${divisorOf.name}`,
      how: 'quotient',
      value: valueLike(dividendOf.value, above < 0 !== below < 0 ? -size : size),
      operands: [
        { sign: '', explained: dividendOf },
        { sign: '÷', explained: divisorOf },
      ],
    }),
  }
}

/** How many printed rows, cells or lines there are. */
export function explainCount({ count, of }: Count, inner: Inner): Explained {
  const operands = count.flatMap((place): Operand[] => {
    const explained = inner(place)
    return explained ? [{ sign: '', explained }] : []
  })
  return formula({
    name: of,
    how: 'count',
    operands,
    value: { kind: 'number', text: String(count.length), unit: '' },
  })
}

interface Made {
  readonly name: string
  readonly how: 'sum' | 'share' | 'quotient' | 'count'
  readonly operands: readonly Operand[]
  readonly value: Value | null
}

function formula({ name, value, how, operands }: Made): Explained {
  return { name, value, seen: { kind: 'formula', how, operands } }
}
