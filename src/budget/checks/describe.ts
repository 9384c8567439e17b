import { type AmountUnit, fromFen } from '@/document/money'
import { group } from '@/text/decimals'
import type { Outcome, Quantity, Relation, Term } from './types'

/** Text of a side: its terms with signs and, where there are several, what they add up to. */
export function sumText(terms: readonly Term[], value: number | null, quantity: Quantity): string {
  const printed = terms.filter(term => term.text !== null)
  if (printed.length === 0) return '（空白）'
  const unit = printed[0]?.unit ?? ''
  const mixed = printed.some(term => term.unit !== unit)
  let text = ''
  for (const { sign, text: figure, unit: own } of printed) {
    text += `${text === '' ? (sign < 0 ? '\u2212' : '') : sign < 0 ? ' \u2212 ' : ' + '}${figure}${mixed ? ` ${own}` : ''}`
  }
  if (printed.length > 1 && value !== null)
    text += ` = ${writeValue(value, quantity, unit)}${mixed ? ` ${unit}` : ''}`
  return mixed || unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** A value in the integers of its quantity as decimal text: "1,093.69", "5.16". */
export function writeValue(value: number, quantity: Quantity, unit = '万元'): string {
  const digits =
    quantity === 'money'
      ? fromFen(Math.abs(value), unit as AmountUnit, unit === '万元' || unit === '元' ? 2 : 0)
      : ofTenThousand(Math.abs(value), quantity)
  return `${value < 0 ? '\u2212' : ''}${group(digits)}`
}

function ofTenThousand(value: number, quantity: Quantity): string {
  const rounded = quantity === 'percent' ? Math.round(value / 100) * 100 : value
  const digits = String(rounded).padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return fraction ? `${digits.slice(0, -4)}.${fraction}` : digits.slice(0, -4)
}

interface Explained {
  readonly relation: Relation
  readonly quantity: Quantity
  readonly comparison: 'equal' | 'atLeast'
  readonly outcome: Outcome
  readonly left: number
  readonly right: number
}

/** What an outcome means in words; `null` where the sides simply agree. */
export function explain({
  relation,
  quantity,
  comparison,
  outcome,
  left,
  right,
}: Explained): string | null {
  const difference = left - right
  if (outcome === 'holds' && !(comparison === 'atLeast' && difference > 0)) return null
  if (quantity === 'percent') return explainPercent(relation, right, outcome)
  const unit = relation.left[0]?.unit ?? ''
  const by = `${writeValue(Math.abs(difference), quantity, unit)}${unit && ` ${unit}`}`
  if (outcome === 'holds')
    return `左边多 ${by}${relation.excess ? `，${relation.excess}` : '，在允许之内'}。`
  const differs = `左边比右边${difference > 0 ? '多' : '少'} ${by}`
  if (outcome === 'holdsWithinRounding') return `${differs}，在印出位数的四舍五入之内。`
  return `${differs}。${relation.meaning ?? ''}`
}

function explainPercent(
  { left: [stated], meaning }: Relation,
  value: number,
  outcome: Outcome,
): string {
  const step = Math.max(1, stated?.step ?? 1)
  const rounded = Math.round(value / step) * step
  const computed = `按金额算出的是 ${writeValue(value, 'percent')}%，四舍五入应写 ${writeValue(rounded, 'percent')}%`
  return outcome === 'fails'
    ? `${computed}，正文写的是 ${stated?.text}%。${meaning ?? ''}`
    : `${computed}；金额本身的四舍五入可以说明这一差别。`
}
