import { figureSegment, plainText, type Segment, sentence, textSegment } from '@/text/segments'
import { printedTerm } from '@/budget/checks/model/provenance'
import type { CheckResult } from '@/budget/checks/model/types'
import type { Alternative } from './otherScope'
import type { Doubt } from './prove'

const words = {
  bothConfirmed: '两边的数各自都与别处对得上，可能是范围不同，也可能确有不一致',
  alone: '文件里没有别的数能证明这两处说的是同一个数',
  countedTwice: '相差的数正好是其中一项或几项之和，可能它们已经算在别的项里',
  rounding: '有一个数印得比别处粗，相差的不到它的末位，多半是四舍五入',
  everywhere: '文件里同类的几处都是这样，像是它自己的写法',
  ownWords: '这也可能是没有读全或没有读对',
} as const

/** Of a percentage. */
const alonePercent = '文件里没有别的地方能证明这个百分比说的就是这几个数'

function sayWhy(doubt: Doubt, quantity: CheckResult['quantity']): Segment[] {
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
