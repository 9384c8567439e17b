// @bundle later
import { computed, shallowRef } from 'vue'
import { useDocuments } from '@/app/documents/documentsStore'
import { summaries } from '@/app/documents/summaries'
import { stepSummary } from '@/app/documents/summariseDocument'
import { changeKeptDocument } from '@/app/library/keptDocuments'
import { keptEntries } from '@/app/library/keptEntries'
import { useSelection } from '@/app/selection/useSelection'
import { loadLater } from '@/app/work/loadLater'
import { isSamePlace } from '@/document/corrections'
import type { BudgetDocument, TableCorrection } from '@/document/document'
import { runInSteps } from '@/ui/steps'

/** Documents of this session as the program read them, before anybody corrected them. */
const uncorrected = new Map<string, BudgetDocument>()

/** The corrections of the shown document: adding one, and undoing one or all. */
export function useCorrections() {
  const { whole: document, entry } = useSelection()
  const documents = useDocuments()
  const message = shallowRef('')
  const corrections = computed(() => document.value?.corrections ?? [])
  let last: Promise<unknown> = Promise.resolve()

  /** Where the corrections are kept, in a sentence. */
  const keeping = computed(() => {
    if (!entry.value) return ''
    if (keptEntries.value.has(entry.value.edition))
      return '更正和这份预算一起存在这个浏览器里，原件不改。'
    return entry.value.file === null
      ? '这份预算还没有存进文库：更正只留到关闭页面，存进文库后一起留下。原件不改。'
      : '这份预算是随网站发布的：更正只留到关闭页面，要留下请在文库里把它导出。原件不改。'
  })

  /** Puts corrections in place of those that the document has. */
  async function write(change: (now: readonly TableCorrection[]) => readonly TableCorrection[]) {
    const [shown, own] = [entry.value, document.value]
    if (!shown || !own) return
    message.value = ''
    const now = own.corrections ?? []
    const wanted = change(now)
    if (now.length === 0) uncorrected.set(shown.id, own)
    const original = wanted.length === 0 ? uncorrected.get(shown.id) : undefined
    const { applyCorrections } = await loadLater(
      () => import('@/reading/corrections/applyCorrections'),
    )
    const corrected = original ?? applyCorrections(own, wanted)
    const summary = await runInSteps(stepSummary(corrected))
    try {
      // First, so that what is seen is also what a reload brings back.
      const record = keptEntries.value.has(shown.edition)
        ? await changeKeptDocument(shown.edition, corrected, summary)
        : null
      if (record) keptEntries.value = new Map(keptEntries.value).set(shown.edition, record)
    } finally {
      documents.change(shown, corrected)
      if (summaries.has(shown.edition)) summaries.set(shown.edition, summary)
    }
  }

  /** One change after the other; a failure is said. */
  function queue(change: (now: readonly TableCorrection[]) => readonly TableCorrection[]) {
    const done = last.then(() => write(change))
    last = done.catch((error: unknown) => {
      message.value = error instanceof Error ? error.message : String(error)
    })
    return last
  }

  return {
    corrections,
    keeping,
    /** What went wrong, in a sentence. */
    message,
    add: (correction: TableCorrection) =>
      queue(now => [...now.filter(other => !isSamePlace(other, correction)), correction]),
    undo: (correction: TableCorrection) =>
      queue(now => now.filter(other => !isSamePlace(other, correction))),
    undoAll: () => queue(() => []),
  }
}
