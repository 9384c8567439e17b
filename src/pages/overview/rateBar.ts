import type { TracedRate } from '@/budget/figures/tracedAmount'

/**
 * Where a bar begins and ends, in percent of a scale from −100 % to +100 %; what exceeds it is cut
 * and says so.
 */
export interface Bar {
  readonly start: number
  readonly end: number
  readonly cut: boolean
}

/** ±100 %, in tenths of a percent: half the width on either side. */
const fullScale = 1000

/** The bar of a change on the common scale; `null` where there is no percentage. */
export function barOf(rate: Pick<TracedRate, 'tenths'> | null): Bar | null {
  const tenths = rate?.tenths ?? 0
  if (tenths === 0) return null
  const reach = Math.min(Math.abs(tenths), fullScale) / 20
  return {
    start: tenths < 0 ? 50 - reach : 50,
    end: tenths < 0 ? 50 : 50 + reach,
    cut: Math.abs(tenths) > fullScale,
  }
}
