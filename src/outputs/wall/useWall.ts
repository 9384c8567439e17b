import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSelection } from '@/app/selection/useSelection'
import type { Slide } from '@/outputs/present/deck/types'
import { usePresentation } from '@/outputs/present/usePresentation'
import { chooseSlides, slidesForWall } from './chooseSlides'
import { useStaysOn } from './useStaysOn'
import { isAsleep, readTimes, sayMinutes, type WallTimes, writeTimes } from './wallTimes'

/**
 * Slides of the selected budget that turn over by themselves, dark while they sleep. Which they
 * are and when stands in the address; where the turn is does not.
 */
export function useWall() {
  const route = useRoute()
  const router = useRouter()
  const { document, unit, deck, drilled, drill, link } = usePresentation()
  const { queryParams } = useSelection()

  const read = computed(() => readTimes(route.query))
  const times = computed(() => read.value.times)
  const offered = computed(() => slidesForWall(deck.value?.slides ?? []))
  const choice = computed(() => chooseSlides(offered.value, queryParams.value.slides))
  const chosen = computed(() => choice.value.chosen)

  const now = ref(new Date())
  const place = ref(0)
  const paused = ref(false)
  let shownSince = Date.now()
  const minute = computed(() => now.value.getHours() * 60 + now.value.getMinutes())
  const asleep = computed(() => isAsleep(times.value.sleep, minute.value))

  function turn(by: 1 | -1): void {
    const count = chosen.value.length
    place.value = count === 0 ? 0 : (place.value + by + count) % count
    shownSince = Date.now()
    if (drilled.value !== null) drill(null)
  }
  const ticking = setInterval(() => {
    const slept = asleep.value
    now.value = new Date()
    if (slept || asleep.value) {
      place.value = 0
      shownSince = Date.now()
    }
    // What nobody sees is not drawn; a machine that slept turns once, and not for each page missed.
    else if (paused.value || window.document.hidden) return
    else if (Date.now() - shownSince >= times.value.seconds * 1000) turn(1)
  }, 1000)
  onScopeDispose(() => {
    clearInterval(ticking)
  })
  // Whoever drills, or chooses pages, has the time of a page for it.
  watch([() => chosen.value.map(({ id }) => id).join(), drilled], () => {
    if (place.value >= chosen.value.length) place.value = 0
    shownSince = Date.now()
  })

  const { available: staysOn } = useStaysOn(computed(() => !asleep.value))

  async function change({
    slides = chosen.value,
    ...changed
  }: Partial<WallTimes> & { readonly slides?: readonly Slide[] }): Promise<void> {
    const usual = chooseSlides(offered.value, null).chosen
    const isUsual = slides.length === usual.length && usual.every((one, at) => slides[at] === one)
    await router.replace({
      path: route.path,
      query: {
        ...route.query,
        slides: isUsual ? undefined : slides.map(({ id }) => id).join(','),
        ...writeTimes({ ...times.value, ...changed }),
      },
    })
  }

  return {
    document,
    unit,
    link,
    offered,
    chosen,
    times,
    place,
    paused,
    asleep,
    staysOn,
    turn,
    change,
    minute,
    clock: computed(() => sayMinutes(minute.value)),
    current: computed(() => chosen.value[place.value] ?? null),
    /** What the address asks for and cannot have, as sentences. */
    problems: computed(() => [
      ...read.value.problems,
      ...choice.value.unknown.map(name => `地址里的“${name}”不在这份文件的页里`),
    ]),
  }
}
