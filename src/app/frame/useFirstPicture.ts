import pictures from 'virtual:first-pictures'
import { computed, onMounted, shallowRef, type Ref } from 'vue'
import { usePreferences } from '@/app/preferences/usePreferences'
import { useSelection } from '@/app/selection/useSelection'

/** A picture shrinks no further, so that its type is as large as the page's. */
const leastScale = 0.92

/**
 * Address of the flow that was drawn ahead for the place of an image; undefined where the selected
 * document has none, and until a frame has come without a chart.
 */
export function useFirstPicture(
  image: Readonly<Ref<HTMLElement | null>>,
): Readonly<Ref<string | undefined>> {
  const { entry, displayUnit } = useSelection()
  const { theme } = usePreferences()
  const place = shallowRef<HTMLElement | null>(null)
  onMounted(() => requestAnimationFrame(() => (place.value = image.value?.parentElement ?? null)))
  return computed(() => {
    const { document, sizes, ending } = pictures
    // The address of a document bears its digest; one that was opened here has none.
    if (!place.value || displayUnit.value !== '万元' || entry.value?.file !== document)
      return undefined
    const { clientWidth, clientHeight } = place.value
    const size = sizes[theme.value].find(
      ([width, height]) => Math.min(clientWidth / width, clientHeight / height) > leastScale,
    )
    return size && `./pictures/flow-${theme.value}-${size[0]}${ending}`
  })
}
