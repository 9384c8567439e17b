// @bundle parts
import type { InjectionKey } from 'vue'
import type { Provenance } from '@/text/provenance'

/** What a chart shows, as the frame or slide around it says to whoever does not see the picture. */
export interface ChartFinding {
  readonly title: () => string
  /** Goes to the same figures as a table, with the focus in it; none where no table has them. */
  readonly toTable: () => (() => void) | null
}
export const findingKey: InjectionKey<ChartFinding> = Symbol('finding')

/**
 * Where the figures of a mark come from; `shown` are the keys of all marks, as small ones may be
 * put together.
 */
export type ProvenanceOf = (
  key: string,
  shown: readonly string[],
) => Provenance | null | Promise<Provenance | null>
