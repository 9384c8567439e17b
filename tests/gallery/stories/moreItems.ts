import { computed, markRaw, shallowRef } from 'vue'
import MoreItems from '@/ui/MoreItems.vue'
import type { Reach } from '@/ui/useGrowing'
import type { Story } from '../story'

/** A list of `total` items, of which the first 300 are drawn and 300 more with each step. */
function reachOf(total: number): Reach {
  const reach = shallowRef(Math.min(300, total))
  const left = computed(() => total - reach.value)
  return markRaw({
    reach: computed(() => reach.value),
    allShown: computed(() => true),
    left,
    next: computed(() => Math.min(300, left.value)),
    askMore: () => {
      reach.value = Math.min(total, reach.value + 300)
    },
  })
}

const state = (total: number) => ({
  props: {
    get reach() {
      return reachOf(total)
    },
    noun: '个',
  },
})

export const moreItems: Story = {
  name: 'MoreItems',
  component: MoreItems,
  states: { long: state(700), short: state(20) },
}
