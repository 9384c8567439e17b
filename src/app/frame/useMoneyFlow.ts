// @bundle overview
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, formatAmount } from '@/text/format'
import { addUp } from '@/budget/tree/tree'
import { moneyFlow, type MoneyFlow, usesInTotal } from '@/budget/tree/flow'
import { useSelection } from '@/app/selection/useSelection'

/** The flow of the selected budget's money, and the way from a class to its structure. */
export function useMoneyFlow() {
  const { document, displayUnit, link } = useSelection()
  const router = useRouter()
  const flow = computed(() => document.value && drawnFlow(document.value))
  return {
    data: computed(() => flow.value && { flow: flow.value, unit: displayUnit.value }),
    /**
     * What the money is used for, in words, where that is not known of the classes and not drawn.
     */
    uses: computed(() =>
      flow.value && document.value ? usesBeside(document.value, flow.value, displayUnit.value) : '',
    ),
    /** Whether uses are drawn that are known only in total. */
    apart: computed(
      () =>
        flow.value !== null &&
        flow.value !== undefined &&
        flow.value.uses.length > 0 &&
        flow.value.links.length === 0,
    ),
    level: computed(() => document.value?.id ?? ''),
    sourceOf: async (key: string, shown: readonly string[]) =>
      document.value &&
      (await import('@/budget/tree/flowProvenance')).flowProvenance(document.value, key, shown),
    open: (key: string) => {
      void router.push(link('/structure', { subject: key.replace(/^class:/, '') }))
    },
  }
}

/**
 * The flow as it is drawn: uses that are known only in total stand beside the classes, where they
 * make it up; no band runs to them.
 */
export function drawnFlow(document: BudgetDocument): MoneyFlow | null {
  const found = moneyFlow(document)
  const inTotal = usesInTotal(document)
  const isWhole =
    found &&
    found.uses.length === 0 &&
    found.links.length === 0 &&
    addUp(inTotal.map(({ amount }) => amount)) === found.total
  return found && isWhole ? { ...found, uses: inTotal.map(use => ({ ...use, code: null })) } : found
}

/** What the money is used for, in words, where a drawn flow does not say it. */
export function usesBeside(document: BudgetDocument, flow: MoneyFlow, unit: DisplayUnit): string {
  return flow.uses.length > 0
    ? ''
    : usesInTotal(document)
        .map(({ name, amount }) => `${name} ${formatAmount(amount, unit)}`)
        .join('、')
}
