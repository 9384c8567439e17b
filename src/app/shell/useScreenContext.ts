import { computed } from 'vue'
import type { SharedRenderContext } from '@/charts/vue/renderContext'
import { usePreferences } from '@/app/preferences/usePreferences'

/** Type on paper is this much smaller than on a screen: 12 pt would be a child's book. */
const paperScale = 0.75

/** What charts on the pages are given, from the viewer's preferences. */
export function useScreenContext(): SharedRenderContext {
  const { theme, printing, still } = usePreferences()
  return {
    scheme: theme,
    loadTheme: async () => (await import('@/theme/chart')).chartTheme,
    scale: computed(() => (printing.value ? paperScale : 1)),
    still,
    printing,
  }
}
