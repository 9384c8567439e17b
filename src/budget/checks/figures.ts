import { type AmountUnit, fromFen } from '@/document/money'
import { isMoneyUnit } from '@/text/decimals'
import { type DisplayUnit, formatCount, formatExact, groupThousands } from '@/text/format'
import { figureSegment, type Segment, sentence, textSegment } from '@/text/segments'
import { gapProvenance, printedTerm, sideProvenance } from './model/provenance'
import type { CheckResult, CheckSide, Quantity, Term } from './model/types'

const minus = '\u2212'

/** A value in the integers of its quantity as decimal text: "1,093.69", "5.16". */
export function writeValue(value: number, quantity: Quantity, unit = '万元'): string {
  const digits =
    quantity === 'money'
      ? fromFen(Math.abs(value), unit as AmountUnit, unit === '万元' || unit === '元' ? 2 : 0)
      : writeTenThousandths(Math.abs(value), quantity)
  return `${value < 0 ? minus : ''}${groupThousands(digits)}`
}

function writeTenThousandths(value: number, quantity: Quantity): string {
  const rounded = quantity === 'percent' ? Math.round(value / 100) * 100 : value
  const digits = String(rounded).padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return fraction ? `${digits.slice(0, -4)}.${fraction}` : digits.slice(0, -4)
}

/** The terms of a sum with their signs between them: "248.87 + 844.82". */
function joinTerms(
  terms: readonly Term[],
  writeTerm: (term: Term, isLast: boolean) => readonly Segment[],
): Segment[] {
  const printed = terms.filter(({ text }) => text !== null)
  return printed.flatMap((term, index) => {
    const sign = index === 0 ? (term.sign < 0 ? minus : '') : term.sign < 0 ? ` ${minus} ` : ' + '
    return [textSegment(sign), ...writeTerm(term, index === printed.length - 1)]
  })
}

const bracket = (terms: readonly Term[], sum: readonly Segment[]) =>
  terms.length > 1 ? sentence`（${sum}）` : sum

/** Words as they are printed, those that are the same once. */
function joinWords(terms: readonly Term[]): Segment[] {
  const distinct = terms.filter(
    ({ text }, index) => text !== null && terms.findIndex(term => term.text === text) === index,
  )
  return distinct.flatMap((term, index) => [
    textSegment(index > 0 ? '、' : ''),
    figureSegment(term.text ?? '', printedTerm(term)),
  ])
}

/** A side as printed: its terms with signs and, where there are several, what they come to. */
export function writeSide(side: Omit<CheckSide, 'text'>, quantity: Quantity): Segment[] {
  const { terms, divisor, value } = side
  if (divisor.length === 0) return writeSum(terms, value, quantity)
  const part = terms.filter(term => !divisor.includes(term))
  const below = bracket(divisor, writeSum(divisor, null, 'money'))
  const ratio = sentence`${bracket(part, writeSum(part, null, 'money'))} ÷ ${below}`
  return value === null
    ? ratio
    : sentence`${ratio} = ${figureSegment(`${writeValue(value, 'percent')}%`, sideProvenance(side))}`
}

function writeSum(terms: readonly Term[], value: number | null, quantity: Quantity): Segment[] {
  const printed = terms.filter(({ text }) => text !== null)
  if (printed.length === 0) return [textSegment('（空白）')]
  if (quantity === 'words') return joinWords(printed)
  const unit = printed[0]?.unit ?? ''
  const mixed = printed.some(term => term.unit !== unit)
  const percent = !mixed && unit === '%' ? '%' : ''
  const summed = printed.length > 1 && value !== null
  const sum = joinTerms(terms, (term, isLast) => [
    figureSegment(`${term.text}${isLast && !summed ? percent : ''}`, printedTerm(term)),
    textSegment(mixed ? ` ${term.unit}` : ''),
  ])
  const whole = summed
    ? sentence` = ${figureSegment(
        writeValue(value, quantity, unit) + percent,
        sideProvenance({ terms, divisor: [] }),
      )}${mixed ? ` ${unit}` : ''}`
    : []
  return sentence`${sum}${whole}${mixed || unit === '' || percent ? '' : ` ${unit}`}`
}

/**
 * A value in the integers of its quantity, exact and in the unit of the screen, without the unit:
 * "7,216.31", "5.16%", "80".
 */
export function showValue(value: number | null, quantity: Quantity, unit: DisplayUnit): string {
  if (value === null) return '空白'
  if (quantity === 'money') return formatExact(value, unit)
  return quantity === 'percent' ? `${writeValue(value, quantity)}%` : writeValue(value, quantity)
}

/** What a side comes to, as `showValue`; words as they are printed. */
export function showSide(
  { terms, value }: CheckSide,
  quantity: Quantity,
  unit: DisplayUnit,
): string {
  return quantity === 'words'
    ? [...new Set(terms.flatMap(({ text }) => text ?? []))].join('、') || '空白'
    : showValue(value, quantity, unit)
}

/**
 * What two sides differ by, or may: "−219.58" in the unit of the screen, as the columns beside it;
 * "−0.06 个百分点", "10 分"; a nought is only that.
 */
export function showGap(
  value: number,
  { quantity, left }: Pick<CheckResult, 'quantity' | 'left'>,
  unit: DisplayUnit,
): string {
  if (quantity === 'words') return value === 0 ? '' : '不同'
  if (value === 0) return '0'
  if (quantity === 'percent') return `${writeValue(value, quantity)} 个百分点`
  return quantity === 'money'
    ? showValue(value, quantity, unit)
    : `${showValue(value, quantity, unit)} ${unitOf(left, quantity, unit)}`
}

/** The size of what two sides differ by, without its unit; leads to both sides. */
export function gapFigure(
  { difference, quantity, ...sides }: CheckResult,
  unit: DisplayUnit,
): Segment {
  return figureSegment(showValue(Math.abs(difference ?? 0), quantity, unit), gapProvenance(sides))
}

/** What a side comes to, in the unit of the screen and without it. */
export function sideFigure(side: CheckSide, quantity: Quantity, unit: DisplayUnit): Segment {
  const text = showSide(side, quantity, unit)
  return side.value === null ? textSegment(text) : figureSegment(text, sideProvenance(side))
}

/**
 * What follows a value: the unit of the screen for money, 分 or 人 for what is counted, nothing for
 * percentages.
 */
export function unitOf({ terms }: CheckSide, quantity: Quantity, unit: DisplayUnit): string {
  return quantity === 'money' ? unit : quantity === 'percent' ? '' : (terms[0]?.unit ?? '')
}

/**
 * A term as it is added: percentages and counts as printed, money in the unit of the screen;
 * whatever its sign.
 */
export function showTerm(
  { text, value, unit: own }: Term,
  quantity: Quantity,
  unit: DisplayUnit,
): string {
  if (text === null || value === null) return '空白'
  if (quantity === 'words') return text
  if (isMoneyUnit(own)) return formatExact(value, unit)
  return quantity === 'count'
    ? formatCount(value / 10_000)
    : `${groupThousands(text.replaceAll(',', ''))}${own === '%' ? '%' : ''}`
}

/**
 * The terms of a side with their signs, as they are added up and divided: "248.87 + 844.82",
 * "354.11 ÷ （7,216.31 − 354.11）".
 */
export function showSum(
  { terms, divisor }: CheckSide,
  quantity: Quantity,
  unit: DisplayUnit,
): Segment[] {
  if (quantity === 'words') return joinWords(terms)
  const join = (some: readonly Term[]) =>
    joinTerms(some, term => [figureSegment(showTerm(term, quantity, unit), printedTerm(term))])
  if (divisor.length === 0) return join(terms)
  const part = terms.filter(term => !divisor.includes(term))
  return sentence`${bracket(part, join(part))} ÷ ${bracket(divisor, join(divisor))}`
}
