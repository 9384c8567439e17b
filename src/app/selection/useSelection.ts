// @bundle parts
import { computed } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'
import { type DocumentChoice, findEntry, unitKey } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import {
  readSelection,
  type SelectionChanges,
  type SelectionValues,
  viewDefaults,
  writeSelection,
} from './selectionQuery'

export type { Measure } from '@/document/measures'
export type { SelectionChanges } from './selectionQuery'

/**
 * `unknown`: the address asks for a unit or year that is not there; `empty`: nothing is there at
 * all.
 */
export type SelectionStatus = 'ready' | 'loading' | 'failed' | 'unknown' | 'empty'

/** What is selected, read from the address, and the ways to select something else. */
export function useSelection() {
  const route = useRoute()
  const router = useRouter()
  const documents = useDocuments()

  const read = computed(() => readSelection(route.query))
  const values = computed(() => read.value.values)
  const entry = computed(() => findEntry(documents.catalogue, values.value))
  const document = computed(() =>
    entry.value ? (documents.loaded.get(entry.value.id) ?? null) : null,
  )
  const failure = computed(() =>
    entry.value ? (documents.failures.get(entry.value.id) ?? null) : null,
  )
  const status = computed<SelectionStatus>(() => {
    if (document.value) return 'ready'
    if (failure.value) return 'failed'
    if (entry.value || !documents.complete) return 'loading'
    return documents.catalogue.length === 0 ? 'empty' : 'unknown'
  })

  /**
   * Changes the selection on the view that is shown: one step in the history, or none with
   * `replace`.
   */
  async function select(
    changes: SelectionChanges,
    options: { readonly replace?: boolean } = {},
  ): Promise<void> {
    const query = writeSelection(complete(changes), documents.catalogue, route.query)
    await router[options.replace ? 'replace' : 'push']({ path: route.path, query })
  }

  /**
   * Address of another view of the same document in the same unit of money; subject and measure
   * only where given. On its own view, tables stay shown.
   */
  function link(path: string, changes: SelectionChanges = {}): RouteLocationRaw {
    const kept = complete({ ...viewDefaults, ...changes })
    const shown = path === route.path ? { show: route.query['show'] } : {}
    return { path, query: writeSelection(kept, documents.catalogue, shown) }
  }

  function complete(changes: SelectionChanges): SelectionValues {
    // Kind and edition belong to the unit and year that were shown.
    const other = 'unit' in changes || 'year' in changes
    return { ...values.value, ...(other && { documentKind: null, edition: null }), ...changes }
  }

  return {
    document,
    entry,
    failure,
    status,
    problems: computed(() => read.value.problems),
    unit: computed(() => (entry.value ? unitKey(entry.value) : values.value.unit)),
    year: computed(() => entry.value?.year ?? values.value.year),
    subject: computed(() => values.value.subject),
    measure: computed(() => values.value.measure),
    displayUnit: computed(() => values.value.in),
    /** What the address asks for, whether it is there or not. */
    choice: computed<DocumentChoice>(() => values.value),
    /** The query params that only some views understand. */
    queryParams: computed<
      Omit<SelectionValues, keyof DocumentChoice | 'subject' | 'measure' | 'in'>
    >(() => values.value),
    select,
    link,
  }
}
