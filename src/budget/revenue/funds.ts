import { tracePrinted } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import { findSides, findTotal } from '@/document/lookup'
import type { FundReport } from './types'

const names = {
  governmentFund: '政府性基金预算支出',
  stateCapital: '国有资本经营预算支出',
} as const

/**
 * 政府性基金 and 国有资本经营 expenditure, in 分; a table published empty is 无此项支出, in the
 * document's own words.
 */
export function fundReports(document: BudgetDocument): readonly FundReport[] {
  return (['governmentFund', 'stateCapital'] as const).map(kind => {
    const meaning = document.meanings.find(candidate => candidate.kind === kind)
    const base = {
      kind,
      name: names[kind],
      table: meaning?.table ?? null,
      total: null,
      sentence: null,
    }
    if (!meaning) return withoutTable(document, base)
    if (meaning.empty) {
      const { sentence, line } = meaning.empty
      return {
        ...base,
        state: 'none',
        sentence: sentence === null ? null : { text: sentence, line },
      }
    }
    const total = findTotal(
      findSides(document, [kind], ['functional', 'use', 'economic', 'other']),
      'total',
    )
    if (!total) return { ...base, state: 'blank' }
    return { ...base, state: total.fen === 0 ? 'zero' : 'amount', total: tracePrinted(total) }
  })
}

/** Some units leave the table out and say so. */
function withoutTable({ statements }: BudgetDocument, base: Omit<FundReport, 'state'>): FundReport {
  const statement = statements.find(
    ({ topic, amount, text }) =>
      topic.key === base.kind &&
      (amount === null || /^0(?:\.0+)?$/.test(amount)) &&
      /无|没有|未安排|0/.test(text),
  )
  return statement
    ? { ...base, state: 'none', sentence: { text: statement.text, line: statement.line } }
    : { ...base, state: 'notPublished' }
}
