import type { Comparison } from '@/budget/comparison/comparison'
import { findScopeChange } from '@/budget/comparison/scopeChange'
import { leadingChange } from '@/budget/comparison/statedChanges'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, formatAmount, formatPercent, formatTenths } from '@/text/format'
import { sayProjectCount, type Summary } from '@/budget/tree/summary'

/** A figure that the first slides tell, with its name and what it is of. */
export interface HeadlineFigure {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly note: string
}

/** The whole against last year, as a sentence; `null` where the document does not say it. */
export function buildHeadlineChange({
  summary,
  changes,
  unit,
}: {
  readonly summary: Summary
  readonly changes: readonly Comparison[]
  readonly unit: DisplayUnit
}): string | null {
  const found = leadingChange(changes, summary)
  if (!found?.difference || !found.rate) return null
  return `比上年${found.difference.fen < 0 ? '减少' : '增加'} ${formatAmount(Math.abs(found.difference.fen), unit)} ${unit}（${formatTenths(found.rate.tenths, { signed: true })}）${findScopeChange(found) ? '，是口径变化' : ''}`
}

/** Figures of money under the total, each with what its share is of. */
const moneyFigures = [
  { key: 'basic', label: '基本支出', whole: 'total', wholeName: '支出' },
  { key: 'project', label: '项目支出', whole: 'total', wholeName: '支出' },
  { key: 'threePublic', label: '“三公”经费', whole: 'total', wholeName: '支出' },
  { key: 'personnel', label: '人员经费', whole: 'basic', wholeName: '基本支出' },
  { key: 'operating', label: '公用经费', whole: 'basic', wholeName: '基本支出' },
] as const

/** The figures under the total, those that the document has. */
export function buildHeadlineFigures({
  document,
  summary,
  unit,
}: {
  readonly document: BudgetDocument
  readonly summary: Summary
  readonly unit: DisplayUnit
}): readonly HeadlineFigure[] {
  const money = moneyFigures.flatMap(
    ({ key, label, whole: wholeKey, wholeName }): HeadlineFigure[] => {
      const [figure, whole] = [summary[key], summary[wholeKey]]
      if (!figure) return []
      const note = whole ? `占${wholeName} ${formatPercent(figure.fen, whole.fen)}` : ''
      return [{ key, label, text: formatAmount(figure.fen, unit), note }]
    },
  )
  const count = sayProjectCount(document)
  return count === null
    ? money
    : [...money, { key: 'projects', label: '项目', text: count, note: '' }]
}
