// @bundle parts
import {
  type Component,
  type MaybeRefOrGetter,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { loadKind } from '@/charts/loadKind'
import type { ChartDataOf, ChartKindName } from '@/charts/registry'
import type { BuiltChart, DrawChart, TextMeasure } from '@/charts/core/chart'
import type { Size } from '@/charts/core/geometry'
import type { ChartTheme, Scheme } from '@/theme'
import { useRenderContext } from './renderContext'

/** How long a change of picture takes, in ms. */
const motionTime = 300

/** Loads a kind of chart and keeps its picture in step with data, size (px) and context. */
export function useChart<Kind extends ChartKindName>({
  kind,
  data,
  level,
  size,
}: {
  kind: () => Kind
  data: () => ChartDataOf[Kind]
  /** Names the level that is shown; a change of it is a drill. */
  level: () => string
  size: MaybeRefOrGetter<Size | null>
}) {
  const { scheme, loadTheme, scale, still, printing } = useRenderContext()
  const code = shallowRef<{
    readonly kind: Kind
    readonly draw: DrawChart<ChartDataOf[Kind]>
    readonly themeOf: (scheme: Scheme) => ChartTheme
  }>()
  const surface = shallowRef<Component | null>(null)
  const failed = shallowRef(false)
  const chart = shallowRef<BuiltChart | null>(null)
  const measure = shallowRef<TextMeasure>(() => 0)
  let drawn: ChartDataOf[Kind] | null = null

  async function load(): Promise<void> {
    const asked = kind()
    failed.value = false
    try {
      const [draw, themeOf, { default: component }, { measureOnScreen }] = await Promise.all([
        loadKind(asked),
        loadTheme(),
        import('./ChartSurface.vue'),
        import('@/charts/core/measureOnScreen'),
      ])
      surface.value = component
      measure.value = measureOnScreen(themeOf(scheme.value).font)
      if (asked === kind()) code.value = { kind: asked, draw, themeOf }
    } catch {
      failed.value = true
    }
  }

  function update(): void {
    const room = toValue(size)
    // The data of another kind waits for its code.
    if (code.value?.kind !== kind() || !room || room.width < 1 || room.height < 1) return
    const now = data()
    const moves = drawn !== null && drawn !== now && !printing.value && !still.value
    const { draw, themeOf } = code.value
    chart.value = draw(now, {
      theme: scaleType(themeOf(scheme.value), scale.value),
      measure: measure.value,
      size: room,
      level: level(),
      motion: moves ? motionTime : 0,
    })
    drawn = now
  }

  const stops = [
    watch(kind, load, { immediate: true }),
    watch([code, data, () => toValue(size), scheme, scale, printing], update, { immediate: true }),
  ]
  onScopeDispose(() => stops.forEach(stop => stop()))
  return { chart, surface, measure, failed, retry: load }
}

/** A projector and paper have type of other sizes; all else follows the type. */
const scaleType = (theme: ChartTheme, scale: number): ChartTheme => ({
  ...theme,
  type: theme.type.map(size => size * scale) as unknown as ChartTheme['type'],
})
