// @bundle later
import type { BudgetDocument } from '@/document/document'
import type { Provenance, Stated } from '@/text/provenance'
import { explainCell } from './explainCell'
import { explainCourse } from './explainCourse'
import { explainQuoted, explainStated } from './explainSentence'
import type { Explained } from './explained'
import { explainCount, explainQuotient, explainShare, explainSum } from './explainFormula'

/** Finds a document by its id; `null` where it has not arrived. */
export type FindDocument = (id: string) => BudgetDocument | null

/**
 * What a source means in a document, with every figure it is computed from; `null` where it points
 * at nothing.
 */
export function explain(
  document: BudgetDocument,
  provenance: Provenance | null,
  find: FindDocument = () => null,
): Explained | null {
  const explained = provenance && meaningOf(document, provenance, find)
  return explained && { ...explained, of: provenance }
}

function meaningOf(
  document: BudgetDocument,
  provenance: Provenance,
  find: FindDocument,
): Explained | null {
  if ('table' in provenance) return explainCell(document, provenance)
  if ('line' in provenance) return explainQuoted(document, provenance)
  if ('statement' in provenance) return explainStatement(document, provenance)
  if ('document' in provenance) {
    const other = find(provenance.document)
    const explained = other && explain(other, provenance.provenance, find)
    return explained && printedIn(explained, provenance.document)
  }
  const inner = (provenance: Provenance | null) => explain(document, provenance, find)
  if ('main' in provenance) {
    const main = inner(provenance.main)
    return main && { ...main, also: provenance.also.flatMap(provenance => inner(provenance) ?? []) }
  }
  if ('fixed' in provenance)
    return {
      name: provenance.of,
      value: { kind: 'number', text: provenance.fixed, unit: '' },
      seen: { kind: 'formula', how: 'fixed', operands: [] },
    }
  if ('part' in provenance) return explainShare(provenance, inner)
  if ('divide' in provenance) return explainQuotient(provenance, inner)
  if ('course' in provenance) return explainCourse(provenance, inner)
  return 'count' in provenance ? explainCount(provenance, inner) : explainSum(provenance, inner)
}

/**
 * What is computed from a statement is explained by the figures it says; where these are not of
 * what the screen names, it says so.
 */
function explainStatement(document: BudgetDocument, provenance: Stated): Explained | null {
  const explained = explainFigures(document, provenance)
  const instead = insteadOf(document, provenance)
  return explained && { ...explained, ...(instead !== null && { instead }) }
}

function explainFigures(
  document: BudgetDocument,
  { statement, prints, says = 'amount' }: Stated,
): Explained | null {
  if (prints !== undefined) return explainStated(document, { statement, prints })
  const change = document.statements.find(({ id }) => id === statement)?.change
  const inner = (provenance: Provenance | null) => explain(document, provenance)
  const current: Stated = { statement: change?.basis ?? statement }
  const difference: Stated = { statement, says: 'difference' }
  const prior = { sum: [current], less: [difference], name: '上年（推算）' }
  if (says === 'current') return explain(document, current)
  if (says === 'prior') return explainSum(prior, inner)
  if (says === 'rate')
    return explainShare({ part: difference, whole: prior, name: '比上年变幅' }, inner)
  return explainStated(document, { statement, says })
}

/**
 * Explains why a sentence about another figure is used; `null` where it is about the requested one.
 */
function insteadOf(
  { statements }: BudgetDocument,
  { statement, says = 'amount', asked }: Stated,
): string | null {
  const own = statements.find(({ id }) => id === statement)
  const basis = statements.find(({ id }) => id === own?.change?.basis)
  if (own && basis && says !== 'amount' && says !== 'share') {
    return `原文先写“${own.label}” ${own.amount} ${own.unit}，比上年的增减接在“${basis.label}” ${basis.amount} ${basis.unit}之后，说的是后者；这里以后者代替。`
  }
  return own && asked !== undefined && own.topic.key !== 'totalExpenditure'
    ? `原文这一句说的是“${own.label}”，它今年与${asked}同数，这里用作${asked}的增减。`
    : null
}

function printedIn(explained: Explained, document: string): Explained {
  const { seen } = explained
  const inside = (part: Explained) => printedIn(part, document)
  return {
    ...explained,
    document,
    seen:
      seen.kind === 'formula'
        ? {
            ...seen,
            operands: seen.operands.map(operand => ({
              ...operand,
              explained: inside(operand.explained),
            })),
          }
        : seen,
  }
}
