import { plainText, textSegment } from '@/text/segments'
import { writeSide } from './figures'
import { explainOutcome } from './reason'
import { isBlank, sum } from './model/terms'
import type {
  CheckResult,
  CheckSide,
  Comparison,
  Family,
  Quantity,
  Relation,
  Term,
} from './model/types'

/**
 * Compares the sides of a relation: exactly first, then within half the last printed place of every
 * rounded term.
 */
export function evaluate(relation: Relation, family: Family): CheckResult {
  const { left, right, over, quantity = 'money', comparison = 'equal' } = relation
  const blank = relation.untestable ?? nameBlank(relation)
  const compared = blank
    ? null
    : over
      ? compareRatio(left, right, over)
      : compareSums(left, right, comparison)
  const difference = compared && compared.left - compared.right
  const title = typeof relation.title === 'string' ? [textSegment(relation.title)] : relation.title
  const leftSide = buildSide({ terms: left, value: compared?.left ?? sum(left), quantity })
  const rightSide = over
    ? buildSide({
        terms: [...right, ...over],
        divisor: over,
        value: compared?.right ?? null,
        quantity,
      })
    : buildSide({ terms: right, value: compared?.right ?? sum(right), quantity })
  const reason =
    blank !== null
      ? [textSegment(blank)]
      : compared && difference !== null
        ? explainOutcome({
            relation,
            quantity,
            comparison,
            outcome: compared.outcome,
            left: leftSide,
            right: rightSide,
            difference,
          })
        : []
  const { lines, codes, tables } = listTouched(left, right, over)
  return {
    id: relation.id,
    family,
    title: plainText(title),
    titleSegments: title,
    quantity,
    comparison,
    left: leftSide,
    right: rightSide,
    difference,
    tolerance: compared ? Math.floor(compared.tolerance2 / 2) : 0,
    outcome: compared?.outcome ?? 'untestable',
    reason: reason.length > 0 ? plainText(reason) : null,
    reasonSegments: reason,
    meaning: relation.meaning ?? null,
    lines,
    codes,
    tables,
    stands: 1,
  }
}

function compareSums(
  left: readonly Term[],
  right: readonly Term[],
  comparison: 'equal' | 'atLeast',
): Comparison {
  const [leftSum, rightSum] = [sum(left) ?? 0, sum(right) ?? 0]
  const difference = leftSum - rightSum
  let tolerance2 = 0
  for (const term of left) if (term.value !== null) tolerance2 += term.step
  for (const term of right) if (term.value !== null) tolerance2 += term.step
  const missing = comparison === 'atLeast' ? Math.max(0, -difference) : Math.abs(difference)
  return {
    left: leftSum,
    right: rightSum,
    tolerance2,
    outcome: missing === 0 ? 'holds' : 2 * missing <= tolerance2 ? 'holdsWithinRounding' : 'fails',
  }
}

/**
 * Blank cells beside printed ones count as nothing; a side without any figure cannot be compared.
 */
function nameBlank({ left, right, over }: Relation): string | null {
  if (isBlank(left))
    return isBlank(right)
      ? '两边都是空白。'
      : `${left[0]?.label ?? '左边'}是空白；空白不是零，不作比较。`
  if (isBlank(right))
    return `${right.length === 1 ? right[0]?.label : '右边各项'}${right.length > 1 ? '都' : ''}是空白；空白不是零，不作比较。`
  if (over && (isBlank(over) || (sum(over) ?? 0) <= 0)) return '没有可以作分母的金额。'
  return null
}

function buildSide({
  quantity,
  divisor = [],
  ...parts
}: {
  readonly terms: readonly Term[]
  readonly value: number | null
  readonly quantity: Quantity
  readonly divisor?: readonly Term[]
}): CheckSide {
  const side = { ...parts, divisor }
  return { ...side, text: plainText(writeSide(side, quantity)) }
}

/** Lines, subjects and tables that a relation rests on, each once. */
function listTouched(
  ...sides: readonly (readonly Term[] | undefined)[]
): Pick<CheckResult, 'lines' | 'codes' | 'tables'> {
  const lines: number[] = []
  const codes: string[] = []
  const tables: string[] = []
  for (const terms of sides) {
    if (!terms) continue
    for (const { line, code, place } of terms) {
      addOnce(lines, line)
      if (code !== null) addOnce(codes, code)
      if (place) addOnce(tables, place.table)
    }
  }
  return {
    lines: distinct(lines).sort((a, b) => a - b),
    codes: distinct(codes),
    tables: distinct(tables),
  }
}

/** Neighbours repeat most; what is left of repetition, `distinct` drops. */
function addOnce<T>(items: T[], item: T): void {
  if (items[items.length - 1] !== item) items.push(item)
}

function distinct<T>(items: T[]): T[] {
  return items.length > 1 ? [...new Set(items)] : items
}

const scale = 10_000n

/**
 * Compares a stated percentage with part ÷ whole. It holds where the quotient rounds to what is
 * stated, and within rounding where it could, had the amounts been printed with more places.
 */
export function compareRatio(
  stated: readonly Term[],
  part: readonly Term[],
  whole: readonly Term[],
): Comparison {
  const percent = BigInt(sum(stated) ?? 0)
  const step = BigInt(stated[0]?.step ?? 0)
  const dividend = BigInt(sum(part) ?? 0) * 100n * scale
  const divisor = BigInt(sum(whole) ?? 1)
  const off2 = 2n * abs(percent * divisor - dividend)
  const allowed2 = step * divisor
  const slack2 = steps(part) * 100n * scale + steps(whole) * percent
  const quotient = (dividend * 2n + divisor) / (divisor * 2n)
  return {
    left: Number(percent),
    right: Number(quotient),
    tolerance2: Number(step),
    outcome:
      off2 <= allowed2 ? 'holds' : off2 <= allowed2 + slack2 ? 'holdsWithinRounding' : 'fails',
  }
}

function steps(terms: readonly Term[]): bigint {
  return BigInt(terms.reduce((all, { step }) => all + step, 0))
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
