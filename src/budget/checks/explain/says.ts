import { showValue, unitOf } from '../figures'
import type { CheckSide } from '../types'
import { type Shape, shapeOf, sideNames } from './shape'
import type { Miss } from './types'

interface Said {
  readonly left: string
  readonly right: string
  readonly by: string
  readonly more: boolean
  readonly names: readonly [string, string]
}

const sentences: Readonly<Record<Exclude<Shape, 'percent'>, (said: Said, miss: Miss) => string>> = {
  weights: ({ left, right, by, more }) =>
    `各行权重加起来是 ${left}，应为 ${right}，${more ? '多' : '少'} ${by}。`,
  count: ({ left, right, names }) => `${names[0]}是 ${left}，${names[1]}是 ${right}。`,
  statedAgainstTable: ({ left, right, names }, { result }) =>
    result.left.terms[0]?.statement != null
      ? `正文写 ${left}，${placeOf(names[1])}为 ${right}。`
      : `${placeOf(names[0])}为 ${left}，正文写 ${right}。`,
  statedSum: ({ by, more }, { result }) =>
    `正文所写各项之和比所写的合计${more ? '少' : '多'} ${by}${result.comparison === 'atLeast' && more ? '，正文可以只列一部分' : ''}。`,
  betweenTables: ({ left, right, by, names }) =>
    `${names[0]}是 ${left}，${names[1]}是 ${right}，相差 ${by}。`,
  balance: ({ by, more, names }) =>
    `${names[0]}比${names[1]}${more ? '多' : '少'} ${by}，收支没有平衡。`,
  atLeast: ({ left, right, by, more, names }, { result }) =>
    more
      ? `${names[0]}是 ${left}，比${names[1]}多 ${by}。`
      : `${names[1]}有 ${right}，比${names[0]}还多 ${by}${result.outcome === 'fails' ? '；部分不应大于全部' : ''}。`,
  sum: ({ by, more }) => `子项之和比合计${more ? '少' : '多'} ${by}。`,
}

/** What stands against what, in one sentence. */
export function say(miss: Miss): string {
  const { result, unit } = miss
  const { left, right, quantity, difference } = result
  const shape = shapeOf(result)
  if (shape === 'percent')
    return `正文写 ${showValue(left.value, quantity, unit)}，按金额算出的是 ${showValue(right.value, quantity, unit)}。`
  const words = (value: number | null, { terms: [only, ...more] }: CheckSide) => {
    // What is quoted is quoted as printed.
    const shown =
      only?.text != null && more.length === 0 && only.unit === unit && value !== null
        ? only.text
        : showValue(value, quantity, unit)
    return `${shown} ${unitOf(left, quantity, unit)}`.trim()
  }
  return sentences[shape](
    {
      left: words(left.value, left),
      right: words(right.value, right),
      by: `${showValue(Math.abs(difference ?? 0), quantity, unit)} ${unitOf(left, quantity, unit)}`.trim(),
      more: (difference ?? 0) > 0,
      names: sideNames(result) ?? [left.terms[0]?.label ?? '左边', right.terms[0]?.label ?? '右边'],
    },
    miss,
  )
}

/** "表七" of "表七 公务用车购置及运行费". */
function placeOf(name: string): string {
  return name.split(' ')[0] ?? name
}
