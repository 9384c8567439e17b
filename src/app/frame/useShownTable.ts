// @bundle parts
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The word of a view's first or only frame. */
export const mainFrame = 'table'

/**
 * Whether a frame shows its picture or its table: its name stands among the words of `show` in the
 * address, or does not.
 */
export function useShownTable(name = () => mainFrame) {
  const route = useRoute()
  const router = useRouter()
  const labels = computed(() =>
    [route.query['show']]
      .flat()
      .flatMap(text => text?.split(',') ?? [])
      .filter(Boolean),
  )

  return computed({
    get: () => labels.value.includes(name()),
    set: (shown: boolean) => {
      const others = labels.value.filter(word => word !== name())
      const { show: _before, ...query } = route.query
      const now = [...others, ...(shown ? [name()] : [])]
      void router.push({
        path: route.path,
        query: now.length > 0 ? { ...query, show: now.join(',') } : query,
      })
    },
  })
}
