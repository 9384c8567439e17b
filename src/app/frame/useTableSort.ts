// @bundle subjects
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { TableSort } from '@/ui/tableTypes'

/** Column that the view's table is sorted by, in the address: `sorted=amount`, `sorted=-amount`. */
export function useTableSort() {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: (): TableSort | null => {
      const [, minus, key] = /^(-?)(.+)$/.exec(String(route.query['sorted'] ?? '')) ?? []
      return key ? { key, descending: minus === '-' } : null
    },
    set: sort => {
      const { sorted: _before, ...query } = route.query
      void router.replace({
        path: route.path,
        query: sort ? { ...query, sorted: `${sort.descending ? '-' : ''}${sort.key}` } : query,
      })
    },
  })
}
