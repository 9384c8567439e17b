import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { figureSegment, type Segment, sentence } from '@/text/segments'
import { gapFigure, sideFigure, unitOf } from '../figures'
import { sideProvenance } from '@/budget/checks/model/provenance'
import type { CheckResult, CheckSide } from '@/budget/checks/model/types'

/** A relation to explain; amounts in the unit of the screen. */
export interface Miss {
  readonly document: BudgetDocument
  readonly result: CheckResult
  readonly unit: DisplayUnit
}

/** A relation in plain words, made from its structure and its figures. */
export interface Explanation {
  /** What stands against what: "正文写 0 万元，表七印的是 5.40 万元。". */
  readonly says: readonly Segment[]
  /** What may account for it, and what was looked for in vain. */
  readonly why: readonly (readonly Segment[])[]
  /** What to do when quoting the figures. */
  readonly advice: string | null
}

/** A finding about a miss; `null` where it does not apply. */
export type Finding = (miss: Miss) => readonly Segment[] | null

interface StatedSides {
  readonly left: readonly Segment[]
  readonly right: readonly Segment[]
  readonly by: readonly Segment[]
  readonly more: boolean
  readonly names: readonly [string, string]
}

const sentences: Readonly<
  Record<Exclude<Shape, 'percent'>, (sides: StatedSides, miss: Miss) => Segment[]>
> = {
  weights: ({ left, right, by, more }) =>
    sentence`各行权重加起来是 ${left}，应为 ${right}，${more ? '多' : '少'} ${by}。`,
  words: ({ left, right, names }) => sentence`${names[0]}是“${left}”，${names[1]}是“${right}”。`,
  shareSum: ({ left, by, more }) =>
    sentence`各项占比加起来是 ${left}，比 100% ${more ? '多' : '少'} ${by}。`,
  count: ({ left, right, names }) => sentence`${names[0]}是 ${left}，${names[1]}是 ${right}。`,
  statedAgainstTable: ({ left, right, names }, { result }) =>
    result.left.terms[0]?.statement != null
      ? sentence`正文写 ${left}，${placeOf(names[1])}为 ${right}。`
      : sentence`${placeOf(names[0])}为 ${left}，正文写 ${right}。`,
  statedSum: ({ by, more }, { result }) =>
    sentence`正文所写各项之和比所写的合计${more ? '少' : '多'} ${by}${result.comparison === 'atLeast' && more ? '，正文可以只列一部分' : ''}。`,
  betweenTables: ({ left, right, by, names }) =>
    sentence`${names[0]}是 ${left}，${names[1]}是 ${right}，相差 ${by}。`,
  balance: ({ by, more, names }) =>
    sentence`${names[0]}比${names[1]}${more ? '多' : '少'} ${by}，收支没有平衡。`,
  atLeast: ({ left, right, by, more, names }, { result }) =>
    more
      ? sentence`${names[0]}是 ${left}，比${names[1]}多 ${by}。`
      : sentence`${names[1]}有 ${right}，比${names[0]}还多 ${by}${result.outcome === 'fails' ? '；部分不应大于全部' : ''}。`,
  sum: ({ by, more }) => sentence`子项之和比合计${more ? '少' : '多'} ${by}。`,
}

/** What stands against what, in one sentence. */
export function say(miss: Miss): Segment[] {
  const { result, unit } = miss
  const { left, right, quantity, difference } = result
  const shape = shapeOf(result)
  if (shape === 'percent')
    return sentence`正文写 ${sideFigure(left, quantity, unit)}，按金额算出的是 ${sideFigure(right, quantity, unit)}。`
  const own = unitOf(left, quantity, unit)
  const withUnit = (figure: Segment) => sentence`${figure}${own && ` ${own}`}`
  const figure = (side: CheckSide) => {
    const {
      value,
      terms: [only, ...more],
    } = side
    // What is quoted is quoted as printed.
    return only?.text != null && more.length === 0 && only.unit === unit && value !== null
      ? figureSegment(only.text, sideProvenance(side))
      : sideFigure(side, quantity, unit)
  }
  return sentences[shape](
    {
      left: withUnit(figure(left)),
      right: withUnit(figure(right)),
      by: withUnit(gapFigure(result, unit)),
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

/** Finds the kind of disagreement a relation can show, by its terms. */
export type Shape =
  | 'percent'
  | 'shareSum'
  | 'words'
  | 'weights'
  | 'count'
  | 'statedAgainstTable'
  | 'statedSum'
  | 'betweenTables'
  | 'balance'
  | 'atLeast'
  | 'sum'

/** The shape of a relation. */
export function shapeOf({ quantity, family, comparison, left, right }: CheckResult): Shape {
  if (quantity === 'percent') return right.divisor.length > 0 ? 'percent' : 'shareSum'
  if (quantity === 'words') return 'words'
  if (quantity === 'weight') return 'weights'
  if (quantity === 'count') return 'count'
  const [stated, against] = [left, right].map(({ terms }) =>
    terms.some(({ statement }) => statement !== null),
  )
  if (stated && against) return 'statedSum'
  if (stated || against) return 'statedAgainstTable'
  if (comparison === 'atLeast') return 'atLeast'
  if (family === 'betweenTables') return 'betweenTables'
  return family === 'columnSum' &&
    left.terms.length === 1 &&
    right.terms.length === 1 &&
    left.terms[0]?.place?.row === right.terms[0]?.place?.row
    ? 'balance'
    : 'sum'
}

/** The words of the two sides, as the title has them; `null` where it has them not. */
export function sideNames({ title }: CheckResult): readonly [string, string] | null {
  const [left, right, ...more] = title.split(/ [=≥≤] /)
  return left !== undefined && right !== undefined && more.length === 0 ? [left, right] : null
}
