import { countDecimals } from '@/text/decimals'
import { figureSegment, type Segment, sentence, textSegment } from '@/text/segments'
import { writeValue } from './figures'
import { gapProvenance, printedTerm, roundedProvenance, sideProvenance } from './model/provenance'
import type { CheckSide, Outcome, Quantity, Relation } from './model/types'

interface Compared {
  readonly relation: Relation
  readonly quantity: Quantity
  readonly comparison: 'equal' | 'atLeast'
  readonly outcome: Outcome
  readonly left: CheckSide
  readonly right: CheckSide
  readonly difference: number
}

/** Why a relation came out so, in a sentence; empty where the sides simply agree. */
export function explainOutcome(compared: Compared): Segment[] {
  const { relation, quantity, comparison, outcome, left, right, difference } = compared
  if (outcome === 'holds' && !(comparison === 'atLeast' && difference > 0)) return []
  if (quantity === 'percent' && relation.over) return explainPercent(compared)
  if (quantity === 'words') return [textSegment(relation.meaning ?? '两处写的不一样。')]
  const unit = relation.left[0]?.unit ?? ''
  const gap = figureSegment(
    writeValue(Math.abs(difference), quantity, unit),
    gapProvenance({ left, right }),
  )
  const by = sentence`${gap}${unit && ` ${unit}`}`
  if (outcome === 'holds')
    return sentence`左边多 ${by}${relation.excess ? `，${relation.excess}` : '，在允许之内'}。`
  const differs = sentence`左边比右边${difference > 0 ? '多' : '少'} ${by}`
  return outcome === 'holdsWithinRounding'
    ? sentence`${differs}，在印出位数的四舍五入之内。`
    : sentence`${differs}。${relation.meaning ?? ''}`
}

function explainPercent({ relation, right, outcome }: Compared): Segment[] {
  const [stated] = relation.left
  const value = right.value ?? 0
  const computed = figureSegment(`${writeValue(value, 'percent')}%`, sideProvenance(right))
  const reason = sentence`按金额算出的是 ${computed}，四舍五入应写 ${roundedFigure(right, stated)}`
  if (outcome !== 'fails')
    return sentence`${reason}；${relation.slack ? (relation.meaning ?? '') : '金额本身的四舍五入可以说明这一差别。'}`
  const printed = stated ? figureSegment(`${stated.text}%`, printedTerm(stated)) : ''
  return sentence`${reason}，${stated?.place ? '表里印的' : '正文写的'}是 ${printed}。${relation.meaning ?? ''}`
}

/** What a side comes to in percent, rounded to the decimals that are stated. */
export function roundedFigure(
  side: CheckSide,
  stated: { readonly text: string | null; readonly step: number } | undefined,
): Segment {
  const step = Math.max(1, stated?.step ?? 1)
  const rounded = Math.round((side.value ?? 0) / step) * step
  const decimals = countDecimals(stated?.text ?? '')
  return figureSegment(`${writeValue(rounded, 'percent')}%`, roundedProvenance(side, decimals))
}
