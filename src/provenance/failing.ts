// @bundle later
import { cellKey, type Failing, statedKey } from '@/budget/checks/failing'
import type { CheckResult } from '@/budget/checks/model/types'
import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import type { Quoted, Provenance, Stated } from '@/text/provenance'

/**
 * The relations that do not hold and touch a figure: those on the cell or the words it is printed
 * in, and on all that it is computed from. A count rests on no amount. Figures of other documents
 * are not looked at: their relations have not been tested.
 */
export function failingOf(
  document: BudgetDocument,
  provenance: Provenance | null,
  failing: Failing,
): readonly CheckResult[] {
  const found = new Set<CheckResult>()
  const visit = (one: Provenance | null) => {
    if (!one) return
    if ('table' in one) failing.get(cellKey(one))?.forEach(result => found.add(result))
    else if ('line' in one || 'statement' in one)
      for (const key of keysOf(document, one))
        failing.get(key)?.forEach(result => found.add(result))
    else if ('main' in one) visit(one.main)
    else if ('part' in one) [one.part, one.whole].forEach(visit)
    else if ('divide' in one) [one.divide, one.by].forEach(visit)
    else if ('sum' in one) [...one.sum, ...(one.less ?? [])].forEach(visit)
  }
  if (failing.size > 0) visit(provenance)
  return [...found]
}

/** The keys of the printed figures that a statement or a quotation rests on. */
function keysOf({ statements }: BudgetDocument, provenance: Stated | Quoted): string[] {
  const key = (of: Statement | undefined, decimal: string | null | undefined) =>
    of && decimal != null ? [statedKey(of.id, decimal)] : []
  if ('line' in provenance)
    return statements
      .filter(one => one.line === provenance.line || one.change?.line === provenance.line)
      .flatMap(one => key(one, provenance.figure))
  const { says = 'amount', prints } = provenance
  const own = statements.find(({ id }) => id === provenance.statement)
  if (prints !== undefined || !own) return key(own, prints)
  const base = statements.find(({ id }) => id === own.change?.basis) ?? own
  const difference = key(own, own.change?.amount)
  if (says === 'prior' || says === 'rate') return [...key(base, base.amount), ...difference]
  if (says === 'difference') return difference
  if (says === 'percent') return key(own, own.change?.percent)
  return says === 'share'
    ? key(own, own.share?.percent)
    : key(says === 'current' ? base : own, (says === 'current' ? base : own).amount)
}
