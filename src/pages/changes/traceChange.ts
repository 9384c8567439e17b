import type { Comparison } from '@/budget/comparison/comparison'
import type { Provenance } from '@/text/provenance'

/** Where a change comes from, and what else it was compared by. */
export const traceChange = ({ difference, rate, prior, current }: Comparison): Provenance => ({
  main: difference?.provenance ?? null,
  also: [rate, prior, current].map(figure => figure?.provenance ?? null),
})
