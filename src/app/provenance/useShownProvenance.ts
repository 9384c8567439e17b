import { computed, shallowRef, watch } from 'vue'
import { type RouteLocationRaw, useRouter } from 'vue-router'
import type { BudgetDocument, Place } from '@/document/document'
import { documentKindNames, kindOf } from '@/document/documentKind'
import { spaceText } from '@/text/format'
import { explain } from '@/provenance/explain'
import type { Explained } from '@/provenance/explained'
import { choiceOf } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useChecks } from '@/app/checks/useChecks'
import { showPage } from '@/app/printedPage/shownPage'
import { useSelection } from '@/app/selection/useSelection'
import { openedProvenance, openProvenance } from './useProvenanceActions'
import { watchReturn } from './returnToFigure'

/**
 * Names the other document that a figure stands in: "2023 年的文件"; no words for the one that is
 * shown.
 */
export function useEdition() {
  const { loaded } = useDocuments()
  const { whole, entry } = useSelection()
  return ({ document: id }: Explained) => {
    const other = id === undefined || id === entry.value?.id ? undefined : loaded.get(id)
    if (!other) return ''
    const isOwnUnit = other.unit.name === whole.value?.unit.name
    const isOwn = isOwnUnit && kindOf(other) === kindOf(whole.value ?? {})
    return spaceText(
      `${isOwnUnit ? '' : other.unit.name}${other.year}年的${isOwn ? '文件' : documentKindNames[kindOf(other)]}`,
    )
  }
}

/** What the opened provenance means, and the way from a sum into each of its figures and back. */
export function useShownProvenance() {
  const { whole: document, displayUnit, link } = useSelection()
  const documents = useDocuments()
  const { loaded } = documents
  const { failingOf } = useChecks()
  const router = useRouter()
  const find = (id: string): BudgetDocument | null => loaded.get(id) ?? null

  const root = computed(() =>
    document.value && openedProvenance.value
      ? explain(document.value, openedProvenance.value.provenance, find)
      : null,
  )
  const inside = shallowRef<readonly Explained[]>(openedProvenance.value?.trail ?? [])
  watch(openedProvenance, opened => {
    inside.value = opened?.trail ?? []
  })
  watchReturn(router, {
    opened: () => openedProvenance.value && { ...openedProvenance.value, trail: inside.value },
    reopen: ({ provenance, figure, trail }) => void openProvenance(provenance, figure, trail),
  })
  const shown = computed(() => inside.value.at(-1) ?? root.value)

  /**
   * Address of a page for the document that the figure stands in; `null` until the page is there.
   */
  function pageOf(
    name: 'table' | 'document' | 'checks',
    path: string,
    at: string,
  ): RouteLocationRaw | null {
    if (!router.hasRoute(name)) return null
    const other = documents.catalogue.find(({ id }) => id === shown.value?.document)
    return link(path, {
      at,
      ...(other ? choiceOf(other) : { year: document.value?.year ?? null }),
    })
  }

  const tablePage = ({ table, row, cell }: Place) =>
    pageOf('table', `/tables/${table.replace(/^t/, '')}`, `${row + 1}.${cell + 1}`)

  const failingOn = (explained: Explained | null) =>
    explained?.of && !explained.document ? failingOf(explained.of) : []

  return {
    shown,
    /** The file or files that the shown figure stands in. */
    source: computed(() => {
      const id = shown.value?.document
      return (id === undefined ? document.value : find(id))?.source ?? null
    }),
    unit: displayUnit,
    /** The figure that led into the one that is shown. */
    above: computed(() => (inside.value.length > 0 ? (inside.value.at(-2) ?? root.value) : null)),
    enter: (explained: Explained) => {
      inside.value = [...inside.value, explained]
    },
    back: () => {
      inside.value = inside.value.slice(0, -1)
    },
    tablePage,
    /** The same cell on the page of the file. */
    wholePage: (place: Place) => showPage(tablePage(place)),
    linePage: (line: number) => pageOf('document', '/document', String(line)),
    /** The relations that do not hold or are not proven and touch the figure, or what it is computed from. */
    failing: computed(() =>
      failingOn(shown.value).map(({ id, title, left, right, reason, outcome }) => ({
        id,
        outcome,
        title,
        left: left.text,
        right: right.text,
        reason,
        page: pageOf('checks', '/checks', id),
      })),
    ),
    isTouched: (explained: Explained) =>
      failingOn(explained).some(({ outcome }) => outcome === 'fails'),
  }
}
