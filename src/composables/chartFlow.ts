import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { formatAmount } from '@/budget/format'
import { moneyFlow, usesInTotal } from '@/budget/treeFlow'
import { useSelection } from './selection'

/** The flow of the selected budget's money, and the way from a class to its structure. */
export function useMoneyFlow() {
  const { document, displayUnit, link } = useSelection()
  const router = useRouter()
  const flow = computed(() => document.value && moneyFlow(document.value))
  return {
    data: computed(() => flow.value && { flow: flow.value, unit: displayUnit.value }),
    /** What the money is used for, in words, where that is not known of the classes. */
    uses: computed(() => (document.value ? usesInTotal(document.value) : []).map(({ name, amount }) => `${name} ${formatAmount(amount, displayUnit.value)}`).join('、')),
    level: computed(() => document.value?.id ?? ''),
    sourceOf: async (key: string, shown: readonly string[]) => document.value && (await import('@/budget/sources/flow')).flowSource(document.value, key, shown),
    open: (key: string) => { void router.push(link('/structure', { subject: key.replace(/^class:/, '') })) },
  }
}
