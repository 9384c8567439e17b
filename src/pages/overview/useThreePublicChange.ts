import { computed, shallowRef, watchEffect } from 'vue'
import { useEarlier } from '@/app/comparison/useEarlier'
import { useSelection } from '@/app/selection/useSelection'
import type { Comparison } from '@/budget/comparison/comparison'
import type { threePublicChange as ThreePublicChange } from './threePublicChange'

/** Loaded after the first screen, which shows what the sentences state. */
const compare = shallowRef<typeof ThreePublicChange | null>(null)

/**
 * 三公 against last year as its own page shows it, until then as the sentences state it; `waiting`
 * while that is not known.
 */
export function useThreePublicChange(stated: () => Comparison | null) {
  const { document } = useSelection()
  const earlier = useEarlier()
  watchEffect(() => {
    if (document.value && !compare.value)
      void import('./threePublicChange').then(module => {
        compare.value = module.threePublicChange
      })
  })
  const change = computed(
    () =>
      (document.value && compare.value ? compare.value(document.value, earlier.value) : null) ??
      stated(),
  )
  return { change, waiting: computed(() => compare.value === null) }
}
