// @bundle later
import { computed, type ComputedRef, onScopeDispose, shallowRef, watch } from 'vue'
import { keepList } from './keepList'
import { pause } from './steps'

interface Growth {
  /** Items that are drawn at once; most lists have no more. */
  readonly atOnce?: number
  /** Items that are drawn between two answers of the page. */
  readonly inOneStep?: number
  /** Whether those after the first are wanted at all. */
  readonly wanted?: () => boolean
  /** As many items as must be drawn: as far as the one that is looked at. */
  readonly upTo?: () => number
  /** Whether all are drawn at once: on paper. */
  readonly all?: () => boolean
}

/** How much of a list is drawn, and what there is to ask for. */
export interface Reach {
  /** Items that are drawn. */
  readonly reach: ComputedRef<number>
  /** Whether all are drawn that are wanted. */
  readonly allShown: ComputedRef<boolean>
  /** Items that are not wanted yet, and how many of them the next step brings. */
  readonly left: ComputedRef<number>
  readonly next: ComputedRef<number>
  readonly askMore: () => void
}

/** Items of a very long list that are drawn without being asked for, and more with each step. */
const step = 300

/**
 * How many of `total` items are drawn: of a long list more and more, while the page answers; of a
 * very long one the rest when it is asked for. It begins anew when `list` gives another list.
 */
export function useReach(
  list: () => unknown,
  total: () => number,
  { atOnce = 40, inOneStep = 10, wanted = () => true, upTo = () => 0, all }: Growth = {},
): Reach {
  const count = shallowRef(atOnce)
  const asked = shallowRef(step)
  const goal = computed(() =>
    wanted() ? Math.min(total(), Math.max(asked.value, upTo())) : Math.min(total(), atOnce),
  )
  const reach = computed(() => (all?.() ? total() : Math.min(count.value, total())))
  let run = 0
  watch(
    [list, goal],
    async ([now], [before]) => {
      const own = ++run
      if (now !== before) [count.value, asked.value] = [atOnce, step]
      while (count.value < goal.value) {
        await pause()
        if (own !== run) return
        count.value = Math.min(count.value + inOneStep, Math.max(goal.value, atOnce))
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => run++)
  return {
    reach,
    allShown: computed(() => reach.value >= goal.value),
    left: computed(() => Math.max(0, total() - Math.max(goal.value, reach.value))),
    next: computed(() => Math.min(step, total() - goal.value)),
    askMore: () => {
      asked.value = goal.value + step
    },
  }
}

/**
 * The items of a list that are drawn, and what there is to ask for: see `useReach`. A list made anew
 * of the very items of the one before, as each change of the address makes it, is no other list.
 */
export function useGrowing<Item>(
  items: () => readonly Item[],
  growth: Growth = {},
): Reach & { readonly shown: ComputedRef<readonly Item[]> } {
  const list = keepList(items)
  const reach = useReach(
    () => list.value,
    () => list.value.length,
    growth,
  )
  return { ...reach, shown: computed(() => list.value.slice(0, reach.reach.value)) }
}
