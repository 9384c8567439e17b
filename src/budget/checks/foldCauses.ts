import { type AmountUnit, fromFen } from '@/document/money'
import { countDecimals, isMoneyUnit } from '@/text/decimals'
import { groupThousands } from '@/text/format'
import { figureSegment, plainText, type Segment, sentence } from '@/text/segments'
import { writeValue } from './figures'
import { printedTerm } from './model/provenance'
import type { CheckResult, Term } from './model/types'
import type { Held } from './proof/held'
import { type Cause, findCauses } from './proof/oneCause'

/**
 * Puts relations that differ for one cause into the first of them, which is counted for all; the
 * others are its witnesses. It is one that does not hold, if any is: what follows from that is no
 * doubt of its own.
 */
export function* foldCauses(
  results: readonly CheckResult[],
  held: Held,
): Generator<void, CheckResult[]> {
  const leads = new Map<CheckResult, Cause>()
  const folded = new Set<CheckResult>()
  for (const cause of yield* findCauses(results, held)) {
    const lead = cause.results.find(({ outcome }) => outcome === 'fails') ?? cause.results[0]
    if (lead) leads.set(lead, cause)
    for (const result of cause.results) if (result !== lead) folded.add(result)
  }
  return results.flatMap(result => {
    const cause = leads.get(result)
    return folded.has(result) ? [] : [cause ? joinWitnesses(result, cause) : result]
  })
}

function joinWitnesses(result: CheckResult, { changes, results }: Cause): CheckResult {
  const witnesses = results.filter(other => other !== result)
  const causeSegments = sayCause({ changes, results })
  const reasonSegments = sentence`${result.reasonSegments}${causeSegments}`
  return {
    ...result,
    reason: plainText(reasonSegments),
    reasonSegments,
    codes: [...new Set(results.flatMap(({ codes }) => codes))],
    tables: [...new Set(results.flatMap(({ tables }) => tables))],
    witnesses,
    causeSegments,
  }
}

/** "另有 2 条与这条是一回事：“表六 208 合计”若是 150.00（印的是 160.00），就都对得上。" */
function sayCause({ changes, results }: Cause): Segment[] {
  const [first, second] = changes
  if (!first) return []
  const lead = sentence`另有 ${String(results.length - 1)} 条与这条是一回事，不另外计数：`
  if (second)
    return sentence`${lead}“${first.term.label}”与“${second.term.label}”若互换（印的是 ${printed(first.term)} 和 ${printed(second.term)}），就都对得上。`
  const { term, wanted, everywhere } = first
  const prints = everywhere ? listPrints(results, term) : [term]
  if (prints.length > 1)
    return sentence`${lead}“${term.label}”若是 ${writeWanted(term, wanted)} ${term.unit}（几处印的是${sayPrints(prints)}），就都对得上。`
  return sentence`${lead}“${term.label}”若是 ${writeWanted(term, wanted)}（${everywhere ? '几处印的都' : '印的'}是 ${printed(term)}），就都对得上。`
}

/** One place of each way in which an amount is printed: 160.00 万元, 1,600,000.00 元. */
function listPrints(results: readonly CheckResult[], { value }: Term): readonly Term[] {
  const found = new Map<string, Term>()
  for (const { left, right } of results)
    for (const term of [...left.terms, ...right.terms]) {
      const print = `${term.text} ${term.unit}`
      if (term.value === value && isMoneyUnit(term.unit) && !found.has(print))
        found.set(print, term)
    }
  return [...found.values()]
}

const sayPrints = (prints: readonly Term[]): Segment[] =>
  prints.flatMap((term, index) => sentence`${index > 0 ? '、' : ' '}${printed(term)} ${term.unit}`)

const printed = (term: Term) => figureSegment(term.text ?? '', printedTerm(term))

function writeWanted({ unit, text }: Term, wanted: number): string {
  return isMoneyUnit(unit)
    ? groupThousands(fromFen(wanted, unit as AmountUnit, countDecimals(text ?? '')))
    : `${writeValue(wanted, 'percent')}%`
}
