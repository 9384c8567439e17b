// @bundle later
import { computed, shallowRef, watch } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import type { LibraryPart } from '@/budget/library/levelParts'
import { listSums } from '@/budget/library/levels'
import type { Shelf, ShelfPlace } from '@/budget/library/shelf'
import type { DetailedEntry, Holding, LibraryScope } from '@/budget/library/types'
import { formatAmount } from '@/text/format'
import { allFinding } from './allFinding'
import { type AllValues, readAllQuery, writeAllQuery } from './allQuery'
import { chooseScope, lookAt, placeValues } from './lookAt'
import { sayState } from './sayState'
import { tracePrepared, traceSums } from './traceSums'
import { useOwnShelf } from './useOwnShelf'
import { usePreparedShelf } from './usePreparedShelf'

/** Classes and sections are listed; items are found in the picture and its table. */
const isByItem = (group: AllValues['sums']) => group === 'functional'

/** What has arrived of a shelf for one address. */
interface Arrived {
  readonly shelf: Shelf
  readonly scope: LibraryScope
  readonly place: ShelfPlace
  readonly holding: Holding
  readonly detail: readonly DetailedEntry[] | null
}

/** The library as one budget: what the address looks at, as a level, sums and a list. */
export function useAll() {
  const route = useRoute()
  const router = useRouter()
  const { displayUnit } = useSelection()
  const documents = useDocuments()
  const read = computed(() => readAllQuery(route.query))
  const isPrepared = computed(() => read.value.values.shelf !== null)
  const own = useOwnShelf(() => !isPrepared.value)
  const prepared = usePreparedShelf(() => read.value.values.shelf)
  const shelf = computed(() => (isPrepared.value ? prepared.shelf.value : own.shelf.value))
  const scope = computed(
    () => shelf.value && chooseScope(shelf.value.scopes, read.value.values.held),
  )
  const placed = computed(() => placeValues(read.value.values, scope.value))
  const values = computed(() => placed.value.values)
  const { arrived, failure } = useArrived(() => ({
    shelf: shelf.value,
    scope: scope.value,
    area: values.value.area,
    dept: values.value.dept,
  }))

  const shown = computed(() => {
    if (!arrived.value || arrived.value.shelf !== shelf.value) return null
    const looked = lookAt({ ...arrived.value, values: values.value })
    const unit = displayUnit.value
    const trace = isPrepared.value
      ? tracePrepared({
          looked,
          say: value => `${formatAmount(value, unit)} ${unit}`,
          load: async edition => {
            const entry = documents.catalogue.find(own => own.edition === edition)
            if (!entry) return null
            await documents.load(entry)
            const document = documents.loaded.get(entry.id)
            return document ? { id: entry.id, document } : null
          },
        })
      : traceSums({
          looked,
          entries: arrived.value.detail ?? arrived.value.holding.entries,
          find: id => documents.loaded.get(id),
        })
    return {
      ...arrived.value,
      ...looked,
      list: listSums(looked.sums, values.value.sums).filter(
        ({ level }) => level < 2 || !isByItem(values.value.sums),
      ),
      unit,
      trace,
      finding: allFinding({ ...looked, scope: arrived.value.scope, unit, trace }),
    }
  })

  const waiting = computed(() => (isPrepared.value ? 0 : own.waiting.value))
  const linkTo = (changes: Partial<AllValues>): RouteLocationRaw => ({
    path: route.path,
    query: writeAllQuery(route.query, changes),
  })
  return {
    values,
    shelf,
    shown,
    failure: computed(() => failure.value ?? prepared.failure.value),
    unknown: computed(() => [
      ...read.value.unknown,
      // What is not added up yet may be there later.
      ...(waiting.value > 0 ? [] : [...placed.value.missing, ...(shown.value?.missing ?? [])]),
    ]),
    waiting,
    failed: computed(() => (isPrepared.value ? [] : own.failed.value)),
    /** What the page says while it has no sums. */
    state: computed(() =>
      sayState({
        isPrepared: isPrepared.value,
        isEmpty: isPrepared.value
          ? shelf.value?.scopes.length === 0
          : documents.complete && documents.catalogue.length === 0,
        waiting: waiting.value,
        failed: own.failed.value.length,
        isRead: own.shelf.value !== null,
      }),
    ),
    linkTo,
    /** What the address asks for inside a part. */
    into: ({ kind, key }: LibraryPart): Partial<AllValues> => {
      if (kind === 'region') return { area: key || null, dept: null, doc: null, at: null }
      if (kind === 'department') return { dept: key, doc: null, at: null }
      return kind === 'document' ? { doc: key, at: null } : { at: key }
    },
    go: (changes: Partial<AllValues>) => router.push(linkTo(changes)),
    set: (changes: Partial<AllValues>) => router.replace(linkTo(changes)),
  }
}
export type AllView = ReturnType<typeof useAll>
export type AllShown = NonNullable<AllView['shown']['value']>

interface Asked extends Pick<AllValues, 'area' | 'dept'> {
  readonly shelf: Shelf | null
  readonly scope: LibraryScope | null
}

/** Asks a shelf whenever something else is looked at; what was there stays until then. */
function useArrived(asked: () => Asked) {
  const arrived = shallowRef<Arrived | null>(null)
  const failure = shallowRef<string | null>(null)
  watch(
    [() => asked().shelf, () => asked().scope, () => asked().area, () => asked().dept] as const,
    async ([shelf, scope, area, dept], _before, onCleanup) => {
      let stale = false
      onCleanup(() => {
        stale = true
      })
      if (!shelf || !scope) return
      const { year, kind } = scope
      const place = { year, kind, ...(area !== undefined && { region: area }) }
      try {
        const [holding, detail] = await Promise.all([
          shelf.hold(place),
          dept === null ? null : shelf.open({ year, kind }, dept),
        ])
        if (stale) return
        arrived.value = { shelf, scope, place, holding, detail }
        failure.value = null
      } catch (error) {
        if (!stale) failure.value = error instanceof Error ? error.message : String(error)
      }
    },
    { immediate: true },
  )
  return { arrived, failure }
}
