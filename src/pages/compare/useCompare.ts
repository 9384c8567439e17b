import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { writeItem } from '@/app/basket/basketQuery'
import { useBasket } from '@/app/basket/useBasket'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import { rowsByKey } from '@/budget/sideBySide/derived'
import { compareDocuments, fewestDocuments } from '@/budget/sideBySide/compareDocuments'
import type { SideBySide } from '@/budget/sideBySide/types'
import type { BudgetDocument } from '@/document/document'
import { type CompareValues, readCompareQuery, writeCompareQuery } from './compareQuery'
import type { Question } from './questions'
import { showComparison } from './showComparison'

/** The documents of the basket side by side, in the form and group that the address asks for. */
export function useCompare() {
  const route = useRoute()
  const router = useRouter()
  const documents = useDocuments()
  const basket = useBasket()
  const { displayUnit, entry, queryParams } = useSelection()
  const read = computed(() => readCompareQuery(route.query))
  const values = computed(() => read.value.values)

  watchEffect(() => {
    for (const { entry } of basket.items.value) if (entry) void documents.load(entry)
  })
  const loaded = computed(() =>
    basket.items.value.flatMap(item => {
      const document = item.entry && documents.loaded.get(item.entry.id)
      return item.entry && document ? [{ ...item, document: named(document, item.entry.id) }] : []
    }),
  )
  const waiting = computed(() =>
    basket.items.value.flatMap(({ entry }) =>
      entry && !documents.loaded.has(entry.id) && !documents.failures.has(entry.id) ? [entry] : [],
    ),
  )
  const failures = computed(() =>
    basket.items.value.flatMap(({ entry }) => {
      const failure = entry && documents.failures.get(entry.id)
      return entry && failure ? [{ entry, failure }] : []
    }),
  )
  const writtenAs = (item: (typeof loaded.value)[number]) =>
    writeItem({ ...item, focus: null }, documents.catalogue)
  const comparison = computed((): SideBySide | null =>
    loaded.value.length < fewestDocuments || waiting.value.length > 0
      ? null
      : compareDocuments({
          documents: loaded.value.map(({ document }) => document),
          base:
            loaded.value.find(item => writtenAs(item) === values.value.base)?.document.id ?? null,
        }),
  )
  const shown = computed(() =>
    comparison.value
      ? showComparison({
          comparison: comparison.value,
          values: values.value,
          based: based.value,
          at: queryParams.value.at,
          find: queryParams.value.find,
          unit: displayUnit.value,
          selected: entry.value?.id ?? null,
        })
      : null,
  )

  /** The bases that can be chosen, by how the address writes them. */
  const bases = computed(
    () =>
      comparison.value?.entries.map(({ document, label }) => {
        const item = loaded.value.find(one => one.document.id === document.id)
        return { value: item ? writtenAs(item) : '', label }
      }) ?? [],
  )
  const based = computed(() => bases.value.some(({ value }) => value === values.value.base))
  /** A base that is not, or no longer, among the documents. */
  const lostBase = computed(() =>
    comparison.value && values.value.base !== null && !based.value
      ? [`base=${values.value.base}`]
      : [],
  )
  /** A row that none of the documents has. */
  const lostRow = computed(() => {
    const { at } = queryParams.value
    return comparison.value && at !== null && !rowsByKey(comparison.value).has(at)
      ? [`at=${at}`]
      : []
  })
  const go = (changes: Partial<CompareValues>) =>
    router.push({ path: route.path, query: writeCompareQuery(route.query, changes) })
  return {
    basket,
    values,
    shown,
    waiting,
    failures,
    unknown: computed(() => [
      ...read.value.unknown,
      ...basket.unknown.value,
      ...lostBase.value,
      ...lostRow.value,
    ]),
    /** Whether all documents of this browser are known, so that one of them may be missing. */
    complete: computed(() => documents.complete),
    retry: documents.retry,
    set: go,
    /** Shows what answers a question: the group, the form and the row it is about. */
    ask: ({ values: changes, at, sorted }: Question) => {
      const { at: _at, find: _find, sorted: _sorted, picture: _picture, ...query } = route.query
      return router.push({
        path: route.path,
        query: {
          ...writeCompareQuery(query, changes),
          ...(at && { at }),
          ...(sorted && { sorted }),
        },
      })
    },
    /** Shows all rows again, which is one step in the history. */
    unfilter: () => {
      const { find: _find, ...query } = route.query
      return router.push({
        path: route.path,
        query: writeCompareQuery(query, { trend: 'all' }),
      })
    },
    /** Looks at a row of the same group. */
    look: (key: string) => router.push({ path: route.path, query: { ...route.query, at: key } }),
    /** Holds the others against a document. */
    baseOn: (id: string) => {
      const item = loaded.value.find(({ document }) => document.id === id)
      return item && go({ base: writtenAs(item) })
    },
    bases,
    /** Whether differences from a chosen base are shown. */
    based,
  }
}
export type CompareView = ReturnType<typeof useCompare>

const copies = new WeakMap<BudgetDocument, BudgetDocument>()

/** A document under the name that all documents here know it by. */
function named(document: BudgetDocument, id: string): BudgetDocument {
  if (document.id === id) return document
  const copy = copies.get(document) ?? { ...document, id }
  copies.set(document, copy)
  return copy
}
