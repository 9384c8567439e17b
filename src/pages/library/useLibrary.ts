import { computed, watchEffect } from 'vue'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { summaries } from '@/app/documents/summaries'
import type { KeptEntry } from '@/app/library/database'
import { keptEntries } from '@/app/library/keptEntries'
import { type DocumentSummary, stepSummary } from '@/app/documents/summariseDocument'
import type { BudgetDocument } from '@/document/document'
import { documentKindNames } from '@/document/documentKind'
import { whenIdle } from '@/ui/idle'
import { runInSteps } from '@/ui/steps'

/** A document of the library. */
export interface LibraryRow {
  readonly entry: CatalogueEntry
  /** Null for a document that is not kept. */
  readonly kept: KeptEntry | null
  /** Null until it has arrived. */
  readonly summary: DocumentSummary | null
  readonly origin: '随网站发布' | '已保存' | '只在这一次'
}

/** All documents that are shipped, kept or open, and those of them that a text finds. */
export function useLibrary(find: () => string) {
  const documents = useDocuments()

  // One after another, when nothing else is to be done.
  watchEffect(() => {
    const next = documents.catalogue.find(
      ({ id, edition }) =>
        !summaries.has(edition) && !keptEntries.value.has(edition) && !documents.failures.has(id),
    )
    if (!next) return
    const document = documents.loaded.get(next.id)
    if (!document) void documents.load(next)
    else whenIdle(() => void summariseOnce(next, document))
  })

  async function summariseOnce({ edition }: CatalogueEntry, document: BudgetDocument) {
    if (!summaries.has(edition)) summaries.set(edition, await runInSteps(stepSummary(document)))
  }

  const rows = computed(() =>
    documents.catalogue.map((entry): LibraryRow => {
      const kept = keptEntries.value.get(entry.edition) ?? null
      return {
        entry,
        kept,
        summary: kept?.summary ?? summaries.get(entry.edition) ?? null,
        origin: entry.file !== null ? '随网站发布' : kept ? '已保存' : '只在这一次',
      }
    }),
  )
  const found = computed(() => {
    const words = find().toLowerCase().split(/\s+/).filter(Boolean)
    return rows.value.filter(row => {
      const text = textOf(row)
      return words.every(word => text.includes(word))
    })
  })
  return { rows, found }
}

function textOf({ entry, origin }: LibraryRow): string {
  const { unit, unitCode, department, year, kind, sourceFile, ownName = '' } = entry
  const names = [unit, unitCode, department, year, documentKindNames[kind], sourceFile, ownName]
  return [...names, origin].join('\n').toLowerCase()
}
