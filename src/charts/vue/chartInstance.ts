import { type ECharts, getInstanceByDom } from 'echarts/core'
import type { ShallowRef } from 'vue'
import type VChart from 'vue-echarts'

/** Gives the library's instance once the component has one: until then its methods throw (8.3). */
export type ChartInstance = () => ECharts | undefined

export function chartInstance(
  surface: Readonly<ShallowRef<InstanceType<typeof VChart> | null>>,
): ChartInstance {
  return () => {
    const root = surface.value?.$el as HTMLElement | undefined
    const host = root?.querySelector<HTMLElement>('.echarts-host')
    return host ? getInstanceByDom(host) : undefined
  }
}
