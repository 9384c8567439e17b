// @bundle subjects
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { TableSort } from '@/ui/tableTypes'

/**
 * Column that the view's table is sorted by, in the address: `sorted=amount`, `sorted=-amount`; a
 * second table of a view has another name there.
 */
export function useTableSort(name = 'sorted') {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: (): TableSort | null => {
      const [, minus, key] = /^(-?)(.+)$/.exec(String(route.query[name] ?? '')) ?? []
      return key ? { key, descending: minus === '-' } : null
    },
    set: sort => {
      const { [name]: _before, ...query } = route.query
      void router.replace({
        path: route.path,
        query: sort ? { ...query, [name]: `${sort.descending ? '-' : ''}${sort.key}` } : query,
      })
    },
  })
}
