import { type DisplayUnit, formatAmount, formatTenths, spaceText } from '@/text/format'
import type { Segment } from '@/text/segments'
import { figure, sourced, spaceSegments, words } from '@/text/segments'
import { differenceSource, rateSource } from '@/budget/figures/provenance'
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
    return [words(spaceText(`${year}年的文件没有可以与上年比较的数`))]
  const rest = ranked.filter(row => row !== leading && !apart.includes(row) && !row.scopeChanged)
  const [other] = [...rest].sort(
    (one, two) => Math.abs(two.difference ?? 0) - Math.abs(one.difference ?? 0),
  )
  return spaceSegments([
    words(`${leading.label}比上年${verb(leading)}`),
    figure(`${size(leading, unit)} ${unit}`, differenceSource(leading)),
    ...rate(leading),
    ...(leading.scopeChanged ? [words(`，是口径变化：${leading.scopeChanged.words}`)] : []),
    ...(other
      ? [
          words(`${leading.scopeChanged ? '；此外' : '；其次'}${other.label}${verb(other)}`),
          sourced(`${size(other, unit)} ${unit}`, differenceSource(other)),
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
        words('（'),
        sourced(formatTenths(row.tenths, { signed: true }), rateSource(row)),
        words('）'),
      ]
