import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { moneyFlow } from '@/budget/treeFlow'
import { useSelection } from './selection'

/** The flow of the selected budget's money, and the way from a class to its structure. */
export function useMoneyFlow() {
  const { document, displayUnit, link } = useSelection()
  const router = useRouter()
  const flow = computed(() => document.value && moneyFlow(document.value))
  return {
    data: computed(() => flow.value && { flow: flow.value, unit: displayUnit.value }),
    level: computed(() => document.value?.id ?? ''),
    open: (key: string) => { void router.push(link('/structure', { subject: key.replace(/^class:/, '') })) },
  }
}
