import { type MaybeRefOrGetter, nextTick, type Ref, shallowRef, toValue, watch } from 'vue'
import { type BuiltChart, seriesOf } from '@/charts/core/chart'
import { countRegistered } from '@/charts/core/kind'

/**
 * How many kinds of charts were registered when the library's instance began, and the picture that
 * it shows. The number changes, and with it the instance, for a picture of series that came later:
 * these would lie nowhere (6.1, findings/echarts-late-registration.sh). The new instance begins with the picture that was seen, so that
 * its marks can move. Custom series have no layout, so that any instance draws them.
 */
export function useInstanceStart(chart: MaybeRefOrGetter<BuiltChart>): {
  readonly began: Readonly<Ref<number>>
  readonly shown: Readonly<Ref<BuiltChart>>
} {
  const began = shallowRef(countRegistered())
  const shown = shallowRef(toValue(chart))
  const known = new Set<unknown>(['custom'])
  watch(
    () => toValue(chart),
    async (now, before) => {
      const types = seriesOf(now).map(({ type }) => type)
      const isLate = !types.every(type => known.has(type))
      for (const type of types) known.add(type)
      if (isLate) began.value = countRegistered()
      if (isLate && before && now.option.animation) {
        shown.value = { ...shown.value, option: { ...shown.value.option, animation: false } }
        // The component draws one tick after it stands (8.3).
        await nextTick()
        await nextTick()
      }
      shown.value = toValue(chart)
    },
    { immediate: true, flush: 'sync' },
  )
  return { began, shown }
}
