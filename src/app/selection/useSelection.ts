// @bundle parts
import { computed, watchEffect } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'
import { type DocumentChoice, findEntry, unitKey } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import {
  readSelection,
  type SelectionProblem,
  type SelectionChanges,
  type SelectionValues,
  viewDefaults,
  writeSelection,
} from './selectionQuery'
import { loadUnitTools, unitTools } from './unitTools'

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
  const whole = computed(() =>
    entry.value ? (documents.loaded.get(entry.value.id) ?? null) : null,
  )
  /** The place among its units of the one that is chosen; `null` for none, -1 for an unknown one. */
  const subunit = computed(() =>
    whole.value && values.value.subunit !== null
      ? (unitTools.value?.findUnit(whole.value, values.value.subunit) ?? null)
      : null,
  )
  watchEffect(() => {
    if (values.value.subunit !== null && !unitTools.value) loadUnitTools()
  })
  const document = computed(() => {
    if (values.value.subunit === null || !whole.value) return whole.value
    // Nothing of all units is shown while one of them is still to be found.
    if (!unitTools.value) return null
    const place = subunit.value ?? -1
    return place < 0 ? whole.value : unitTools.value.selectUnit(whole.value, place)
  })
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

  function unknownUnit(): SelectionProblem[] {
    const value = values.value.subunit
    return subunit.value === -1 && value !== null
      ? [
          {
            name: 'subunit',
            value,
            message: `这份文件的表里没有分出单位“${value}”，已显示全部单位`,
          },
        ]
      : []
  }

  function complete(changes: SelectionChanges): SelectionValues {
    // Kind, edition and one of its units belong to the unit and year that were shown.
    const other = 'unit' in changes || 'year' in changes
    return {
      ...values.value,
      ...(subunit.value === -1 && { subunit: null }),
      ...(other && { documentKind: null, edition: null, subunit: null }),
      ...changes,
    }
  }

  return {
    /** The document that is shown: as far as it is of the chosen unit, where one is chosen. */
    document,
    /** The document with all its units, for what is of the file as a whole. */
    whole,
    /** Index of the chosen unit among those of the whole; `null` where all are shown. */
    subunit: computed(() => (subunit.value === -1 ? null : subunit.value)),
    entry,
    failure,
    status,
    problems: computed(() => [...read.value.problems, ...unknownUnit()]),
    unit: computed(() => (entry.value ? unitKey(entry.value) : values.value.unit)),
    year: computed(() => entry.value?.year ?? values.value.year),
    subject: computed(() => values.value.subject),
    measure: computed(() => values.value.measure),
    displayUnit: computed(() => values.value.in),
    /** What the address asks for, whether it is there or not. */
    choice: computed<DocumentChoice>(() => values.value),
    /** The query params that only some views understand. */
    queryParams: computed<
      Omit<SelectionValues, keyof DocumentChoice | 'subunit' | 'subject' | 'measure' | 'in'>
    >(() => values.value),
    select,
    link,
  }
}
