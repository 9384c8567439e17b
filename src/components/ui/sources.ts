import type { InjectionKey } from 'vue'
import type { Place } from '@/budget/document'
import type { Source, SourceMaker } from '@/budget/sources/types'

/** How a figure asks for its source, and learns that a relation on its cell does not hold; the app provides it. */
export interface Sources {
  readonly open: (source: Source | SourceMaker, figure: HTMLElement) => void
  /** What is said of the relation, `null` where there is none. */
  readonly failing: (place: Place) => string | null
  /** Leads to the relation. */
  readonly openCheck: (place: Place) => void
}
export const sourcesKey: InjectionKey<Sources> = Symbol('sources')
