import type { BudgetDocument } from '../document'
import type { Explained } from './explained'
import { explainCell } from './explainCell'
import { explainQuoted, explainStated } from './explainWords'
import { explainCount, explainQuotient, explainShare, explainSum } from './explainFormula'
import type { Source, Stated } from './types'

/** Finds a document by its id; `null` where it has not arrived. */
export type FindDocument = (id: string) => BudgetDocument | null

/** What a source means in a document, with every figure it is computed from; `null` where it points at nothing. */
export function explain(document: BudgetDocument, source: Source | null, find: FindDocument = () => null): Explained | null {
  if (!source) return null
  if ('table' in source) return explainCell(document, source)
  if ('line' in source) return explainQuoted(source)
  if ('statement' in source) return explainStatement(document, source)
  if ('document' in source) {
    const other = find(source.document)
    const explained = other && explain(other, source.source, find)
    return explained && printedIn(explained, source.document)
  }
  const inner = (one: Source | null) => explain(document, one, find)
  if ('main' in source) {
    const main = inner(source.main)
    return main && { ...main, also: source.also.flatMap(one => inner(one) ?? []) }
  }
  if ('fixed' in source) return { name: source.of, value: { kind: 'number', text: source.fixed, unit: '' }, seen: { kind: 'formula', how: 'fixed', operands: [] } }
  if ('part' in source) return explainShare(source, inner)
  if ('divide' in source) return explainQuotient(source, inner)
  return 'count' in source ? explainCount(source, inner) : explainSum(source, inner)
}

/** What is computed from a statement is explained by the figures it says. */
function explainStatement(document: BudgetDocument, { statement, prints, says = 'amount' }: Stated): Explained | null {
  if (prints !== undefined) return explainStated(document, { statement, prints })
  const change = document.statements.find(({ id }) => id === statement)?.change
  const inner = (one: Source | null) => explain(document, one)
  const current: Stated = { statement: change?.basis ?? statement }
  const difference: Stated = { statement, says: 'difference' }
  const prior = { sum: [current], less: [difference], name: '上年（推算）' }
  if (says === 'current') return explain(document, current)
  if (says === 'prior') return explainSum(prior, inner)
  if (says === 'rate') return explainShare({ part: difference, whole: prior, name: '比上年变幅' }, inner)
  return explainStated(document, { statement, says })
}


function printedIn(explained: Explained, document: string): Explained {
  const { seen } = explained
  const inside = (part: Explained) => printedIn(part, document)
  return { ...explained, document, seen: seen.kind === 'formula' ? { ...seen, operands: seen.operands.map(operand => ({ ...operand, explained: inside(operand.explained) })) } : seen }
}
