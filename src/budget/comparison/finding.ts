import { type DisplayUnit, formatAmount, formatTenths, spaceText } from '@/budget/format'
import type { Segment } from '@/budget/headline'
import type { Comparison } from './types'

interface FindingInput {
  readonly ranked: readonly Comparison[]
  /** The few changes that dwarf the rest. */
  readonly apart: readonly Comparison[]
  readonly year: number
  readonly unit: DisplayUnit
}

/** What changed in one sentence: the whole and why where what is counted has changed, and the largest change besides. */
export function changesFinding({ ranked, apart, year, unit }: FindingInput): readonly Segment[] {
  const leading = ranked.find(({ key }) => key === 'total') ?? ranked[0]
  if (!leading || leading.difference === null) return [words(spaceText(`${year}年的文件没有可以与上年比较的数`))]
  const rest = ranked.filter(row => row !== leading && !apart.includes(row) && !row.scopeChanged)
  const [other] = [...rest].sort((one, two) => Math.abs(two.difference ?? 0) - Math.abs(one.difference ?? 0))
  return [
    words(spaceText(`${leading.label}比上年${verb(leading)}`) + '\u2009'),
    { role: 'figure', text: `${size(leading, unit)} ${unit}` },
    words(spaceText(`${rate(leading)}${leading.scopeChanged ? `，是口径变化：${leading.scopeChanged.words}` : ''}`)),
    ...other ? [words(spaceText(`${leading.scopeChanged ? '；此外' : '；其次'}${other.label}${verb(other)}${size(other, unit)} ${unit}${rate(other)}`))] : [],
  ]
}

const words = (text: string): Segment => ({ role: 'words', text })
const verb = ({ difference }: Comparison) => (difference ?? 0) < 0 ? '减少' : '增加'
const size = ({ difference }: Comparison, unit: DisplayUnit) => formatAmount(Math.abs(difference ?? 0), unit)
const rate = ({ tenths }: Comparison) => tenths === null ? '' : `（${formatTenths(tenths, { signed: true })}）`
