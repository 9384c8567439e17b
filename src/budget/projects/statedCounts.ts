import type { BudgetDocument } from '@/document/document'
import { type AmountUnit, isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import { type DisplayUnit, formatAmount, groupThousands } from '@/text/format'
import { figureSegment, type Segment, textSegment } from '@/text/segments'

/**
 * What the text says of projects as a number or a sum, in a sentence with its words: "正文写到：编报
 * 绩效目标的项目 19 个，涉及项目预算资金 6,484.05 万元"; nothing where it says neither.
 */
export function statedCounts(
  { statements }: BudgetDocument,
  unit: DisplayUnit,
): readonly Segment[] {
  const stated = statements.filter(
    ({ topic, amount }) => topic.kind === 'projectCount' && amount !== null,
  )
  return stated.flatMap((statement, index) => [
    textSegment(`${index === 0 ? '正文写到：' : '，'}${statement.label} `),
    figureSegment(figureText(statement, unit), { statement: statement.id, says: 'amount' }),
  ])
}

function figureText({ amount, unit }: Statement, shown: DisplayUnit): string {
  const text = amount ?? ''
  if (!isMoneyUnit(unit)) return `${groupThousands(text)} ${unit}`
  const own: AmountUnit = unit
  return isFen(text, own) ? `${formatAmount(toFen(text, own), shown)} ${shown}` : `${text} ${own}`
}
