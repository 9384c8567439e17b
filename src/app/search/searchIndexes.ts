import { shallowReactive, shallowRef } from 'vue'
import type { BudgetDocument } from '@/document/document'
import { indexDocument } from '@/budget/search/entries/buildIndex'
import { type Readings, readReadings } from '@/budget/search/pinyin'
import type { SearchIndex } from '@/budget/search/entry'

const known = new WeakMap<BudgetDocument, SearchIndex>()
/** How long the page may be kept from answering, in milliseconds. */
const patience = 8

const arrived = shallowRef<Readings | null>(null)
let asked: Promise<void> | null = null

/**
 * How characters are read; comes when it is first asked for. Without it everything but letters of
 * readings is found.
 */
export function useReadings() {
  asked ??= import('virtual:pinyin').then(
    ({ default: table }) => {
      arrived.value = readReadings(table)
    },
    () => {
      asked = null
    },
  )
  return arrived
}

/** The index of a document, made when it is first asked for. */
export function indexOf(document: BudgetDocument): SearchIndex {
  const index = known.get(document) ?? indexDocument(document)
  known.set(document, index)
  return index
}

/**
 * Indexes of many documents; those that are not there yet are made little by little, and come as
 * they are made.
 */
export function gatherIndexes(documents: readonly BudgetDocument[]): {
  readonly indexes: readonly SearchIndex[]
  readonly stop: () => void
} {
  const indexes = shallowReactive<SearchIndex[]>([])
  const left = [...documents]
  let waiting: ReturnType<typeof setTimeout> | undefined
  const work = () => {
    const start = performance.now()
    while (left.length > 0 && performance.now() - start < patience) {
      const next = left.shift()
      if (next) indexes.push(indexOf(next))
    }
    waiting = left.length > 0 ? setTimeout(work) : undefined
  }
  waiting = setTimeout(work)
  return {
    indexes,
    stop: () => {
      clearTimeout(waiting)
    },
  }
}
