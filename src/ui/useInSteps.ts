// @bundle later
import { type ShallowRef, shallowRef, watch } from 'vue'
import { startSteps } from './steps'

/**
 * What steps find of `source`: at once where it is little, else a moment later, while the page
 * answers; `null` until then. They begin anew with another source; a source of `null` has none.
 */
export function useInSteps<Source, Found>(
  source: () => Source | null,
  find: (source: Source) => Generator<unknown, Found>,
): Readonly<ShallowRef<Found | null>> {
  const found = shallowRef<Found | null>(null)
  watch(
    source,
    (now, _, onCleanup) => {
      found.value = null
      if (now !== null) onCleanup(startSteps(find(now), result => (found.value = result)))
    },
    { immediate: true },
  )
  return found
}
