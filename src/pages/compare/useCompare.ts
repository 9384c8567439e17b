import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { writeItem } from '@/app/basket/basketQuery'
import { useBasket } from '@/app/basket/useBasket'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import { compareDocuments, fewestDocuments } from '@/budget/sideBySide/compareDocuments'
import { chooseHeads, rowsByKey } from '@/budget/sideBySide/derived'
import { compareFinding } from '@/budget/sideBySide/finding'
import { findFocus, showRows, type ShownRow } from '@/budget/sideBySide/shownRows'
import type { SideBySide } from '@/budget/sideBySide/types'
import type { BudgetDocument } from '@/document/document'
import { type CompareValues, readCompareQuery, writeCompareQuery } from './compareQuery'
import type { Question } from './questions'

/** The documents of the basket side by side, in the form and group that the address asks for. */
export function useCompare() {
  const route = useRoute()
  const router = useRouter()
  const documents = useDocuments()
  const basket = useBasket()
  const { displayUnit, queryParams } = useSelection()
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
  const shown = computed(() => {
    if (!comparison.value) return null
    const { form } = values.value
    const { at } = queryParams.value
    const group =
      values.value.group ??
      (at === null ? undefined : rowsByKey(comparison.value).get(at)?.group) ??
      'overall'
    const heads = values.value.heads ?? chooseHeads(comparison.value).heads
    const input = { comparison: comparison.value, group, form, heads }
    const rows = showRows(input)
    const focus = findFocus(rows, at)
    const format = { form, unit: displayUnit.value }
    return {
      ...input,
      format,
      rows,
      focus,
      finding: compareFinding({ ...input, rows, focus, format }),
      found: filterRows(rows, values.value, queryParams.value.find),
      isFiltered: values.value.trend !== 'all' || queryParams.value.find !== '',
    }
  })

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
  const go = (changes: Partial<CompareValues>) =>
    router.push({ path: route.path, query: writeCompareQuery(route.query, changes) })
  return {
    basket,
    values,
    shown,
    waiting,
    failures,
    unknown: computed(() => [...read.value.unknown, ...basket.unknown.value, ...lostBase.value]),
    set: go,
    /** Shows what answers a question: the group, the form and the row it is about. */
    ask: ({ values: changes, at }: Question) => {
      const { at: _at, find: _find, sorted: _sorted, ...query } = route.query
      return router.push({
        path: route.path,
        query: { ...writeCompareQuery(query, changes), ...(at && { at }) },
      })
    },
    bases,
    /** Whether differences from a chosen base are shown. */
    based,
  }
}
export type CompareView = ReturnType<typeof useCompare>
export type CompareShown = NonNullable<CompareView['shown']['value']>

const copies = new WeakMap<BudgetDocument, BudgetDocument>()

/** A document under the name that all documents here know it by. */
function named(document: BudgetDocument, id: string): BudgetDocument {
  if (document.id === id) return document
  const copy = copies.get(document) ?? { ...document, id }
  copies.set(document, copy)
  return copy
}

/** The rows that move as asked and whose name or code has the words. */
function filterRows(
  rows: readonly ShownRow[],
  { trend }: CompareValues,
  find: string,
): readonly ShownRow[] {
  const words = find.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    ({ row: { code, name }, trend: own }) =>
      (trend === 'all' || own === trend) &&
      words.every(word =>
        /^\d+$/.test(word)
          ? (code?.startsWith(word) ?? false)
          : name.normalize('NFKC').toLowerCase().includes(word),
      ),
  )
}
