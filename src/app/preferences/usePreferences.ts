import { storeToRefs } from 'pinia'
import { usePreferences as usePreferencesStore } from './preferencesStore'

export type { ThemeName } from './preferencesStore'

/** The look that is shown (light, dark or projector) and the way to choose one. */
export function usePreferences() {
  const store = usePreferencesStore()
  return { ...storeToRefs(store), choose: store.choose }
}
