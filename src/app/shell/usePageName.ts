import { onScopeDispose, readonly, shallowRef, watchEffect } from 'vue'

const named = shallowRef<string | null>(null)

/** What the page shows one of, by its name; `null` where the title of the view says enough. */
export const pageName = readonly(named)

/** Gives the page the name of the thing that it shows, as long as it shows it. */
export function usePageName(name: () => string | null): void {
  watchEffect(() => {
    named.value = name()
  })
  onScopeDispose(() => {
    named.value = null
  })
}
