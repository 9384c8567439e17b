import { type DisplayUnit, formatAmount, formatPercent, spaceText } from '@/budget/format'
import type { Segment } from '@/budget/headline'
import type { Outlays } from './outlays'
import type { RevenueSource, RevenueTable } from './types'

interface FindingInput {
  readonly table: RevenueTable
  /** Sources with money that are not divided further. */
  readonly sources: readonly RevenueSource[]
  readonly outlays: Outlays | null
  readonly year: number
  readonly unit: DisplayUnit
}

/** Revenue in one sentence: how much, from where, how much of it was carried over, and whether it meets expenditure. */
export function revenueFinding({ table: { kind, whole }, sources, outlays, year, unit }: FindingInput): readonly Segment[] {
  const name = kind === 'fiscalRevenueExpenditure' ? '财政拨款收入' : '收入'
  if (!whole.total) return [words(spaceText(`${year}年的文件没有公布${name}总额`))]
  const carried = whole.carryOver && whole.carryOver.fen > 0 ? `，其中${formatPercent(whole.carryOver.fen, whole.total.fen)}是上年结转` : ''
  const spent = outlays?.whole.total
  const difference = spent ? whole.total.fen - spent.fen : null
  const met = difference === null ? '' : difference === 0 ? '；收支相等' : `；比支出${difference > 0 ? '多' : '少'}${formatAmount(Math.abs(difference), unit)} ${unit}`
  return [
    words(spaceText(`${year}年${name}`) + '\u2009'), { role: 'figure', text: `${formatAmount(whole.total.fen, unit)} ${unit}` },
    words(spaceText(`${originOf(sources, whole.total.fen)}${carried}${met}`)),
  ]
}

function originOf(sources: readonly RevenueSource[], whole: number): string {
  const [first] = [...sources].sort((one, other) => (other.total?.fen ?? 0) - (one.total?.fen ?? 0))
  if (!first?.total) return ''
  const name = first.name.replace(/^本年收入$/, '')
  return first.total.fen === whole ? `，全部来自${name}` : `，${formatPercent(first.total.fen, whole)} 来自${name}`
}

const words = (text: string): Segment => ({ role: 'words', text })
