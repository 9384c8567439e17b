// @bundle overview
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { drawnFlow, usesBeside } from '@/budget/tree/drawnFlow'
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
