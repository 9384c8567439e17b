import { defineStore, storeToRefs } from 'pinia'
import { computed, ref, watch } from 'vue'
import { schemes, type Scheme } from '@/theme'
import { useMediaState } from './useMediaState'

const storageKey = 'budget-lens:look'

const usePreferencesStore = defineStore('preferences', () => {
  const dark = useMediaState('(prefers-color-scheme: dark)')
  const still = useMediaState('(prefers-reduced-motion: reduce)')

  /** Ahead of the browser's own layout for paper, and as long as it may still ask for pages. */
  const printing = ref(false)
  window.addEventListener('beforeprint', () => {
    printing.value = true
  })
  window.addEventListener('afterprint', () => {
    printing.value = false
  })
  watch(
    printing,
    now => {
      document.documentElement.toggleAttribute('data-paper', now)
    },
    { flush: 'sync' },
  )

  const chosen = ref<Scheme | null>(recall())
  const theme = computed<Scheme>(() =>
    printing.value ? 'light' : (chosen.value ?? (dark.value ? 'dark' : 'light')),
  )
  watch(
    theme,
    value => {
      document.documentElement.dataset['theme'] = value
    },
    { immediate: true, flush: 'sync' },
  )

  function choose(value: Scheme): void {
    chosen.value = value
    remember(value)
  }
  return { theme, choose, printing, still }
})

/** What this viewer likes, kept on this machine; the theme follows the system until one is chosen. */
export function usePreferences() {
  const store = usePreferencesStore()
  return { ...storeToRefs(store), choose: store.choose }
}

// Storage can be forbidden or full; the choice then holds for as long as the page is open.
function recall(): Scheme | null {
  try {
    const stored = localStorage.getItem(storageKey)
    return schemes.find(scheme => scheme === stored) ?? null
  } catch {
    return null
  }
}

function remember(scheme: Scheme): void {
  try {
    localStorage.setItem(storageKey, scheme)
  } catch {
    /* see above */
  }
}
