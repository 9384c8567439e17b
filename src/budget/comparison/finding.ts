import { type DisplayUnit, formatAmount, formatTenths, spaceText } from '@/text/format'
import { figureSegment, keyFigure, type Segment, spaceSegments, textSegment } from '@/text/segments'
import { againstSpent, type Comparison, isAgainstSpent } from './comparison'
import { findScopeChange } from './scopeChange'

interface FindingInput {
  readonly ranked: readonly Comparison[]
  /** The few changes that dwarf the rest. */
  readonly apart: readonly Comparison[]
  /** What is as much as last year: said where nothing has changed. */
  readonly same?: readonly Comparison[]
  readonly year: number
  readonly unit: DisplayUnit
}

/**
 * What changed in one sentence: the whole and why where what is counted has changed, and the
 * largest change besides.
 */
export function changesFinding({
  ranked,
  apart,
  same = [],
  year,
  unit,
}: FindingInput): readonly Segment[] {
  // What the document itself says otherwise may be a slip of it, and leads only where all else does.
  const sure = ranked.filter(({ contrary }) => !contrary)
  const leading = sure.find(({ key }) => key === 'total') ?? sure[0] ?? ranked[0]
  if (!leading && same.length > 0) return [textSegment(saySame(same))]
  if (!leading || leading.difference === null)
    return [textSegment(spaceText(`${year}年的文件里没有读到可以与上年比较的数`))]
  const rest = sure.filter(
    row =>
      row !== leading &&
      !isSameMoney(row, leading) &&
      !apart.includes(row) &&
      !findScopeChange(row),
  )
  const scopeChange = findScopeChange(leading)
  const [next] = [...rest].sort((first, second) => sizeOf(second) - sizeOf(first))
  return spaceSegments([
    textSegment(
      `${leading.label}${isAgainstSpent(leading) ? againstSpent : '比上年'}${verb(leading)}`,
    ),
    keyFigure(`${size(leading, unit)} ${unit}`, leading.difference.provenance),
    ...rate(leading),
    ...(scopeChange ? [textSegment(`，是口径变化：${scopeChange}`)] : []),
    ...(leading.contrary ? [textSegment('，文件写的增减方向与此相反')] : []),
    ...(next
      ? [
          textSegment(`${scopeChange ? '；此外' : '；其次'}${next.label}${verb(next)}`),
          figureSegment(`${size(next, unit)} ${unit}`, next.difference?.provenance ?? null),
          ...rate(next),
        ]
      : []),
  ])
}

/** The whole is named, where it is among what was compared. */
function saySame(same: readonly Comparison[]): string {
  const whole = same.find(({ key }) => key === 'total')
  if (!whole) return '能比较的数都与上年持平'
  return `${whole.label}与上年持平${same.length > 1 ? '，其他能比较的数也是' : ''}`
}

/** The same money by another name: 财政拨款支出 where there is no other, a class that is all. */
const isSameMoney = (row: Comparison, other: Comparison) =>
  row.current?.fen === other.current?.fen && row.difference?.fen === other.difference?.fen
const sizeOf = ({ difference }: Comparison) => Math.abs(difference?.fen ?? 0)
const verb = ({ difference }: Comparison) => ((difference?.fen ?? 0) < 0 ? '减少' : '增加')
const size = (row: Comparison, unit: DisplayUnit) => formatAmount(sizeOf(row), unit)
const rate = ({ rate }: Comparison): Segment[] =>
  rate === null
    ? []
    : [
        textSegment('（'),
        figureSegment(formatTenths(rate.tenths, { signed: true }), rate.provenance),
        textSegment('）'),
      ]
