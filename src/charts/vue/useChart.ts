import {
  type Component,
  type MaybeRefOrGetter,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { type ChartDataOf, chartKinds, type ChartKindName, type DrawChart } from '@/charts/registry'
import type { BuiltChart, RenderContext, TextMeasure } from '@/charts/core/chart'
import type { Size } from '@/charts/core/geometry'
import { magnifyChart } from '@/charts/core/magnify'
import type { ChartTheme } from '@/theme'
import { useRenderContext } from './renderContext'

/** How long a change of picture takes, in ms. */
const motionTime = 300

/** Loads a kind of chart and keeps its picture in step with data, size (px) and context. */
export function useChart<Kind extends ChartKindName>({
  kind,
  data,
  level,
  size,
  surface,
}: {
  kind: Kind
  data: () => ChartDataOf[Kind]
  /** Names the level that is shown; a change of it is a drill. */
  level: () => string
  size: MaybeRefOrGetter<Size | null>
  /** Code that draws, fetched beside the kind's own. */
  surface: () => Promise<{ readonly default: Component }>
}) {
  const { theme, scale, still, printing } = useRenderContext()
  const draw = shallowRef<DrawChart<ChartDataOf[Kind]> | null>(null)
  const surfaceComponent = shallowRef<Component | null>(null)
  const failed = shallowRef(false)
  const chart = shallowRef<BuiltChart | null>(null)
  let measure: TextMeasure = () => 0
  let drawn: { data: ChartDataOf[Kind]; level: string } | null = null

  async function load(): Promise<void> {
    failed.value = false
    try {
      const [code, { default: component }, { measureOnScreen }] = await Promise.all([
        chartKinds[kind].load(),
        surface(),
        import('./measureOnScreen'),
      ])
      surfaceComponent.value = component
      measure = measureOnScreen(theme.value.font)
      draw.value = code
    } catch {
      failed.value = true
    }
  }

  function update(): void {
    const room = toValue(size)
    if (!draw.value || !room || room.width < 1 || room.height < 1) return
    const now = { data: data(), level: level() }
    const isNew = drawn !== null && drawn.data !== now.data
    const context: RenderContext = {
      ...scaleContext({
        theme: theme.value,
        room,
        scale: scale.value,
        surface: chartKinds[kind].surface,
      }),
      measure,
      level: now.level,
      motion: isNew && !printing.value && !still.value ? motionTime : 0,
    }
    const built = draw.value(now.data, context)
    chart.value =
      built.surface === 'vector' && scale.value !== 1 ? magnifyChart(built, scale.value) : built
    drawn = now
  }

  const stop = watch([draw, data, () => toValue(size), theme, scale, printing], update, {
    immediate: true,
  })
  onScopeDispose(stop)
  void load()
  return { chart, surface: surfaceComponent, failed, retry: load }
}

/** Shapes are magnified when they are drawn; a canvas keeps its pixels and gets larger type. */
function scaleContext({
  theme,
  room,
  scale,
  surface,
}: {
  theme: ChartTheme
  room: Size
  scale: number
  surface: BuiltChart['surface']
}): Pick<RenderContext, 'theme' | 'size'> {
  if (surface === 'vector')
    return { theme, size: { width: room.width / scale, height: room.height / scale } }
  const [tiny, small, medium, large, huge] = theme.type
  const type = [tiny * scale, small * scale, medium * scale, large * scale, huge * scale] as const
  return { theme: { ...theme, type }, size: room }
}
