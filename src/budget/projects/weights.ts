import type { Place } from '@/document/document'
import type { Indicator } from '@/document/project'
import type { IndicatorFacts, Points, SheetFacts, WeightFacts } from './types'
import { nameLines } from '@/text/citations'
import type { LineSource } from '@/text/places'
import { figureSegment, type Segment, sentence, textSegment } from '@/text/segments'
import { fullMarks, restProvenance, weightSum } from './provenance'

const scale = 4
const whole = 100 * 10 ** scale
/** What the sheets leave to 预算执行率. */
const usualRest = 10 * 10 ** scale

/** Reads a weight ("20", "7.5") as points; `null` for other text. */
export function toPoints(text: string | null): Points | null {
  const [, sign, digits = '', fraction = ''] = /^(-?)(\d{1,9})(?:\.(\d+))?$/.exec(text ?? '') ?? []
  if (digits === '' || /[1-9]/.test(fraction.slice(scale))) return null
  const points = Number(digits + fraction.slice(0, scale).padEnd(scale, '0'))
  return sign && points !== 0 ? -points : points
}

/** Points as exact decimal text: 75000 → "7.5". */
export function formatPoints(points: Points): string {
  const digits = String(Math.abs(points)).padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return `${points < 0 ? '\u2212' : ''}${digits.slice(0, -scale)}${fraction && `.${fraction}`}`
}

/** Sum of the weights that are printed. */
export const sumOf = (rows: readonly IndicatorFacts[]): Points =>
  rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0)

/**
 * What the weights of a sheet come to, and what they leave of 100; `executionPlace` finds where the
 * sheet prints the points of 预算执行.
 */
export function weightFacts(
  rows: readonly IndicatorFacts[],
  executionPlace: () => Place | null = () => null,
): WeightFacts {
  const missing = rows.filter(({ weight }) => weight === null)
  const sum = sumOf(rows)
  const state = rows.every(({ weightState }) => weightState === 'missing')
    ? 'none'
    : missing.length > 0
      ? 'incomplete'
      : 'complete'
  const rest = whole - sum
  const leaves =
    state === 'complete' ? rest === usualRest : state === 'incomplete' && rest >= usualRest
  const isRow = rows.some(({ indicator, weight }) => weight !== null && isExecution(indicator))
  const leavesRest = leaves && !isRow
  return {
    state,
    sum,
    missing,
    rest: leavesRest ? usualRest : null,
    restPlace: leavesRest ? executionPlace() : null,
  }
}

const isExecution = ({ name, category, dimension }: Indicator) =>
  /预算执行/.test(name + category + dimension)

/**
 * What the weights come to, in sentences: the sum, which row lacks its weight, and whose the rest
 * of 100 is.
 */
export function describeWeights(
  sheet: SheetFacts,
  source: LineSource,
): readonly (readonly Segment[])[] {
  const { state, sum, missing, rest: left, restPlace } = sheet.weights
  if (state === 'none') return [[textSegment('这张表没有印出权重')]]
  const added = figureSegment(formatPoints(sum), () => weightSum(sheet, sheet.rows))
  const rest =
    left === null
      ? []
      : [
          sentence`满分 ${figureSegment('100', fullMarks)}，其余 ${figureSegment(
            `${formatPoints(left)} 分`,
            () => restProvenance(sheet),
          )}${
            restPlace
              ? `属预算执行率，印在${nameLines(restPlace.line, source)}`
              : '按惯例属预算执行率，文件没有印出'
          }`,
        ]
  if (state === 'complete') return [sentence`权重合计 ${added}`, ...rest]
  return [
    sentence`印出的权重合计 ${added}`,
    ...missing.map(({ indicator: { line, name }, weightState, weightText }) => [
      textSegment(
        weightState === 'bad'
          ? `${nameLines(line, source)}“${name}”的权重印作“${weightText}”，不是数`
          : `${nameLines(line, source)}“${name}”没有印出权重`,
      ),
    ]),
    ...rest,
  ]
}
