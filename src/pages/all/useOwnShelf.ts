// @bundle later
import { computed, shallowReactive, shallowRef, watch, watchEffect } from 'vue'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { summaries } from '@/app/documents/summaries'
import { stepSummary } from '@/app/documents/summariseDocument'
import { keptEntries } from '@/app/library/keptEntries'
import { stepLibraryDocument } from '@/budget/library/describeDocument'
import { memoryShelf, type Shelf } from '@/budget/library/shelf'
import type { LibraryDocument } from '@/budget/library/types'
import type { BudgetDocument } from '@/document/document'
import { whenIdle } from '@/ui/idle'
import { runInSteps } from '@/ui/steps'

/** What is known of each document for sums, by edition: once in a session. */
const described = shallowReactive(new Map<string, LibraryDocument>())
/** Editions whose figures could not be taken: they are not tried again. */
const refused = shallowReactive(new Set<string>())

/** The documents that are shipped, kept or open, described one after the other in short steps. */
export function useOwnShelf(isWanted: () => boolean) {
  const documents = useDocuments()
  const busy = shallowRef<string | null>(null)
  const hasFailed = ({ id, edition }: CatalogueEntry) =>
    documents.failures.has(id) || refused.has(edition)
  const open = computed(() => documents.catalogue.filter(({ edition }) => !described.has(edition)))
  const failed = computed(() => open.value.filter(hasFailed))

  watchEffect(() => {
    if (!isWanted() || busy.value !== null) return
    const next = open.value.find(entry => !hasFailed(entry))
    if (!next) return
    const document = documents.loaded.get(next.id)
    if (!document) void documents.load(next)
    else whenIdle(() => void describe(next, document))
  })

  async function describe(entry: CatalogueEntry, document: BudgetDocument): Promise<void> {
    const { edition, id } = entry
    if (busy.value !== null || described.has(edition)) return
    busy.value = edition
    try {
      const known = keptEntries.value.get(edition)?.summary ?? summaries.get(edition)
      const summary = known ?? (await runInSteps(stepSummary(document)))
      summaries.set(edition, summary)
      described.set(
        edition,
        await runInSteps(stepLibraryDocument(document, { edition, id, checked: summary })),
      )
    } catch {
      refused.add(edition)
    } finally {
      busy.value = null
    }
  }

  const ready = computed(() =>
    documents.catalogue.flatMap(({ edition }) => described.get(edition) ?? []),
  )
  const waiting = computed(() => open.value.length - failed.value.length)
  const shelf = shallowRef<Shelf | null>(null)
  // Of many that arrive one by one, the sums are built few times.
  watch(
    [ready, waiting],
    ([list, left]) => {
      if (list.length === 0) shelf.value = null
      else if (left === 0 || isRound(list.length)) shelf.value = memoryShelf(list)
    },
    { immediate: true },
  )
  return { shelf, waiting, failed }
}

/** Powers of two. */
const isRound = (count: number) => (count & (count - 1)) === 0
