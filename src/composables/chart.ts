import { type Component, type MaybeRefOrGetter, onScopeDispose, type ShallowRef, shallowRef, toValue, watch } from 'vue'
import { type Built, type ChartData, chartKinds, type ChartKindName } from '@/charts/registry'
import type { ChartKind, ChartTarget, Origin } from '@/charts/shared/built'
import type { Size } from '@/charts/shared/geometry'
import { chartTheme } from '@/theme'
import { usePreferences } from '@/stores/preferences'

export type { ChartData, ChartKindName, ChartOption } from '@/charts/registry'
export type { ChartTarget } from '@/charts/shared/built'
export type { Rect, Size } from '@/charts/shared/geometry'

export type SurfaceName = typeof chartKinds[ChartKindName]['surface']

/** What a kind is drawn on. */
export const surfaceOf = (kind: ChartKindName): SurfaceName => chartKinds[kind].surface

/** How long a change of picture takes, in ms. */
const motionTime = 300

export interface ChartRequest<K extends ChartKindName> {
  readonly kind: K
  readonly data: MaybeRefOrGetter<ChartData<K>>
  /** Names the level that is shown; a change of it is a drill. */
  readonly level: MaybeRefOrGetter<string>
  readonly size: MaybeRefOrGetter<Size | null>
  /** Code that draws, fetched beside the kind's own. */
  readonly surface: () => Promise<{ readonly default: Component }>
}

/** A picture, and whether it grows over the one before it. */
export type Drawn<K extends ChartKindName> = Built<K> & { readonly overlay: boolean }

/** Loads a kind of chart and keeps its picture in step with data, size and theme. */
export function useChart<K extends ChartKindName>({ kind, data, level, size, surface }: ChartRequest<K>) {
  const preferences = usePreferences()
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')
  const loaded = shallowRef<ChartKind<ChartData<K>, unknown, unknown> | null>(null)
  const drawnBy = shallowRef<Component | null>(null)
  const failed = shallowRef(false)
  const built: ShallowRef<Drawn<K> | null> = shallowRef(null)
  let drawn: { data: ChartData<K>, level: string } | null = null

  async function load(): Promise<void> {
    failed.value = false
    try {
      const [code, { default: component }] = await Promise.all([chartKinds[kind].load(), surface()])
      drawnBy.value = component
      loaded.value = code as unknown as ChartKind<ChartData<K>, unknown, unknown>
    } catch {
      failed.value = true
    }
  }

  function draw(): void {
    const room = toValue(size)
    if (!loaded.value || !room || room.width < 1 || room.height < 1) return
    const now = { data: toValue(data), level: toValue(level) }
    const look = {
      theme: chartTheme(preferences.look),
      size: room,
      origin: drawn && drawn.level !== now.level ? originOf({ from: drawn.level, to: now.level, targets: built.value?.targets ?? [] }) : null,
      motion: drawn && drawn.data !== now.data && !stillness.matches ? motionTime : 0,
    }
    built.value = { ...loaded.value.build(loaded.value.model(now.data), look) as Built<K>, overlay: look.origin !== null && look.motion > 0 }
    drawn = now
  }

  const stop = watch([loaded, () => toValue(data), () => toValue(size), () => preferences.look], draw, { immediate: true })
  onScopeDispose(stop)
  void load()
  return { built, surface: drawnBy, failed, retry: load }
}

/** Down when the new level was a tile of the old one; else up, and the old level is to be a tile of the new one. */
function originOf({ from, to, targets }: { from: string, to: string, targets: readonly ChartTarget[] }): Origin {
  const opened = targets.find(({ key }) => key === to)
  return opened ? { direction: 'down', key: to, rect: opened.rect } : { direction: 'up', key: from }
}
