// @bundle later
import { computed, type ComputedRef, onScopeDispose, shallowRef, watch } from 'vue'
import { pause } from './steps'

interface Growing {
  /** Items that are drawn at once; most lists have no more. */
  readonly atOnce?: number
  /** Whether the others are wanted at all. */
  readonly wanted?: () => boolean
}

/** Items that are drawn between two answers of the page. */
const inOneStep = 10

/** The items of a list that are drawn: of a long one more and more, while the page answers. */
export function useGrowing<Item>(
  items: () => readonly Item[],
  { atOnce = 40, wanted = () => true }: Growing = {},
): ComputedRef<readonly Item[]> {
  const count = shallowRef(atOnce)
  let run = 0
  watch(
    [items, wanted],
    async () => {
      const own = ++run
      while (wanted() && count.value < items().length) {
        await pause()
        if (own !== run) return
        count.value += inOneStep
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => run++)
  return computed(() => items().slice(0, count.value))
}
