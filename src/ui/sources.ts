// @bundle parts
import type { InjectionKey, Ref } from 'vue'
import type { Source, SourceMaker } from '@/text/provenance'

/**
 * How a figure asks for its source, and learns that a relation which does not hold touches it; the
 * app provides it.
 */
export interface Sources {
  readonly open: (source: Source | SourceMaker, figure: HTMLElement) => void
  /** Whether any does not hold. */
  readonly fails: Readonly<Ref<boolean>>
  /** What is said of the relation, `null` where there is none. */
  readonly failing: (source: Source | SourceMaker) => string | null
  /** Leads to the relation; Back finds the figure again. */
  readonly openCheck: (source: Source | SourceMaker, figure: HTMLElement | null) => Promise<void>
}
export const sourcesKey: InjectionKey<Sources> = Symbol('sources')
