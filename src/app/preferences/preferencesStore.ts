import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'

/**
 * The looks a viewer can choose. They are the schemes of `src/theme`, which stores may not import.
 */
export const themeNames = ['light', 'dark', 'projector'] as const
export type ThemeName = (typeof themeNames)[number]

const key = 'budget-lens:look'

/**
 * What this viewer likes, kept on this machine. The look follows the system until one is chosen.
 */
export const usePreferences = defineStore('preferences', () => {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const dark = ref(systemDark.matches)
  systemDark.addEventListener('change', ({ matches }) => {
    dark.value = matches
  })

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

  const chosen = ref<ThemeName | null>(recall())
  const look = computed<ThemeName>(() =>
    printing.value ? 'light' : (chosen.value ?? (dark.value ? 'dark' : 'light')),
  )
  watch(
    look,
    value => {
      document.documentElement.dataset['theme'] = value
    },
    { immediate: true, flush: 'sync' },
  )

  function choose(value: ThemeName): void {
    chosen.value = value
    remember(value)
  }
  return { look, choose, printing }
})

// Storage can be forbidden or full; the choice then holds for as long as the page is open.
function recall(): ThemeName | null {
  try {
    const stored = localStorage.getItem(key)
    return themeNames.find(look => look === stored) ?? null
  } catch {
    return null
  }
}

function remember(look: ThemeName): void {
  try {
    localStorage.setItem(key, look)
  } catch {
    /* see above */
  }
}
