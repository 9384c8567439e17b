import type { InjectionKey, Ref } from 'vue'
import type { ThemeName } from '@/app/preferences/preferencesStore'

/**
 * How charts are drawn on a slide: in its own look, everything of them larger by `scale`, and at
 * rest where that is asked for.
 */
export interface SlideCharts {
  readonly look: ThemeName
  readonly scale: Readonly<Ref<number>>
  readonly still: Readonly<Ref<boolean>>
}
export const slideCharts: InjectionKey<SlideCharts> = Symbol('charts of a slide')
