import { computed, inject, type InjectionKey, type Ref } from 'vue'
import type { ChartTheme, Scheme } from '@/theme'

/** What all charts of a page or slide share; provided by whatever they stand on. */
export interface SharedRenderContext {
  readonly scheme: Readonly<Ref<Scheme>>
  /** Colours and type come with the code that draws with them. */
  readonly loadTheme: () => Promise<(scheme: Scheme) => ChartTheme>
  /** How much larger than in their own pixels they are drawn. */
  readonly scale: Readonly<Ref<number>>
  /** Changes happen at once. */
  readonly still: Readonly<Ref<boolean>>
  /** Drawn for paper, ahead of the browser's own layout for it. */
  readonly printing: Readonly<Ref<boolean>>
  /** Laid out as on a sheet of paper on a screen too. */
  readonly sheet?: true
}
export const renderContextKey: InjectionKey<SharedRenderContext> = Symbol('render context')

/** The context of the charts around here; throws an Error where none is provided. */
export function useRenderContext(): SharedRenderContext {
  const context = inject(renderContextKey, null)
  if (!context) throw new Error('No render context is provided')
  return context
}

/** Whether a picture stands on a sheet, which it must fit: nothing on it is scrolled. */
export function useSheet(): Readonly<Ref<boolean>> {
  const { printing, sheet = false } = useRenderContext()
  return computed(() => sheet || printing.value)
}
