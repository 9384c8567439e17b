import { isMoneyUnit, readExactAmount } from '@/text/decimals'
import { describeLines } from '@/text/places'
import { figureSegment, sentence, textSegment } from '@/text/segments'
import { gapFigure, showValue } from '../figures'
import { printedTerm } from '@/budget/checks/model/provenance'
import { roundedFigure } from '../reason'
import type { Term } from '@/budget/checks/model/types'
import { type Finding, shapeOf } from './miss'

/** A weight that is not printed, and what the sum would be with it. */
export const missingWeight: Finding = ({ document, result, unit }) => {
  const { left, quantity, difference } = result
  const blank = left.terms.filter(({ text }) => text === null)
  const [first] = blank
  if (quantity !== 'weight' || !first || difference === null) return null
  const names = blank
    .map(({ line, label }) => `${describeLines(document.source, [line])}“${label}”`)
    .join('、')
  if (blank.length > 1) return [textSegment(`${names}没有印出权重，补上它们之前无法知道差在哪里。`)]
  return difference < 0
    ? sentence`${names}没有印出权重；它若是 ${gapFigure(result, unit)} 分，合计正好是应有的数。`
    : [textSegment(`${names}没有印出权重。`)]
}

/** All weights are printed, and still they do not add up. */
export const wrongWeights: Finding = ({ result: { left, quantity } }) =>
  quantity === 'weight' && left.terms.every(({ text }) => text !== null)
    ? [textSegment('各行权重都已印出：其中一行印错，或这张表另有一行没有读到。')]
    : null

/** A part of the sum that is as much as what is lacking. */
export const lackingPart: Finding = ({ result, unit }) => {
  const { right, difference, quantity } = result
  const shape = shapeOf(result)
  if (
    quantity !== 'money' ||
    (shape !== 'sum' && shape !== 'statedSum' && shape !== 'balance') ||
    difference === null ||
    difference === 0 ||
    right.terms.length < 2
  )
    return null
  const same = right.terms.filter(({ value }) => value !== null && value === Math.abs(difference))
  const [part] = same
  if (!part || same.length > 1) return null
  return sentence`相差的 ${gapFigure(result, unit)} ${unit}正好是“${part.label}”一项：${difference < 0 ? '合计里可能漏加了它，或它已含在别的项里' : '合计可能把它算了两次'}。`
}

/**
 * The only figure that would make both sides agree, had two neighbouring digits of it been
 * exchanged.
 */
export const exchangedDigits: Finding = ({
  result: { left, right, quantity, difference, tolerance },
}) => {
  if (
    quantity !== 'money' ||
    difference === null ||
    Math.abs(difference) <= 4 * tolerance ||
    right.divisor.length > 0
  )
    return null
  const sides: readonly (readonly [readonly Term[], 1 | -1])[] = [
    [left.terms, 1],
    [right.terms, -1],
  ]
  const found = sides.flatMap(([terms, side]) =>
    terms.flatMap(term =>
      exchange(term)
        .filter(({ less }) => Math.abs(difference - term.sign * side * less) <= tolerance)
        .map(({ text }) => ({ term, text })),
    ),
  )
  const [only] = found
  return only && found.length === 1
    ? sentence`“${only.term.label}”若是 ${only.text}（印的是 ${figureSegment(only.term.text ?? '', printedTerm(only.term))}），两边就对得上：可能是相邻两个数字印颠倒了。`
    : null
}

/** The text of a term with each two neighbouring digits exchanged, and how much less it is then. */
function exchange({ text, value, unit }: Term): { readonly text: string; readonly less: number }[] {
  if (text === null || value === null || !isMoneyUnit(unit)) return []
  const digits = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []))
  return digits.slice(1).flatMap((second, index) => {
    const first = digits[index] ?? 0
    const [firstDigit, secondDigit] = [text[first] ?? '', text[second] ?? '']
    if (firstDigit === secondDigit) return []
    const swapped =
      text.slice(0, first) +
      secondDigit +
      text.slice(first + 1, second) +
      firstDigit +
      text.slice(second + 1)
    const exchanged = readExactAmount(
      swapped.replaceAll(',', '').replace('\u2212', '-'),
      unit,
    ).value
    return exchanged === null ? [] : [{ text: swapped, less: value - exchanged }]
  })
}

const powers = [10_000, 1000, 100, 10] as const
const powerNames: Readonly<Record<number, string>> = {
  10_000: '像是元与万元写混了',
  1000: '像是千元的单位或小数点印错',
  100: '像是小数点印错',
  10: '像是小数点印错，或漏印一个 0',
}

/** One side is ten, a hundred or ten thousand times the other. */
export const wrongUnit: Finding = ({ result: { left, right, quantity } }) => {
  const [leftAmount, rightAmount] = [Math.abs(left.value ?? 0), Math.abs(right.value ?? 0)]
  if (quantity !== 'money' || leftAmount === 0 || rightAmount === 0) return null
  const power = powers.find(
    times => leftAmount === rightAmount * times || rightAmount === leftAmount * times,
  )
  return power === undefined
    ? null
    : [textSegment(`两边正好相差 ${power} 倍：${powerNames[power]}。`)]
}

/** So little that rounding is the likely cause, though what is printed does not allow for it. */
export const nearRounding: Finding = ({
  result: { outcome, quantity, difference, tolerance, comparison },
  unit,
}) => {
  if (quantity !== 'money' || difference === null || (comparison === 'atLeast' && difference >= 0))
    return null
  const allowed = `${showValue(tolerance, quantity, unit)} ${unit}`
  if (outcome === 'holdsWithinRounding')
    return [textSegment(`通常是四舍五入所致：印出的位数容许相差 ${allowed}。`)]
  return tolerance > 0 && Math.abs(difference) <= 4 * tolerance
    ? [textSegment(`差别很小，多半仍是四舍五入，但已超出印出位数容许的 ${allowed}。`)]
    : null
}

/** A percentage that was cut off instead of rounded, and what it should be. */
export const wrongPercent: Finding = ({ result: { left, right, quantity, outcome, meaning } }) => {
  if (right.divisor.length === 0) return null
  const [stated, computed, step] = [left.value, right.value, left.terms[0]?.step ?? 0]
  if (quantity !== 'percent' || stated === null || computed === null || step === 0) return null
  if (outcome === 'holdsWithinRounding')
    return [textSegment(meaning ?? '金额本身的四舍五入可以说明这一差别。')]
  const cut = Math.trunc(computed / step) * step === stated
  return sentence`四舍五入应写 ${roundedFigure(right, left.terms[0])}${cut ? '；正文像是直接舍去了尾数' : ''}。`
}
