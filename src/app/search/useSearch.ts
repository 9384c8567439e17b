import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { type RouteLocationRaw, useRouter } from 'vue-router'
import { formatAmount } from '@/text/format'
import { excerpt, type MarkedPiece, markText } from '@/budget/search/marks'
import { type FoundGroup, search, searchOthers } from '@/budget/search/search'
import { type SearchGroup, searchGroupNames, type SearchHit } from '@/budget/search/entry'
import { useDocuments } from '@/app/documents/documentsStore'
import { unitKey } from '@/app/documents/catalogue'
import { gatherIndexes, indexOf, useReadings } from './searchIndexes'
import { indexDocuments } from './searchDocuments'
import { indexViews } from './searchViews'
import { useSelection } from '@/app/selection/useSelection'

/** A thing that was found, as it is listed. */
export interface FoundItem {
  readonly key: string
  readonly to: RouteLocationRaw
  readonly code: readonly MarkedPiece[]
  readonly name: readonly MarkedPiece[]
  /** In the unit of the screen, '' for none. */
  readonly amount: string
  readonly amountFound: boolean
  readonly place: string
}
export interface FoundList {
  readonly key: SearchGroup | 'other'
  readonly title: string
  readonly count: number
  readonly items: readonly FoundItem[]
}

/** How many are listed before more are asked for, and then. */
const [few, many] = [5, 60]
const nameLength = 60
/** What is found is shown by these views; without them it is not listed. */
const shownBy: Readonly<Partial<Record<SearchGroup, string>>> = {
  table: '/tables/1',
  term: '/glossary',
  prose: '/document',
}

/**
 * Everything that can be found in the selected document, in the others that have arrived, among
 * all documents by their names, and among the views.
 */
export function useSearch() {
  const { whole: document, entry, displayUnit, link } = useSelection()
  const documents = useDocuments()
  const router = useRouter()
  const readings = useReadings()
  const views = indexViews(router)
  const query = shallowRef('')
  /** The group of which more was asked for. */
  const unfolded = shallowRef<FoundList['key'] | null>(null)
  watch(
    query,
    () => {
      unfolded.value = null
    },
    { flush: 'sync' },
  )

  const shown = (group: SearchGroup) => router.resolve(shownBy[group] ?? '/').name !== 'not-found'
  const others = computed(() =>
    indexDocuments(documents.catalogue.filter(({ id }) => id !== entry.value?.id)),
  )
  const own = computed(() => [
    views,
    others.value,
    ...(document.value ? [indexOf(document.value)] : []),
  ])
  const gathered = shallowRef(gatherIndexes([]))
  watch(
    () => [...documents.loaded.values()].filter(other => other !== document.value),
    others => {
      gathered.value.stop()
      gathered.value = gatherIndexes(others)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    gathered.value.stop()
  })

  const limit = (group: FoundList['key']) => (group === unfolded.value ? many : few)
  const request = computed(() => ({
    query: query.value,
    readings: readings.value,
    limit: (group: SearchGroup | 'all') => limit(group === 'all' ? 'other' : group),
  }))
  const groups = computed((): readonly FoundList[] => [
    ...search({ ...request.value, indexes: own.value })
      .filter(({ key }) => shown(key))
      .map(toList),
    ...(gathered.value.indexes.length > 0
      ? [searchOthers({ ...request.value, indexes: gathered.value.indexes })].flatMap(found =>
          found ? [toList(found)] : [],
        )
      : []),
  ])

  function toList({ key, count, hits }: FoundGroup<FoundList['key']>): FoundList {
    return {
      key,
      count,
      title: key === 'other' ? '其他年度和单位' : searchGroupNames[key],
      items: hits.map((hit, index) => toItem(hit, `${key}-${index}`)),
    }
  }

  function toItem({ entry, document: of, figure }: SearchHit, key: string): FoundItem {
    const { path, ...target } = { ...entry.target, ...figure?.target }
    const foreign = of !== null && of !== document.value ? of : null
    const amount = figure?.fen ?? entry.amount
    return {
      key,
      to: link(path, {
        ...target,
        ...(foreign && {
          unit: unitKey({ unit: foreign.unit.name, unitCode: foreign.unit.code }),
          year: foreign.year,
        }),
      }),
      code: markText(entry.code ?? '', query.value, null),
      name: excerpt(markText(entry.name, query.value, readings.value), nameLength),
      amount: amount === null ? '' : formatAmount(amount, displayUnit.value),
      amountFound: figure !== null,
      place: [...(foreign ? [`${foreign.unit.name} ${foreign.year}`] : []), entry.place()].join(
        ' · ',
      ),
    }
  }

  return {
    query,
    unfolded,
    groups,
    unit: displayUnit,
    document,
    readings,
    count: computed(() => groups.value.reduce((sum, { count }) => sum + count, 0)),
  }
}

export type Search = ReturnType<typeof useSearch>
