import { computed, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { afterFrame } from '@/ui/idle'
import { usePreferences } from '@/app/preferences/usePreferences'

/** In px, of the lowest row and of the least that stands above a table. */
const lowest = 30
const head = 180

/**
 * Rows of a long table: those that the screen has room for are as asked at once, those further
 * down, out of sight, one frame later. `above`: rows of other tables that stand above it.
 */
export function useRowsInSight<T>(rows: () => readonly T[], above = () => 0) {
  const { printing } = usePreferences()
  const room = Math.ceil((window.innerHeight - head) / lowest)
  const inSight = () => Math.max(4, room - above())
  const settled = shallowRef<readonly T[]>([])
  watch(
    rows,
    now => {
      if (now.length > inSight())
        afterFrame(() => {
          if (rows() === now) settled.value = now
        })
      else settled.value = now
    },
    { immediate: true },
  )
  return computed(() => {
    const now = rows()
    if (settled.value === now || printing.value) return now
    const near = inSight()
    return [...now.slice(0, near), ...settled.value.slice(near, now.length)]
  })
}

/** Follows the plain links within a table: a router link each would cost more than its row. */
export function useFollow() {
  const router = useRouter()
  return (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]')
        : null
    if (!link) return
    event.preventDefault()
    void router.push(link.hash.slice(1))
  }
}
