// @bundle overview
import type { BudgetDocument } from '@/document/document'
import { once } from '@/document/once'
import { type DisplayUnit, formatAmount } from '@/text/format'
import { moneyFlow, type MoneyFlow, usesInTotal } from './flow'
import { addUp } from './tree'

/**
 * The flow as it is drawn: uses that are known only in total stand beside the classes, where they
 * make it up; no band runs to them.
 */
export const drawnFlow = once((document: BudgetDocument): MoneyFlow | null => {
  const found = moneyFlow(document)
  const inTotal = usesInTotal(document)
  const isWhole =
    found &&
    found.uses.length === 0 &&
    found.links.length === 0 &&
    addUp(inTotal.map(({ amount }) => amount)) === found.total
  return found && isWhole ? { ...found, uses: inTotal.map(use => ({ ...use, code: null })) } : found
})

/** What the money is used for, in words, where a drawn flow does not say it. */
export function usesBeside(document: BudgetDocument, flow: MoneyFlow, unit: DisplayUnit): string {
  return flow.uses.length > 0
    ? ''
    : usesInTotal(document)
        .map(({ name, amount }) => `${name} ${formatAmount(amount, unit)}`)
        .join('、')
}
