import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { formatAmount } from '@/budget/format'
import { addUp } from '@/budget/tree'
import { moneyFlow, usesInTotal } from '@/budget/treeFlow'
import { useSelection } from './selection'

/** The flow of the selected budget's money, and the way from a class to its structure. */
export function useMoneyFlow() {
  const { document, displayUnit, link } = useSelection()
  const router = useRouter()
  const inTotal = computed(() => document.value ? usesInTotal(document.value) : [])
  const flow = computed(() => {
    const found = document.value && moneyFlow(document.value)
    // Uses that are known only in total stand beside the classes; no band runs to them.
    const isWhole = found && found.uses.length === 0 && found.links.length === 0 && addUp(inTotal.value.map(({ amount }) => amount)) === found.total
    return found && isWhole ? { ...found, uses: inTotal.value.map(use => ({ ...use, code: null })) } : found
  })
  return {
    data: computed(() => flow.value && { flow: flow.value, unit: displayUnit.value }),
    /** What the money is used for, in words, where that is not known of the classes and not drawn. */
    uses: computed(() => flow.value && flow.value.uses.length > 0 ? '' : inTotal.value.map(({ name, amount }) => `${name} ${formatAmount(amount, displayUnit.value)}`).join('、')),
    /** Whether uses are drawn that are known only in total. */
    apart: computed(() => flow.value !== null && flow.value !== undefined && flow.value.uses.length > 0 && flow.value.links.length === 0),
    level: computed(() => document.value?.id ?? ''),
    sourceOf: async (key: string, shown: readonly string[]) => document.value && (await import('@/budget/sources/flow')).flowSource(document.value, key, shown),
    open: (key: string) => { void router.push(link('/structure', { subject: key.replace(/^class:/, '') })) },
  }
}
