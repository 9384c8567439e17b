import { type DisplayUnit, formatAmount, formatTenths, spaceText } from '@/text/format'
import type { Segment } from '@/text/segments'
import { keyFigure, figureSegment, spaceSegments, textSegment } from '@/text/segments'
import { differenceProvenance, rateProvenance } from '@/budget/figures/provenance'
import type { Comparison } from './types'

interface FindingInput {
  readonly ranked: readonly Comparison[]
  /** The few changes that dwarf the rest. */
  readonly apart: readonly Comparison[]
  readonly year: number
  readonly unit: DisplayUnit
}

/**
 * What changed in one sentence: the whole and why where what is counted has changed, and the
 * largest change besides.
 */
export function changesFinding({ ranked, apart, year, unit }: FindingInput): readonly Segment[] {
  const leading = ranked.find(({ key }) => key === 'total') ?? ranked[0]
  if (!leading || leading.difference === null)
    return [textSegment(spaceText(`${year}年的文件没有可以与上年比较的数`))]
  const rest = ranked.filter(row => row !== leading && !apart.includes(row) && !row.scopeChanged)
  const [other] = [...rest].sort(
    (one, two) => Math.abs(two.difference ?? 0) - Math.abs(one.difference ?? 0),
  )
  return spaceSegments([
    textSegment(`${leading.label}比上年${verb(leading)}`),
    keyFigure(`${size(leading, unit)} ${unit}`, differenceProvenance(leading)),
    ...rate(leading),
    ...(leading.scopeChanged ? [textSegment(`，是口径变化：${leading.scopeChanged.words}`)] : []),
    ...(other
      ? [
          textSegment(`${leading.scopeChanged ? '；此外' : '；其次'}${other.label}${verb(other)}`),
          figureSegment(`${size(other, unit)} ${unit}`, differenceProvenance(other)),
          ...rate(other),
        ]
      : []),
  ])
}

const verb = ({ difference }: Comparison) => ((difference ?? 0) < 0 ? '减少' : '增加')
const size = ({ difference }: Comparison, unit: DisplayUnit) =>
  formatAmount(Math.abs(difference ?? 0), unit)
const rate = (row: Comparison): Segment[] =>
  row.tenths === null
    ? []
    : [
        textSegment('（'),
        figureSegment(formatTenths(row.tenths, { signed: true }), rateProvenance(row)),
        textSegment('）'),
      ]
