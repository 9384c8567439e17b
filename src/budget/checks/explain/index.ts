import { plainText, textSegment } from '@/text/segments'
import { differenceElsewhere, statedIsKin } from './elsewhere'
import {
  exchangedDigits,
  lackingPart,
  missingWeight,
  nearRounding,
  wrongPercent,
  wrongUnit,
  wrongWeights,
} from './findings'
import { type Explanation, type Finding, type Miss, say, type Shape, shapeOf } from './miss'

const findings: readonly Finding[] = [
  missingWeight,
  wrongWeights,
  wrongPercent,
  wrongUnit,
  lackingPart,
  exchangedDigits,
  statedIsKin,
  differenceElsewhere,
  nearRounding,
]

const advice: Readonly<Record<Shape, string>> = {
  percent: '引用时用金额，或自行按金额计算百分比并注明。',
  weights: '比较各指标的权重时，注明这张表的权重加不到应有的数。',
  count: '引用时写明取自哪一处。',
  statedAgainstTable: '引用时以表为准，并注明正文与表不一致。',
  statedSum: '引用时以表里印的合计为准。',
  betweenTables: '引用时写明取自哪张表，两数不能混用。',
  balance: '引用收入和支出时各自注明，不能互相代替。',
  atLeast: '引用前请核对原件，其中一个数印错了。',
  sum: '引用合计时以印出的合计为准，并注明与子项之和的差额。',
}

/**
 * What a relation means for the reader, made from its structure and its figures; amounts in the
 * unit of the screen.
 */
export function explainCheck(miss: Miss): Explanation {
  const { result } = miss
  const { outcome, reason, reasonSegments, meaning } = result
  if (outcome === 'untestable') return { says: reasonSegments, why: [], advice: null }
  const exact = outcome === 'holds'
  const says = result.difference === 0 ? [textSegment('两边相等。')] : say(miss)
  if (exact)
    return {
      says,
      why:
        reason && result.difference !== 0 && result.quantity !== 'percent'
          ? [reason.replace(/^左边多 [^，。]*[，。]/, '').trim()]
              .filter(Boolean)
              .map(text => [textSegment(text)])
          : [],
      advice: null,
    }
  const why = findings.flatMap(find => {
    const found = find(miss)
    return found ? [found] : []
  })
  // What the rule itself knows of such a miss is said where nothing more particular was found.
  const own =
    meaning !== null &&
    outcome === 'fails' &&
    result.quantity !== 'weight' &&
    (why.length === 0 || result.family === 'betweenTables')
      ? [[textSegment(meaning)]]
      : []
  return {
    says,
    why: [...why, ...own],
    advice: outcome === 'fails' ? advice[shapeOf(result)] : null,
  }
}

/** All that is said of a relation, as plain text. */
export function explanationText({ says, why, advice }: Explanation): string {
  return [...[says, ...why].map(plainText), advice ?? ''].join('')
}
