import { nameLines } from '@/text/citing'
import { figureSegment, type Segment, sentence, textSegment } from '@/text/segments'
import { fullMarks, unprintedProvenance, weightSum } from './sheetProvenance'
import type { SheetFacts } from './types'
import { formatPoints } from './weights'

/**
 * What the weights come to, in sentences: the sum, which row lacks its weight, and whose the rest
 * of 100 is.
 */
export function weightSentences(sheet: SheetFacts): readonly (readonly Segment[])[] {
  const { state, sum, missing, unprinted } = sheet.weights
  if (state === 'none') return [[textSegment('这张表没有印出权重')]]
  const added = figureSegment(formatPoints(sum), () => weightSum(sheet, sheet.rows))
  const rest =
    unprinted === null
      ? []
      : [
          sentence`满分 ${figureSegment('100', fullMarks)}，其余 ${figureSegment(
            `${formatPoints(unprinted)} 分`,
            () => unprintedProvenance(sheet),
          )}按惯例属预算执行率，文件没有印出`,
        ]
  if (state === 'complete') return [sentence`权重合计 ${added}`, ...rest]
  return [
    sentence`印出的权重合计 ${added}`,
    ...missing.map(({ indicator: { line, name }, weightState, weightText }) => [
      textSegment(
        weightState === 'bad'
          ? `${nameLines(line)}“${name}”的权重印作“${weightText}”，不是数`
          : `${nameLines(line)}“${name}”没有印出权重`,
      ),
    ]),
    ...rest,
  ]
}
