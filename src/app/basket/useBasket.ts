// @bundle later
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { type CatalogueEntry, choiceOf, findEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import { mostDocuments } from '@/budget/sideBySide/compareDocuments'
import { focusOf } from './focusOf'
import {
  type BasketItem,
  limitBasket,
  putIn,
  readBasket,
  writeBasket,
  writeItem,
} from './basketQuery'

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
  const limited = computed(() =>
    limitBasket<BasketEntry>(
      read.value.items.map(item => ({
        ...item,
        entry: findEntry(documents.catalogue, item.choice),
      })),
      {
        most: mostDocuments,
        keyOf: item => item.entry?.id ?? writeItem({ ...item, focus: null }, []),
      },
    ),
  )
  const items = computed(() => limited.value.kept)
  const write = (changed: readonly BasketItem[]) => writeBasket(changed, documents.catalogue)
  const itemIn = ({ id }: CatalogueEntry) => items.value.find(({ entry }) => entry?.id === id)
  /** What stays where one is taken out: what was beyond the most that are compared moves up. */
  const without = ({ id }: CatalogueEntry) =>
    [...items.value, ...limited.value.beyond].filter(({ entry }) => entry?.id !== id)
  const itemOf = (entry: CatalogueEntry, focus: string | null = null): BasketItem => ({
    choice: choiceOf(entry),
    focus,
  })
  return {
    items,
    /** What the address names again, and what it names beyond the most that are compared. */
    repeated: computed(() => limited.value.repeated),
    beyond: computed(() => limited.value.beyond),
    /** Parts of the address that name no edition. */
    unknown: computed(() => read.value.unknown),
    itemIn,
    has: (entry: CatalogueEntry) => itemIn(entry) !== undefined,
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
      select({ with: write(putIn(without(entry), itemOf(entry, focus), mostDocuments)) }),
    remove: (entry: CatalogueEntry) => select({ with: write(without(entry)) }),
    /** Takes out what this browser does not have. */
    removeMissing: () =>
      select({
        with: write([...items.value.filter(({ entry }) => entry), ...limited.value.beyond]),
      }),
    /** Writes the address anew with what is compared alone. */
    tidy: () => select({ with: write(items.value) }),
    clear: () => select({ with: null }),
    /** Compares these and no others. */
    set: (entries: readonly CatalogueEntry[]) =>
      select({ with: write(entries.slice(0, mostDocuments).map(entry => itemOf(entry))) }),
    /** Address of the comparison, at what was put in last. */
    page: computed(() => link('/compare', { at: items.value.at(-1)?.focus ?? null })),
  }
}
