import { init, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { use } from 'echarts/core'
import type { ChartTarget, BuiltChart } from '@/charts/core/chart'
import { inset, type Rect, type Size } from '@/charts/core/geometry'
import { locateMarks } from '@/charts/core/locate'
import { useExtras } from '@/charts/vue/extras'
import { useTableMeasure } from '@/charts/core/platform'

use([SVGRenderer])
useExtras()
useTableMeasure()

export interface Rendered {
  readonly svg: string
  readonly targets: readonly ChartTarget[]
  /** Each line of text that is drawn, as wide and high as the library measures it. */
  readonly texts: readonly { readonly text: string; readonly rect: Rect }[]
  readonly chart: ECharts
}

/** Draws a chart without a page and says where everything lies; `look` sees it while it stands. */
export function render<Result = Rendered>(
  { option, marks }: BuiltChart,
  size: Size,
  look: (rendered: Rendered) => Result = rendered => rendered as Result,
): Result {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ ...option, animation: false })
    const svg = chart.renderToSVGString()
    const texts = chart
      .getZr()
      .storage.getDisplayList(true)
      .flatMap(element => {
        const {
          text,
          stroke,
          lineWidth = 0,
        } = element.style as {
          text?: string
          stroke?: string
          lineWidth?: number
        }
        if (element.type !== 'tspan' || !text || element.invisible) return []
        const rect = element.getBoundingRect().clone()
        rect.applyTransform(element.getComputedTransform())
        // Paper around letters is not of them.
        return [{ text, rect: inset(rect, stroke ? lineWidth / 2 : 0) }]
      })
    return look({ svg, texts, targets: locateMarks(chart, marks), chart })
  } finally {
    chart.dispose()
  }
}

/** An option as it is committed: fractions of a pixel rounded, functions left out. */
export const compile = (option: unknown): string =>
  `${JSON.stringify(
    option,
    (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
    1,
  )}\n`
