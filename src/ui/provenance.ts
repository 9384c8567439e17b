// @bundle parts
import type { InjectionKey, Ref } from 'vue'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'

/**
 * How a figure opens its provenance, and learns that a relation which does not hold touches it; the
 * app provides it.
 */
export interface ProvenanceActions {
  readonly open: (provenance: Provenance | ProvenanceMaker, figure: HTMLElement) => void
  /** Whether any does not hold. */
  readonly fails: Readonly<Ref<boolean>>
  /** What is said of the relation, `null` where there is none. */
  readonly failing: (provenance: Provenance | ProvenanceMaker) => string | null
  /** Leads to the relation; Back finds the figure again. */
  readonly openCheck: (
    provenance: Provenance | ProvenanceMaker,
    figure: HTMLElement | null,
  ) => Promise<void>
}
export const provenanceKey: InjectionKey<ProvenanceActions> = Symbol('sources')
