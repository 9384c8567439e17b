import type { Provenance } from '@/text/provenance'

/**
 * Where the figures of a mark come from; `shown` are the keys of all marks, as small ones may be
 * put together.
 */
export type ProvenanceOf = (
  key: string,
  shown: readonly string[],
) => Provenance | null | Promise<Provenance | null>
