import type { Place } from '@/document/document'
import { rowsOfStep } from '@/document/steps'
import { cellKey } from './failing'
import type { CheckResult } from './model/types'

/**
 * Figures that stand in the same sums as one another and nowhere else: exchanged in print (会议费
 * for 培训费, 当年 for 结转), none of their relations would notice. Groups of two and more, found in
 * short steps.
 */
export function* stepExchangeable<F extends { readonly text: string; readonly place: Place }>(
  figures: readonly F[],
  results: readonly CheckResult[],
): Generator<void, (readonly F[])[]> {
  const uses = new Map<string, string>()
  for (const [index, { outcome, quantity, comparison, left, right }] of results.entries()) {
    if (index % rowsOfStep === 0) yield
    if (
      outcome === 'untestable' ||
      outcome === 'fails' ||
      outcome === 'unproven' ||
      quantity !== 'money'
    )
      continue
    if (comparison !== 'equal') continue
    for (const [side, { terms }] of [left, right].entries())
      for (const { place, sign, text } of terms) {
        if (!place || text === null) continue
        const key = cellKey(place)
        uses.set(key, `${uses.get(key) ?? ''} ${index}${side === 0 ? 'l' : 'r'}${sign}`)
      }
  }
  const groups = new Map<string, F[]>()
  for (const [index, figure] of figures.entries()) {
    if (index % rowsOfStep === 0) yield
    const own = uses.get(cellKey(figure.place))
    if (own === undefined) continue
    const key = `${figure.place.table}${own}`
    const known = groups.get(key)
    if (known) known.push(figure)
    else groups.set(key, [figure])
  }
  const unlike: F[][] = []
  for (const [index, group] of [...groups.values()].entries()) {
    if (index % rowsOfStep === 0) yield
    if (group.some(({ text }) => text !== group[0]?.text)) unlike.push(group)
  }
  return unlike
}
