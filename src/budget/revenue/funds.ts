import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { tracePrinted } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import { findSides, findTotal } from '@/document/lookup'
import type { FundReport } from './types'

const names = {
  governmentFund: '政府性基金预算支出',
  stateCapital: '国有资本经营预算支出',
} as const

/**
 * 政府性基金 and 国有资本经营 expenditure, in 分; without a figure what the document says of it, in
 * its own words where it has some.
 */
export function fundReports(document: BudgetDocument): readonly FundReport[] {
  return (['governmentFund', 'stateCapital'] as const).map(kind => {
    const meaning = document.meanings.find(candidate => candidate.kind === kind)
    const base = { kind, name: names[kind], table: meaning?.table ?? null, total: null }
    const total = findTotal(
      findSides(document, [kind], ['functional', 'use', 'economic', 'other']),
      'total',
    )
    if (total)
      return {
        ...base,
        state: total.fen === 0 ? 'zero' : 'amount',
        total: tracePrinted(total),
        sentence: null,
        detail: '',
      }
    if (meaning?.empty) {
      const { sentence, line } = meaning.empty
      if (sentence !== null)
        return { ...base, state: 'empty', sentence: { text: sentence, line }, detail: '' }
    }
    return { ...base, ...withoutTotal(document, kind) }
  })
}

/** Some units leave the table out and say so. */
function withoutTotal(
  document: BudgetDocument,
  kind: FundReport['kind'],
): Pick<FundReport, 'state' | 'sentence' | 'detail'> {
  const statement = document.statements.find(
    ({ topic, amount, text }) =>
      topic.key === kind &&
      (amount === null || /^0(?:\.0+)?$/.test(amount)) &&
      /无|没有|未安排|0/.test(text),
  )
  if (statement)
    return {
      state: 'empty',
      sentence: { text: statement.text, line: statement.line },
      detail: '',
    }
  const { state, detail } = disclosureOf(document, kind)
  return { state: state === 'present' ? 'notRead' : state, sentence: null, detail }
}
