import { storeToRefs } from 'pinia'
import { usePreferences as usePreferencesStore } from '@/stores/preferences'

export type { Look } from '@/stores/preferences'

/** The look that is shown (light, dark or projector) and the way to choose one. */
export function usePreferences() {
  const store = usePreferencesStore()
  return { ...storeToRefs(store), choose: store.choose }
}
