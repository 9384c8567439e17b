import type { Outcome } from '@/budget/checks'
import type { Comparison } from '@/budget/comparison/comparison'
import { leadingChange } from '@/budget/comparison/statedChanges'
import {
  type DisplayUnit,
  formatAmount,
  formatCount,
  formatPercent,
  formatTenths,
} from '@/text/format'
import type { Summary } from '@/budget/tree/summary'

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
  return `比上年${found.difference.fen < 0 ? '减少' : '增加'} ${formatAmount(Math.abs(found.difference.fen), unit)} ${unit}（${formatTenths(found.rate.tenths, { signed: true })}）`
}

/** The figures under the total, those that the document has. */
export function buildHeadlineFigures(
  summary: Summary,
  unit: DisplayUnit,
): readonly HeadlineFigure[] {
  const money = (
    key: 'basic' | 'project' | 'personnel' | 'operating' | 'threePublic',
    label: string,
    whole: 'total' | 'basic',
    name: string,
  ): readonly HeadlineFigure[] => {
    const figure = summary[key]
    return figure
      ? [
          {
            key,
            label,
            text: formatAmount(figure.fen, unit),
            note: summary[whole]
              ? `占${name} ${formatPercent(figure.fen, summary[whole].fen)}`
              : '',
          },
        ]
      : []
  }
  return [
    ...money('basic', '基本支出', 'total', '支出'),
    ...money('project', '项目支出', 'total', '支出'),
    ...money('threePublic', '“三公”经费', 'total', '支出'),
    ...money('personnel', '人员经费', 'basic', '基本支出'),
    ...money('operating', '公用经费', 'basic', '基本支出'),
    ...(summary.projects === null
      ? []
      : [
          { key: 'projects', label: '项目', text: `${formatCount(summary.projects)} 个`, note: '' },
        ]),
  ]
}

/** How relations come out, in the order in which a slide counts them. */
export const outcomeOrder: readonly Outcome[] = [
  'holds',
  'holdsWithinRounding',
  'fails',
  'untestable',
]
