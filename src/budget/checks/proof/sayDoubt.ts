import { figureSegment, plainText, type Segment, sentence, textSegment } from '@/text/segments'
import { printedTerm } from '@/budget/checks/model/provenance'
import type { CheckResult, Term } from '@/budget/checks/model/types'
import type { Alternative } from './otherScope'
import type { Doubt } from './prove'

const words = {
  bothConfirmed: '两边的数各自都与别处对得上，可能是范围不同，也可能确有不一致',
  alone: '文件里没有别的数能证明这两处说的是同一个数',
  rounding: '有一个数印得比别处粗，相差的不到它的末位，多半是四舍五入',
  everywhere: '文件里同类的几处都是这样，像是它自己的写法',
  ownWords: '这也可能是没有读全或没有读对',
  alignedText: '这份文本的表用空格分列，可能有数读错了列，或者行的先后印乱了',
} as const

/** Of a percentage. */
const alonePercent = '文件里没有别的地方能证明这个百分比说的就是这几个数'

function sayWhy(doubt: Doubt, quantity: CheckResult['quantity']): Segment[] {
  if (doubt.kind === 'countedTwice')
    return sentence`相差的数正好是${nameParts(doubt.parts)}，${sayCounted(doubt.parts)}已经算在别的项里`
  if (doubt.kind === 'carried')
    return sentence`相差的数正好是${nameParts(doubt.terms)}，可能一处计入了结转的钱，另一处没有`
  if (doubt.kind !== 'otherScope' && doubt.kind !== 'structure')
    return [
      textSegment(
        quantity === 'percent' && doubt.kind === 'alone' ? alonePercent : words[doubt.kind],
      ),
    ]
  const { amount, of } = doubt.by
  const name = figureSegment(quote(amount.name()), amount.provenance)
  if (doubt.kind === 'structure')
    return sentence`相差的数与${name}相同，可能多算或少算了这一${sayPlace(doubt.by)}`
  if (of === 'difference') return sentence`相差的数与${name}相同，可能只是范围不同`
  if (of === 'whole') return sentence`按${name}算正好是这个百分比，占的可能是它`
  return sentence`${figureSegment(of.text ?? '', printedTerm(of))}${of.unit && ` ${of.unit}`}与${name}相同，可能说的是它`
}

/** Parts that are named one by one; of more the first and how many. */
const namedParts = 2

/** "“甲”与“乙”之和", "“甲”减“乙”", "“甲”等 4 项之和". */
function nameParts(terms: readonly Term[]): Segment[] {
  const name = (term: Term) => figureSegment(quote(term.label), printedTerm(term))
  const [first, second] = terms
  if (!first) return []
  if (!second) return [name(first)]
  if (terms.length > namedParts) return sentence`${name(first)}等 ${String(terms.length)} 项之和`
  return second.sign === -1
    ? sentence`${name(first)}减${name(second)}`
    : sentence`${name(first)}与${name(second)}之和`
}

const sayCounted = ({ length }: readonly Term[]) => (length > 1 ? '可能它们' : '可能它')

/** Printed words in quotation marks; their own become single ones. */
const quote = (words: string) => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`

const sayPlace = ({ amount }: Alternative) => (amount.isTotal ? '项' : '行或这一栏')

/** The result as one that is to be compared with the print, and is not called wrong, with the reason. */
export function asUnproven(result: CheckResult, doubt: Doubt): CheckResult {
  const doubtSegments = sentence`${sayWhy(doubt, result.quantity)}：不当作错误，请对照原文。`
  const reasonSegments = sentence`${result.reasonSegments}${doubtSegments}`
  return {
    ...result,
    outcome: 'unproven',
    reason: plainText(reasonSegments),
    reasonSegments,
    doubtSegments,
  }
}
