import {
  type Component,
  inject,
  type MaybeRefOrGetter,
  onScopeDispose,
  type ShallowRef,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { type Built, type ChartData, chartKinds, type ChartKindName } from '@/charts/registry'
import type { BuiltChart, ChartKind, ChartTarget, Origin } from '@/charts/core/built'
import type { Size } from '@/charts/core/geometry'
import { magnify } from '@/charts/core/magnify'
import type { Scene } from '@/charts/core/scene'
import { chartTheme } from '@/theme'
import { usePreferences } from '@/app/preferences/preferencesStore'
import { slideCharts } from './slideCharts'

export type { ChartData, ChartKindName, ChartOption } from '@/charts/registry'
export type { ChartTarget } from '@/charts/core/built'
export type { Rect, Size } from '@/charts/core/geometry'

export type SurfaceName = (typeof chartKinds)[ChartKindName]['surface']

/** What a kind is drawn on. */
export const surfaceOf = (kind: ChartKindName): SurfaceName => chartKinds[kind].surface

/** How long a change of picture takes, in ms. */
const motionTime = 300
/** Type on paper is this much smaller than on a screen: 12 pt would be a child's book. */
const paperScale = 0.75

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
export function useChart<K extends ChartKindName>({
  kind,
  data,
  level,
  size,
  surface,
}: ChartRequest<K>) {
  const preferences = usePreferences()
  const slide = inject(slideCharts, null)
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')
  const loaded = shallowRef<ChartKind<ChartData<K>, unknown, unknown> | null>(null)
  const drawnBy = shallowRef<Component | null>(null)
  const failed = shallowRef(false)
  const built: ShallowRef<Drawn<K> | null> = shallowRef(null)
  let drawn: { data: ChartData<K>; level: string } | null = null

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
    const [scale, theme] = [
      slide?.scale.value ?? (preferences.printing ? paperScale : 1),
      chartTheme(slide?.look ?? preferences.look),
    ]
    // Shapes are made larger when they are drawn; a canvas is drawn in its own pixels and gets
    // larger type.
    const shapes = chartKinds[kind].surface === 'vector'
    const look = {
      theme: shapes
        ? theme
        : { ...theme, type: theme.type.map(size => size * scale) as unknown as typeof theme.type },
      size: shapes ? { width: room.width / scale, height: room.height / scale } : room,
      origin:
        drawn && drawn.level !== now.level
          ? originOf({ from: drawn.level, to: now.level, targets: built.value?.targets ?? [] })
          : null,
      motion:
        drawn &&
        drawn.data !== now.data &&
        !preferences.printing &&
        !stillness.matches &&
        !slide?.still.value
          ? motionTime
          : 0,
    }
    const made = loaded.value.build(loaded.value.model(now.data), look)
    const large = shapes && scale !== 1 ? magnify(made as BuiltChart<Scene>, scale) : made
    built.value = { ...(large as Built<K>), overlay: look.origin !== null && look.motion > 0 }
    drawn = now
  }

  const stop = watch(
    [
      loaded,
      () => toValue(data),
      () => toValue(size),
      () => slide?.scale.value ?? preferences.look,
      () => preferences.printing,
    ],
    draw,
    { immediate: true },
  )
  onScopeDispose(stop)
  void load()
  return { built, surface: drawnBy, failed, retry: load }
}

/**
 * Down when the new level was a tile of the old one; else up, and the old level is to be a tile of
 * the new one.
 */
function originOf({
  from,
  to,
  targets,
}: {
  from: string
  to: string
  targets: readonly ChartTarget[]
}): Origin {
  const opened = targets.find(({ key }) => key === to)
  return opened ? { direction: 'down', key: to, rect: opened.rect } : { direction: 'up', key: from }
}
