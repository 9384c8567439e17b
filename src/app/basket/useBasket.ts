// @bundle later
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { type CatalogueEntry, choiceOf, findEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import { mostDocuments } from '@/budget/sideBySide/compareDocuments'
import { focusOf } from './focusOf'
import { type BasketItem, readBasket, writeBasket } from './basketQuery'

/** An edition of the basket with its entry here, `null` where this browser does not have it. */
export interface BasketEntry extends BasketItem {
  readonly entry: CatalogueEntry | null
}

/** The documents that are to be compared, as the address names them, and the ways to change them. */
export function useBasket() {
  const documents = useDocuments()
  const route = useRoute()
  const { subject, queryParams, select, link } = useSelection()
  const read = computed(() => readBasket(queryParams.value.with))
  const items = computed((): readonly BasketEntry[] =>
    read.value.items.map(item => ({ ...item, entry: findEntry(documents.catalogue, item.choice) })),
  )
  const write = (changed: readonly BasketItem[]) => writeBasket(changed, documents.catalogue)
  const has = ({ id }: CatalogueEntry) => items.value.some(({ entry }) => entry?.id === id)
  const without = ({ id }: CatalogueEntry) => items.value.filter(({ entry }) => entry?.id !== id)
  const itemOf = (entry: CatalogueEntry, focus: string | null = null): BasketItem => ({
    choice: choiceOf(entry),
    focus,
  })
  return {
    items,
    /** Parts of the address that name no edition. */
    unknown: computed(() => read.value.unknown),
    has,
    full: computed(() => items.value.length >= mostDocuments),
    /** The measure that the page at hand looks at. */
    focus: computed(() =>
      focusOf({
        page: String(route.name),
        subject: subject.value,
        at: queryParams.value.at,
      }),
    ),
    /** Puts an edition in, or gives it another focus; the last one put in is looked at. */
    add: (entry: CatalogueEntry, focus: string | null = null) =>
      select({ with: write([...without(entry), itemOf(entry, focus)].slice(-mostDocuments)) }),
    remove: (entry: CatalogueEntry) => select({ with: write(without(entry)) }),
    /** Takes out what this browser does not have. */
    removeMissing: () => select({ with: write(items.value.filter(({ entry }) => entry)) }),
    clear: () => select({ with: null }),
    /** Compares these and no others. */
    set: (entries: readonly CatalogueEntry[]) =>
      select({ with: write(entries.slice(0, mostDocuments).map(entry => itemOf(entry))) }),
    /** Address of the comparison, at what was put in last. */
    page: computed(() => link('/compare', { at: items.value.at(-1)?.focus ?? null })),
  }
}
