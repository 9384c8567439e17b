import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { Outlays } from '@/budget/revenue/outlays'
import type { ByYear, RevenueTable } from '@/budget/revenue/types'
import { subjectVariable } from '@/theme'

/**
 * A line of revenue or expenditure, the sum of either, the heading of expenditure, or the lines of
 * expenditure that the form has and that have no amount.
 */
export interface RevenueRow extends ByYear {
  readonly key: string
  readonly kind: 'line' | 'sum' | 'heading' | 'blank'
  readonly name: string
  /** Code of a class of expenditure. */
  readonly code: string | null
  /** Colour of its class, as CSS. */
  readonly tone: string | null
  /** What its share is of. */
  readonly whole: TracedAmount | null
  /** 0 is the heading, 1 a line or a sum, 2 a part of the line above it. */
  readonly level: 0 | 1 | 2
}

/** Key of the row of all revenue. */
export const revenueSum = 'sum revenue'
const sum = { kind: 'sum', code: null, tone: null, level: 1 } as const
const heading: RevenueRow = {
  key: 'heading',
  kind: 'heading',
  name: '支出',
  code: null,
  tone: null,
  total: null,
  currentYear: null,
  carryOver: null,
  whole: null,
  level: 0,
}

/** As many lines without an amount stand by themselves; the standard form prints over twenty. */
const mostBlank = 3

/** Revenue by source with its sum, then the expenditure that it meets with its own. */
export function revenueRows(table: RevenueTable, outlays: Outlays | null): readonly RevenueRow[] {
  const revenue = table.whole.total
  const keys = new Set(table.sources.map(({ key }) => key))
  const sources = table.sources.map((source): RevenueRow => ({
    ...source,
    kind: 'line',
    code: null,
    tone: null,
    whole: revenue,
    level: source.parent !== null && keys.has(source.parent) ? 2 : 1,
  }))
  const rows = [
    ...sources,
    { ...table.whole, ...sum, key: revenueSum, name: '收入总计', whole: revenue },
  ]
  if (!outlays) return rows
  const expenditure = outlays.whole.total
  const blank = outlays.lines.filter(
    ({ total, currentYear, carryOver }) => !total && !currentYear && !carryOver,
  )
  const isFolded = blank.length > mostBlank
  return [
    ...rows,
    heading,
    ...outlays.lines
      .filter(line => !isFolded || !blank.includes(line))
      .map((line): RevenueRow => ({
        ...line,
        kind: 'line',
        tone: line.total?.fen ? subjectVariable(line.code, '-tile') : null,
        whole: expenditure,
        level: 1,
      })),
    ...(isFolded ? [foldBlank(blank.map(({ name }) => name))] : []),
    { ...outlays.whole, ...sum, key: 'sum expenditure', name: '支出总计', whole: expenditure },
  ]
}

const foldBlank = (names: readonly string[]): RevenueRow => ({
  ...heading,
  key: 'blank',
  kind: 'blank',
  name: `另有 ${names.length} 行印出而没有金额：${names.join('、')}`,
  level: 1,
})
