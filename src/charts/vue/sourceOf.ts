import type { Source } from '@/text/provenance'

/**
 * Where the figures of a mark come from; `shown` are the keys of all marks, as small ones may be
 * put together.
 */
export type SourceOf = (
  key: string,
  shown: readonly string[],
) => Source | null | Promise<Source | null>
