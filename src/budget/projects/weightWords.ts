import { nameLines } from '@/text/citing'
import type { WeightFacts } from './types'
import { formatPoints } from './weights'

/**
 * What the weights come to, in sentences: the sum, which row lacks its weight, and whose the rest
 * of 100 is.
 */
export function weightSentences({
  state,
  sum,
  missing,
  unprinted,
}: WeightFacts): readonly string[] {
  if (state === 'none') return ['这张表没有印出权重']
  const rest =
    unprinted === null
      ? []
      : [`满分 100，其余 ${formatPoints(unprinted)} 分按惯例属预算执行率，文件没有印出`]
  if (state === 'complete') return [`权重合计 ${formatPoints(sum)}`, ...rest]
  return [
    `印出的权重合计 ${formatPoints(sum)}`,
    ...missing.map(({ indicator: { line, name }, weightState, weightText }) =>
      weightState === 'bad'
        ? `${nameLines(line)}“${name}”的权重印作“${weightText}”，不是数`
        : `${nameLines(line)}“${name}”没有印出权重`,
    ),
    ...rest,
  ]
}
