import { type MaybeRefOrGetter, type Ref, shallowRef, toValue, watch } from 'vue'
import { type BuiltChart, seriesOf } from '@/charts/core/chart'
import { countRegistered } from '@/charts/core/kind'

/**
 * How many kinds of charts were registered when the library's instance began. It changes, and with
 * it the instance, for a picture of series that came later: these would lie nowhere (6.1). Custom
 * series have no layout, so that any instance draws them.
 */
export function useInstanceStart(chart: MaybeRefOrGetter<BuiltChart>): Readonly<Ref<number>> {
  const began = shallowRef(countRegistered())
  const known = new Set<unknown>(['custom'])
  watch(
    () => toValue(chart),
    now => {
      const types = seriesOf(now).map(({ type }) => type)
      if (!types.every(type => known.has(type))) began.value = countRegistered()
      for (const type of types) known.add(type)
    },
    { immediate: true, flush: 'sync' },
  )
  return began
}
