import type { SetOptionOpts } from 'echarts'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { type BuiltChart, seriesOf } from '@/charts/core/chart'

type Joined = { readonly from: BuiltChart; readonly to: BuiltChart } | null

/**
 * Lets the marks of one picture become those of another that has other series, by `groupId` and
 * `childGroupId` of their items: by itself the library joins only one series with one of the same
 * name (6.1). Gives options for its update; none for pictures of the same series.
 */
export function useTransition(chart: MaybeRefOrGetter<BuiltChart>) {
  const joined = shallowRef<Joined>(null)
  watch(
    () => toValue(chart),
    (to, from) => {
      joined.value = { from, to }
    },
    { flush: 'sync' },
  )
  return computed((): { updateOptions?: SetOptionOpts } => {
    if (!joined.value?.to.option.animation) return {}
    const [from, to] = [findMoving(joined.value.from), findMoving(joined.value.to)]
    if (from.length === 0 || to.length === 0 || namesOf(from) === namesOf(to)) return {}
    const transition = { from: from.map(findBy), to: to.map(findBy) }
    return { updateOptions: { notMerge: true, transition } }
  })
}

interface Moving {
  readonly name: unknown
  readonly seriesIndex: number
}

/** The series of a picture that take part in transitions. */
function findMoving(chart: BuiltChart): readonly Moving[] {
  return seriesOf(chart).flatMap(({ id, name, universalTransition }, seriesIndex) =>
    universalTransition ? [{ name: id ?? name, seriesIndex }] : [],
  )
}

const namesOf = (moving: readonly Moving[]) => JSON.stringify(moving.map(({ name }) => name))
/** All of a series move: the type wants a dimension that the library has no use for (6.1). */
const findBy = ({ seriesIndex }: Moving) => ({ seriesIndex, dimension: 0 })
