// @bundle later
import { cellKey, type Failing, statedKey } from '@/budget/checks/failing'
import type { CheckResult } from '@/budget/checks/model/types'
import type { BudgetDocument } from '@/document/document'
import { once } from '@/document/once'
import type { Statement } from '@/document/prose'
import type { Quoted, Provenance, Stated } from '@/text/provenance'

/**
 * The relations that do not hold or are not proven and touch a figure: those on the cell or the words it is printed
 * in, and on all that it is computed from. A count rests on no amount. Figures of other documents
 * are not looked at: their relations have not been tested.
 */
export function failingOf(
  document: BudgetDocument,
  provenance: Provenance | null,
  failing: Failing,
): readonly CheckResult[] {
  const found = new Set<CheckResult>()
  const tables = tablesOf(failing)
  const visit = (provenance: Provenance | null) => {
    if (!provenance) return
    if ('table' in provenance) {
      if (tables.has(provenance.table))
        failing.get(cellKey(provenance))?.forEach(result => found.add(result))
    } else if ('line' in provenance || 'statement' in provenance)
      for (const key of keysOf(document, provenance))
        failing.get(key)?.forEach(result => found.add(result))
    else if ('main' in provenance) visit(provenance.main)
    else if ('part' in provenance) [provenance.part, provenance.whole].forEach(visit)
    else if ('divide' in provenance) [provenance.divide, provenance.by].forEach(visit)
    else if ('sum' in provenance && !provenance.ofCounts) {
      provenance.sum.forEach(visit)
      provenance.less?.forEach(visit)
    }
  }
  if (failing.size > 0) visit(provenance)
  return [...found]
}

/** Tables with a figure that such a relation touches: of the many that a sum adds up few are in them. */
const tablesOf = once(
  (failing: Failing) =>
    new Set([...failing.keys()].map(key => key.slice(0, Math.max(0, key.indexOf('|'))))),
)

const byId = once(
  ({ statements }: BudgetDocument) =>
    new Map(statements.map(statement => [statement.id, statement])),
)
/** Statements by the line of their words, and by that of their change. */
const byLine = once(({ statements }: BudgetDocument) => {
  const found = new Map<number, Statement[]>()
  for (const statement of statements)
    for (const line of new Set([statement.line, statement.change?.line ?? statement.line])) {
      const known = found.get(line)
      if (known) known.push(statement)
      else found.set(line, [statement])
    }
  return found
})

/** The keys of the printed figures that a statement or a quotation rests on. */
function keysOf(document: BudgetDocument, provenance: Stated | Quoted): string[] {
  const key = (statement: Statement | undefined, decimal: string | null | undefined) =>
    statement && decimal != null ? [statedKey(statement.id, decimal)] : []
  if ('line' in provenance)
    return (byLine(document).get(provenance.line) ?? []).flatMap(statement =>
      key(statement, provenance.figure),
    )
  const { says = 'amount', prints } = provenance
  const statements = byId(document)
  const own = statements.get(provenance.statement)
  if (prints !== undefined || !own) return key(own, prints)
  const base = statements.get(own.change?.basis ?? '') ?? own
  const difference = key(own, own.change?.amount)
  if (says === 'prior' || says === 'rate') return [...key(base, base.amount), ...difference]
  if (says === 'difference') return difference
  if (says === 'percent') return key(own, own.change?.percent)
  return says === 'share'
    ? key(own, own.share?.percent)
    : key(says === 'current' ? base : own, (says === 'current' ? base : own).amount)
}
