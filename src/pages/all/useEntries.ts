// @bundle later
import { computed, shallowRef, watch } from 'vue'
import { matcherOf } from '@/budget/library/shelf'
import type { LibraryEntry } from '@/budget/library/types'
import { toFen } from '@/document/money'
import type { AllShown, AllView } from './useAll'

interface Found {
  readonly entries: readonly LibraryEntry[]
  /** Regions that are not looked into yet. */
  readonly left: number
}

/** As many as one look brings before it waits to be asked for more. */
const enough = 200

/** The documents of what is looked at, filtered as the address asks; searched for by need. */
export function useEntries(view: AllView, shown: () => AllShown) {
  /** What stands in the field: what is here follows each letter, what is not here the address. */
  const typed = shallowRef(view.values.value.find)
  const searched = shallowRef<Found | null>(null)
  const more = shallowRef<(() => void) | null>(null)
  const searching = shallowRef(false)
  const failure = shallowRef<string | null>(null)
  const values = view.values
  /** All that are listed here are here: no other file has to be asked. */
  const isWhole = computed(() => shown().detail !== null || shown().holding.furtherEntries === 0)
  watch(
    [() => shown().shelf, () => shown().place, () => values.value.find, isWhole],
    async ([shelf, place, find, whole], _before, onCleanup) => {
      let stale = false
      onCleanup(() => {
        stale = true
      })
      searched.value = null
      more.value = null
      failure.value = null
      searching.value = find !== '' && !whole
      if (find === '' || whole) return
      let found: readonly LibraryEntry[] = []
      let wanted = enough
      try {
        for await (const { entries, left } of shelf.search(place, find)) {
          if (stale) return
          found = [...found, ...entries]
          searched.value = { entries: found, left }
          if (found.length < wanted || left === 0) continue
          await new Promise<void>(resolve => (more.value = resolve))
          more.value = null
          wanted += enough
        }
      } catch (error) {
        if (!stale) failure.value = error instanceof Error ? error.message : String(error)
      }
      if (!stale) searching.value = false
    },
    { immediate: true },
  )

  const all = computed((): readonly LibraryEntry[] => {
    const { detail, holding, documents } = shown()
    // What was found for other words says nothing of these.
    if (searched.value && typed.value.startsWith(values.value.find)) return searched.value.entries
    return values.value.doc === null ? (detail ?? holding.entries) : (documents ?? [])
  })
  const least = computed(() => toFen(String(values.value.least), '万元'))
  const rows = computed(() => {
    const { misses } = values.value
    const matches = matcherOf(typed.value)
    return all.value.filter(
      entry =>
        matches(entry) &&
        (values.value.least === 0 || (entry.total !== null && entry.total >= least.value)) &&
        (!misses || (entry.failing ?? 0) > 0),
    )
  })
  return {
    /** All that could be listed, before the filters. */
    all,
    typed,
    rows,
    /** Documents that are here only as a number: they are found by name or in their region. */
    further: computed(() =>
      typed.value !== '' || shown().detail ? 0 : shown().holding.furtherEntries,
    ),
    left: computed(() => searched.value?.left ?? 0),
    more,
    /** Whether files are still being asked, and in words why they were not all. */
    searching: computed(
      () => searching.value || (!isWhole.value && typed.value.trim() !== values.value.find),
    ),
    failure,
  }
}
